import { describe, expect, it } from 'vitest';
import { standardLayout } from '../intake/doj-extract/header';
import { NO_DIGEST, type Digest } from './digest';
import { WorkerDied, WorkerPool, type Spawned } from './pool';
import type { ScanWorker } from './scan-service';

const LAYOUT = standardLayout();

/** A worker whose digest answers as told, and that can be made to die. */
function spawned(digest: (die: () => void, soFar: Digest) => Promise<Digest>): Spawned & { ended: boolean } {
	let die = () => {};
	const died = new Promise<void>((resolve) => (die = resolve));
	const worker = {
		digest: (_: number, soFar: Digest) => digest(die, soFar),
		scan: () => new Promise(() => undefined),
		rewrite: () => new Promise(() => undefined)
	} as unknown as ScanWorker;
	const one = {
		worker,
		died,
		ended: false,
		terminate: () => void (one.ended = true),
		transfer: <T>(value: T) => value,
		proxy: <T>(callback: T) => callback
	};
	return one;
}

const never = () => new Promise<Digest>(() => undefined);
const done = (hex: string) => Promise.resolve({ ...NO_DIGEST, hex });

describe('a pool of workers', () => {
	it('does the work once more with a new worker when one dies over it', async () => {
		const started: (Spawned & { ended: boolean })[] = [];
		const pool = new WorkerPool(() => {
			const first = started.length === 0;
			const one = spawned(first ? (die) => (die(), never()) : () => done('done'));
			started.push(one);
			return Promise.resolve(one);
		}, 1);
		expect(await pool.digest(0)).toBe('done');
		expect(started).toHaveLength(2);
		expect(started[0].ended).toBe(true);
	});

	it('compresses with a new worker what another died over, for the bytes stay here', async () => {
		let lives = 0;
		const pool = new WorkerPool(() => {
			const one = spawned(never);
			const first = lives++ === 0;
			const deflate = (bytes: Uint8Array<ArrayBuffer>) => Promise.resolve(bytes.slice(1));
			if (first) return Promise.resolve({ ...one, died: Promise.resolve() });
			return Promise.resolve({ ...one, worker: { ...one.worker, deflate } });
		}, 1);
		expect(await pool.deflate(Uint8Array.of(1, 2, 3))).toEqual(Uint8Array.of(2, 3));
		expect(lives).toBe(2);
	});

	it('goes on with a checksum from the last whole piece when a worker dies over the next', async () => {
		const from: number[] = [];
		let deaths = 0;
		const pool = new WorkerPool(
			() =>
				Promise.resolve(
					spawned((die, soFar) => {
						from.push(soFar.at);
						if (soFar.at === 20 && deaths++ === 0) return (die(), never());
						return soFar.at === 20 ? done('whole') : Promise.resolve({ ...soFar, at: soFar.at + 10 });
					})
				),
			1
		);
		expect(await pool.digest(0)).toBe('whole');
		expect(from).toEqual([0, 10, 20, 20]);
	});

	it('says so when the second dies as well, and does not hang', async () => {
		const pool = new WorkerPool(() => Promise.resolve(spawned((die) => (die(), never()))), 1);
		await expect(pool.digest(0)).rejects.toBeInstanceOf(WorkerDied);
	});

	it('takes a worker that says nothing for dead', async () => {
		const pool = new WorkerPool(() => Promise.resolve(spawned(never)), 1, undefined, 5);
		await expect(pool.rewrite(0, LAYOUT, {} as never)).rejects.toBeInstanceOf(WorkerDied);
	});

	it('takes a worker that never starts for dead', async () => {
		const pool = new WorkerPool(() => new Promise(() => undefined), 1, undefined, 5);
		await expect(pool.rewrite(0, LAYOUT, {} as never)).rejects.toBeInstanceOf(WorkerDied);
	});

	it('passes on an error of the work itself without trying again', async () => {
		let tries = 0;
		const pool = new WorkerPool(
			() => Promise.resolve(spawned(() => (tries++, Promise.reject(new Error('The file ended early'))))),
			1
		);
		await expect(pool.digest(0)).rejects.toThrow('The file ended early');
		expect(tries).toBe(1);
	});

	it('gives up what is under way when it is closed, and starts no other worker', async () => {
		let starts = 0;
		const pool = new WorkerPool(() => (starts++, Promise.resolve(spawned(never))), 2);
		const under = pool.digest(0);
		pool.close();
		await expect(under).rejects.toBeInstanceOf(WorkerDied);
		expect(starts).toBe(2);
	});

	it('ends every worker when it is closed', async () => {
		const started: (Spawned & { ended: boolean })[] = [];
		const pool = new WorkerPool(() => {
			const one = spawned(never);
			started.push(one);
			return Promise.resolve(one);
		}, 3);
		pool.close();
		await Promise.resolve();
		expect(started.map((one) => one.ended)).toEqual([true, true, true]);
	});
});
