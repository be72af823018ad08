import { MessageChannel, type MessagePort } from 'node:worker_threads';
import * as Comlink from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCountySession, SessionEnded } from './browser';
import { ALIVE, beating, BUSY } from './heartbeat';
import { nodeEndpoint } from './node-endpoint';

const ports: MessagePort[] = [];
afterEach(() => {
	vi.useRealTimers();
	for (const port of ports.splice(0)) port.close();
});

/** A worker as the page sees one, whose other side is in this thread. */
class FakeWorker extends EventTarget {
	ended = false;
	private readonly near: MessagePort;

	constructor(service: object, beats: number | null) {
		super();
		const { port1, port2 } = new MessageChannel();
		ports.push(port1, port2);
		this.near = port1;
		const say = () => port2.postMessage(ALIVE);
		Comlink.expose(beats === null ? service : beating(service, say, beats), nodeEndpoint(port2));
		port1.on('message', (data) => this.dispatchEvent(new MessageEvent('message', { data })));
	}

	postMessage(message: unknown, transfer: never[] = []): void {
		this.near.postMessage(message, transfer);
	}

	terminate(): void {
		this.ended = true;
	}
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const open = (worker: FakeWorker, silence: number) => openCountySession(() => worker as unknown as Worker, silence);

describe('the county worker, as the page sees it', () => {
	it('is taken for dead when it says nothing over what it was asked, and is ended', async () => {
		const worker = new FakeWorker({ person: () => new Promise(() => undefined) }, null);
		const session = open(worker, 60);
		await expect(session.person(1)).rejects.toMatchObject({ name: 'SessionEnded', died: true });
		await session.died;
		expect(worker.ended).toBe(true);
		await expect(session.person(2)).rejects.toBeInstanceOf(SessionEnded);
	});

	it('may take far longer than that if it says that it is alive', async () => {
		const worker = new FakeWorker({ person: () => wait(200).then(() => 'the record') }, 5);
		expect(await open(worker, 60).person(1)).toBe('the record');
		expect(worker.ended).toBe(false);
	});

	it('may be silent for longer where it said that it is busy, but not for ever', async () => {
		const worker = new FakeWorker({ person: () => new Promise(() => undefined) }, null);
		const session = open(worker, 30);
		const asked = session.person(1);
		worker.dispatchEvent(new MessageEvent('message', { data: BUSY }));
		let given = false;
		asked.catch(() => (given = true));
		await wait(120);
		expect(given).toBe(false);
		await expect(asked).rejects.toMatchObject({ died: true });
	});

	it('is not expected to say anything while nothing is asked', async () => {
		const worker = new FakeWorker({ person: (person: number) => Promise.resolve(person) }, null);
		const session = open(worker, 30);
		expect(await session.person(1)).toBe(1);
		await wait(100);
		expect(await session.person(2)).toBe(2);
	});

	it('that fails as it starts is known to be dead at once', async () => {
		const worker = new FakeWorker({}, null);
		const session = open(worker, 60_000);
		const asked = session.person(1);
		worker.dispatchEvent(new Event('error'));
		await expect(asked).rejects.toMatchObject({ died: true });
		await session.died;
	});

	it('that cannot be started at all counts as one that died', () => {
		const fail = () => {
			throw new Error('blocked');
		};
		expect(() => openCountySession(fail)).toThrow(expect.objectContaining({ name: 'SessionEnded', died: true }));
	});

	it('that sends what cannot be read is taken for dead, too', async () => {
		const worker = new FakeWorker({ person: () => new Promise(() => undefined) }, null);
		const session = open(worker, 60_000);
		const asked = session.person(1);
		worker.dispatchEvent(new Event('messageerror'));
		await expect(asked).rejects.toMatchObject({ died: true });
	});

	it('that is ended on purpose has not died', async () => {
		const worker = new FakeWorker({ person: () => new Promise(() => undefined) }, null);
		const session = open(worker, 60_000);
		const asked = session.person(1);
		let died = false;
		void session.died.then(() => (died = true));
		session.end();
		await expect(asked).rejects.toMatchObject({ died: false });
		await wait(5);
		expect(died).toBe(false);
	});
});

describe('a heartbeat', () => {
	it('beats at least every two seconds while an operation is under way, at its start too, and then stops', async () => {
		vi.useFakeTimers();
		let beats = 0;
		let finish: () => void = () => undefined;
		const service = beating({ run: () => new Promise<void>((resolve) => (finish = resolve)) }, () => beats++);
		const running = service.run();
		expect(beats).toBe(1);
		await vi.advanceTimersByTimeAsync(10_000);
		expect(beats).toBe(6);
		finish();
		await running;
		await vi.advanceTimersByTimeAsync(10_000);
		expect(beats).toBe(6);
	});

	it('stops after a failure as well', async () => {
		vi.useFakeTimers();
		let beats = 0;
		const service = beating({ run: () => Promise.reject(new Error('no')) }, () => beats++);
		await expect(service.run()).rejects.toThrow('no');
		await vi.advanceTimersByTimeAsync(10_000);
		expect(beats).toBe(1);
	});
});
