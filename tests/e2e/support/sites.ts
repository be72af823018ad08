import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/build-facts.mjs';
import { serve } from '../../../scripts/serve.mjs';

/** A server of another origin that lets anyone in and counts who comes. Its own page has no policy. */
export interface Counter {
	readonly url: string;
	/** Paths asked for since the last time they were taken. */
	take(): string[];
	close(): Promise<void>;
}

export async function counter(): Promise<Counter> {
	let hits: string[] = [];
	const server = createServer((request, response) => {
		hits.push(request.url ?? '');
		response.setHeader('Access-Control-Allow-Origin', '*');
		response.setHeader('Content-Type', request.url === '/page' ? 'text/html' : 'text/javascript');
		response.end(request.url === '/page' ? '<!doctype html><title>Another origin</title>' : '');
	});
	server.on('upgrade', (request, socket) => {
		hits.push(request.url ?? '');
		socket.destroy();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		take: () => {
			const taken = hits;
			hits = [];
			return taken;
		},
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/** A host of our own that can go away, move to another version and come back, always under the same address. */
export interface Host {
	readonly url: string;
	stop(): Promise<void>;
	start(): Promise<void>;
	/** Puts a newer version up, which differs in its name only. */
	newVersion(name: string): void;
	remove(): Promise<void>;
}

/** @param path the folder of the host that the app stands in, such as `/clearslate/` */
export async function host(path = '/'): Promise<Host> {
	const folder = mkdtempSync(join(tmpdir(), 'clearslate-host-'));
	const site = join(folder, path);
	cpSync(join(root, 'build'), site, { recursive: true });
	cpSync(join(root, 'build/_headers'), join(folder, '_headers'));
	let server: Awaited<ReturnType<typeof serve>> | null = await serve({ folder });
	const { port } = server;
	const stop = async () => {
		await server?.close();
		server = null;
	};
	return {
		url: `${server.url}${path}`,
		stop,
		start: async () => {
			server ??= await serve({ folder, port });
		},
		newVersion: (name) => {
			const { version } = JSON.parse(readFileSync(join(site, '_app/version.json'), 'utf8')) as { version: string };
			const worker = join(site, 'service-worker.js');
			writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(version, name));
		},
		remove: async () => {
			await stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
