import * as Comlink from 'comlink';
import { WorkerDied, type Spawned } from './pool';
import type { ScanEntry } from './scan.worker';
import ScanScript from './scan.worker?worker&inline';

/** Starts a scanning worker from an inlined blob, so that the page's content security policy binds it. */
export async function spawnInBrowser(files: readonly File[]): Promise<Spawned> {
	const script = new ScanScript();
	const died = new Promise<void>((resolve) => {
		script.addEventListener('error', () => resolve());
		script.addEventListener('messageerror', () => resolve());
	});
	const entry = Comlink.wrap<ScanEntry>(script);
	const worker = await Promise.race([
		entry.open(files),
		died.then(() => Promise.reject(new WorkerDied('did not start')))
	]);
	return {
		worker: worker,
		died,
		terminate: () => script.terminate(),
		transfer: (value, buffers) => Comlink.transfer(value as object, [...buffers]) as typeof value,
		proxy: Comlink.proxy
	};
}
