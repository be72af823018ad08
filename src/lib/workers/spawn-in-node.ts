import { Worker } from 'node:worker_threads';
import * as Comlink from 'comlink';
import { nodeEndpoint } from './node-endpoint';
import type { Spawned } from './pool';
import type { ScanWorker } from './scan-service';

/** A thread does not inherit the loader that lets Node run TypeScript: it registers one of its own. */
const START = `
	const { workerData } = require('node:worker_threads');
	import('tsx/esm/api').then(({ register }) => {
		register();
		return import(workerData.script);
	});
`;

/** Starts a scanning worker thread in Node. Progress is not wired: a command shows none while it reads. */
export function spawnInNode(paths: readonly string[]): Promise<Spawned> {
	const thread = new Worker(START, {
		eval: true,
		workerData: { paths, script: new URL('./scan.node.ts', import.meta.url).href }
	});
	const died = new Promise<void>((resolve) => {
		thread.on('error', () => resolve());
		thread.on('exit', () => resolve());
	});
	const remote = Comlink.wrap<ScanWorker>(nodeEndpoint(thread));
	const worker: ScanWorker = {
		scan: (file, layout, range, sum) => remote.scan(file, layout, range, sum, null),
		rewrite: (file, layout, request) => remote.rewrite(file, layout, request),
		digest: (file, soFar) => remote.digest(file, soFar),
		checksum: (file, from, to) => remote.checksum(file, from, to),
		deflate: (bytes) => remote.deflate(bytes)
	};
	return Promise.resolve({
		worker,
		died,
		terminate: () => void thread.terminate(),
		transfer: (value, buffers) => Comlink.transfer(value as object, [...buffers]) as typeof value,
		proxy: (callback) => callback
	});
}
