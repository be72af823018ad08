import { expect, test, type Page } from '@playwright/test';
import { counter, type Counter } from './support/sites';
import { complaints, follow, ownLinks, requests, started } from './support/watch';

test.use({ serviceWorkers: 'allow' });

let other: Counter;

test.beforeAll(async () => {
	other = await counter();
});
test.afterAll(() => other.close());
test.beforeEach(() => void other.take());

/** Tries every way out that a script has, from the page; gives the ways that did not fail at once. */
async function tryFromPage(page: Page, url: string): Promise<string[]> {
	return page.evaluate(async (base) => {
		const through: string[] = [];
		const attempt = async (name: string, way: (address: string) => unknown) => {
			try {
				await way(`${base}/page-${name}`);
				through.push(name);
			} catch {
				// Refused.
			}
		};
		/** Settles as the element loads or fails; the counter tells whether anyone was asked. */
		const element = (tag: string, set: (it: HTMLElement, address: string) => void) => (address: string) =>
			new Promise((done, refused) => {
				const it = document.createElement(tag);
				it.onload = done;
				it.onerror = () => refused(new Error(tag));
				set(it, address);
				document.body.append(it);
				setTimeout(() => refused(new Error(tag)), 1000);
			});
		await attempt('fetch', (address) => fetch(address));
		await attempt('fetch-blind', (address) => fetch(address, { mode: 'no-cors', method: 'POST', body: 'x' }));
		await attempt(
			'request',
			(address) =>
				new Promise((done, refused) => {
					const request = new XMLHttpRequest();
					request.onload = done;
					request.onerror = () => refused(new Error('refused'));
					request.open('GET', address);
					request.send();
				})
		);
		await attempt(
			'socket',
			(address) =>
				new Promise((done, refused) => {
					const socket = new WebSocket(address.replace('http', 'ws'));
					socket.onopen = done;
					socket.onerror = () => refused(new Error('refused'));
				})
		);
		await attempt(
			'events',
			(address) =>
				new Promise((done, refused) => {
					const events = new EventSource(address);
					events.onopen = done;
					events.onerror = () => {
						events.close();
						refused(new Error('refused'));
					};
				})
		);
		navigator.sendBeacon(`${base}/page-beacon`, 'x');
		await attempt(
			'image',
			element('img', (it, address) => it.setAttribute('src', address))
		);
		await attempt(
			'script',
			element('script', (it, address) => it.setAttribute('src', address))
		);
		await attempt(
			'style',
			element('link', (it, address) => {
				it.setAttribute('rel', 'stylesheet');
				it.setAttribute('href', address);
			})
		);
		await attempt(
			'prefetch',
			element('link', (it, address) => {
				it.setAttribute('rel', 'prefetch');
				it.setAttribute('href', address);
			})
		);
		const frame = document.createElement('iframe');
		frame.src = `${base}/page-frame`;
		// Sent into a frame: leaving the page would end the test of it.
		const into = document.createElement('iframe');
		into.name = 'into';
		const form = document.createElement('form');
		form.method = 'post';
		form.action = `${base}/page-form`;
		form.target = into.name;
		document.body.append(frame, into, form);
		form.submit();
		await new Promise((done) => setTimeout(done, 500));
		return through;
	}, url);
}

/** The same from a worker started as the app starts its own: from text in the page, by way of a blob. */
async function tryFromWorker(page: Page, url: string, nested: boolean): Promise<string[]> {
	return page.evaluate(
		([base, inner]) =>
			new Promise<string[]>((done, failed) => {
				const code = `(async () => {
					const through = [];
					const attempt = async (name, way) => { try { await way('${base}/worker-' + name); through.push(name); } catch {} };
					await attempt('fetch', (address) => fetch(address));
					await attempt('fetch-blind', (address) => fetch(address, { mode: 'no-cors', method: 'POST', body: 'x' }));
					await attempt('request', (address) => { const r = new XMLHttpRequest(); r.open('GET', address, false); r.send(); });
					await attempt('socket', (address) => new Promise((yes, no) => {
						const s = new WebSocket(address.replace('http', 'ws')); s.onopen = yes; s.onerror = no; }));
					await attempt('import', (address) => importScripts(address));
					await attempt('module', (address) => import(address));
					await attempt('eval', () => (0, eval)('1'));
					await attempt('function', () => new Function('return 1')());
					await attempt('wasm', () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
					postMessage(through);
				})();`;
				const start = (text: string) => new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
				const outer = `
					const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' })));
					worker.onmessage = (event) => postMessage(event.data);
					worker.onerror = () => postMessage(['the inner worker did not start']);`;
				const worker = start(inner ? outer : code);
				worker.onmessage = (event: MessageEvent<string[]>) => done(event.data);
				worker.onerror = () => failed(new Error('the worker did not start'));
			}),
		[url, nested] as const
	);
}

test('nothing leaves the page', async ({ page }) => {
	await page.goto('./');
	await started(page);
	expect(await tryFromPage(page, other.url)).toEqual([]);
	expect(other.take()).toEqual([]);
});

for (const nested of [false, true])
	test(`nothing leaves a worker${nested ? ' that a worker started' : ''}, and no text becomes code there`, async ({
		page
	}) => {
		await page.goto('./');
		await started(page);
		expect(await tryFromWorker(page, other.url, nested)).toEqual([]);
		expect(other.take()).toEqual([]);
	});

test('the same ways are open where no policy stands', async ({ page }) => {
	await page.goto(`${other.url}/page`);
	const elsewhere = await counter();
	try {
		const fromPage = await tryFromPage(page, elsewhere.url);
		expect(fromPage).toEqual(expect.arrayContaining(['fetch', 'fetch-blind', 'request', 'script', 'style']));
		const asked = elsewhere.take();
		for (const way of ['fetch', 'request', 'socket', 'events', 'beacon', 'image', 'script', 'style', 'frame', 'form'])
			expect(asked).toContain(`/page-${way}`);
		await page.goto(`${other.url}/page`);
		const fromWorker = await tryFromWorker(page, elsewhere.url, true);
		expect(fromWorker).toEqual(expect.arrayContaining(['fetch', 'request', 'import', 'eval', 'function', 'wasm']));
		expect(elsewhere.take()).toContain('/worker-fetch');
	} finally {
		await elsewhere.close();
	}
});

test('the app itself keeps to the policy and asks its own host only', async ({ page, baseURL }) => {
	const heard = complaints(page);
	const asked = requests(page);
	await page.goto('./');
	await started(page);
	for (const link of await ownLinks(page)) await follow(page, link);
	expect(heard).toEqual([]);
	expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
});

test('the host sends what a page cannot say of itself', async ({ request }) => {
	const headers = (await request.get('./')).headers();
	expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
	expect(headers['cross-origin-opener-policy']).toBe('same-origin');
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['referrer-policy']).toBe('no-referrer');
	expect(headers['permissions-policy']).toContain('geolocation=()');
});
