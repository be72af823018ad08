import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser's service worker container, as far as this module looks at it. */
class Registration extends EventTarget {
	active: { state: string; postMessage: (message: unknown) => void } | null = null;
	waiting: { postMessage: (message: unknown) => void } | null = null;
	installing: EventTarget | null = null;
	update = () => Promise.resolve();
}

const sent: unknown[] = [];
const postMessage = (message: unknown) => void sent.push(message);
let registration: Registration;
let container: EventTarget & { register: () => Promise<Registration>; startMessages: () => void };
const reload = vi.fn();

async function load(protocol = 'https:') {
	vi.resetModules();
	vi.stubGlobal('location', { protocol, reload });
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('navigator', { serviceWorker: container });
	return import('./update.svelte');
}

beforeEach(() => {
	sent.length = 0;
	reload.mockClear();
	registration = new Registration();
	registration.active = { state: 'activated', postMessage };
	container = Object.assign(new EventTarget(), {
		register: vi.fn(() => Promise.resolve(registration)),
		startMessages: () => undefined
	});
});
afterEach(() => vi.unstubAllGlobals());

describe('an update', () => {
	it('is ready offline once a worker is in charge, and tells it that the page has started', async () => {
		const { update, watchForUpdates } = await load();
		expect(update.state).toBe('none');
		await watchForUpdates();
		expect(update.state).toBe('ready-offline');
		expect(sent).toEqual([{ type: 'started' }]);
	});

	it('is no update while the first version installs itself', async () => {
		registration.active = null;
		registration.waiting = { postMessage };
		const { update, watchForUpdates } = await load();
		await watchForUpdates();
		expect(update.state).toBe('none');
	});

	it('waits, is refused while something is open, and is taken once', async () => {
		registration.waiting = { postMessage };
		const { update, watchForUpdates, setBusy, takeUpdate } = await load();
		await watchForUpdates();
		expect(update.state).toBe('update-waiting');
		sent.length = 0;

		setBusy(true);
		expect(takeUpdate()).toBe(false);
		expect(sent).toEqual([]);

		setBusy(false);
		expect(takeUpdate()).toBe(true);
		expect(sent).toEqual([{ type: 'take-over' }]);
		container.dispatchEvent(new Event('controllerchange'));
		container.dispatchEvent(new Event('controllerchange'));
		expect(reload).toHaveBeenCalledTimes(1);
	});

	it('does not load the page anew when another page took it', async () => {
		const { watchForUpdates } = await load();
		await watchForUpdates();
		container.dispatchEvent(new Event('controllerchange'));
		expect(reload).not.toHaveBeenCalled();
	});

	it('is not looked for from a file, and a refusal is no failure', async () => {
		const fromFile = await load('file:');
		await fromFile.watchForUpdates();
		expect(container.register).not.toHaveBeenCalled();

		container.register = () => Promise.reject(new Error('refused'));
		const hosted = await load();
		await expect(hosted.watchForUpdates()).resolves.toBeUndefined();
		expect(hosted.update.state).toBe('none');
	});
});
