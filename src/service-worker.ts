/**
 * Keeps the whole app on the device, so that it works with no network after the first load.
 *
 * A version, once installed, is served whole: never a page of one version with parts of another. A newer version
 * installs itself beside it and waits until a page asks it to take over. Files of an older version stay for as long as
 * a page that runs it is open, since it may still load a part of itself.
 */
/// <reference types="@sveltejs/kit" />
import { base, build, files, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

// Several apps can share one origin under different paths, and they share its caches.
const PREFIX = `clearslate ${base}/ `;
const CACHE = PREFIX + version;
const PAGE = `${base}/`;
const ASSETS = [PAGE, `${base}/checksums.txt`, ...build, ...files];
const PATIENCE = 2000;

worker.addEventListener('install', (event) => {
	event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
	// The first version ever takes over the page that installed it: from then on the network can go.
	event.waitUntil(worker.clients.claim());
});

worker.addEventListener('message', (event) => {
	const message: unknown = event.data;
	if (typeof message !== 'object' || message === null || !('type' in message)) return;
	if (message.type === 'take-over') void worker.skipWaiting();
	// Not when activating: requests wait until that is over, and pages may take their time to answer.
	if (message.type === 'started') event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin || !url.pathname.startsWith(PAGE)) return;
	event.respondWith(answer(request, url));
});

async function install(): Promise<void> {
	const cache = await caches.open(CACHE);
	// Past the browser's own cache, which may hold files of an older version under the same names.
	await cache.addAll(ASSETS.map((path) => new Request(path, { cache: 'reload' })));
}

async function answer(request: Request, url: URL): Promise<Response> {
	const cache = await caches.open(CACHE);
	const page = request.mode === 'navigate' && (url.pathname === PAGE || url.pathname === `${PAGE}index.html`);
	const kept = await cache.match(page ? PAGE : url.pathname, { ignoreVary: true });
	if (kept) return kept;
	const older = await fromOlder(url.pathname);
	return older ?? fetch(request);
}

/** A part of an older version, for a page that still runs it: such parts carry their checksum in their name. */
async function fromOlder(path: string): Promise<Response | undefined> {
	for (const name of await caches.keys()) {
		if (!name.startsWith(PREFIX) || name === CACHE) continue;
		const kept = await (await caches.open(name)).match(path, { ignoreVary: true });
		if (kept) return kept;
	}
	return undefined;
}

/** Drops the files of versions that no open page runs. A page that does not answer might run any: then all stay. */
async function tidy(): Promise<void> {
	// Only the version in charge tidies: one that still waits must keep itself, and so must the one in charge.
	const registration = worker.registration;
	if (registration.waiting || registration.installing) return;
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const running = await Promise.all(pages.map(versionOf));
	if (running.includes(null)) return;
	for (const name of await caches.keys()) {
		if (!name.startsWith(PREFIX) || name === CACHE) continue;
		if (!running.includes(name.slice(PREFIX.length))) await caches.delete(name);
	}
}

function versionOf(page: Client): Promise<string | null> {
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		const timer = setTimeout(() => done(null), PATIENCE);
		port1.onmessage = (event: MessageEvent<unknown>) => {
			clearTimeout(timer);
			port1.close();
			done(typeof event.data === 'string' ? event.data : null);
		};
		page.postMessage({ type: 'which-version' }, [port2]);
	});
}
