import { beforeAll, describe, expect, it } from 'vitest';
import { shippedPolicy } from '../law/policies';
import { sampleCounty } from '../samples/county';
import type { Checkpoints, CutFile, PartToCommit } from './checkpoint';
import type { RunSettings } from './contract';
import { CountyService } from './county-service';
import { scanService, type ScanWorker } from './scan-service';

const settings: RunSettings = {
	county: 'LOS ANGELES',
	asOf: '2026-01-15',
	policy: shippedPolicy('california/prop-64/los-angeles-2019-10')!,
	parameters: {}
};

const sample = (seed: number, rows: number) =>
	new Uint8Array(Buffer.concat([...sampleCounty({ county: 'LOS ANGELES', rows, seed, until: '2020-01-01' })]));
const bytes = [sample(7, 1500), sample(8, 400)];
const fileOf = (of: Uint8Array<ArrayBuffer>, name: string) => new File([of], name);
const files = bytes.map((of, n) => fileOf(of, `county-${n}.dat`));

/** What keeps parts, as the vault would. */
class Memory implements Checkpoints {
	readonly parts: PartToCommit[] = [];
	/** An earlier version kept no times. */
	timed = true;
	private refuses = Infinity;

	constructor(readonly chosen: readonly File[] = files) {}

	/** Has no room for more than so many parts. */
	withRoomFor(parts: number): this {
		this.refuses = parts;
		return this;
	}

	get cut(): CutFile[] {
		return this.chosen.map(({ name, size }, file) => ({
			name,
			bytes: size,
			parts: this.parts
				.filter((part) => part.file === file)
				.map(({ start, end, sha256, elapsed }) => ({ start, end, sha256, ...(this.timed && { elapsed }) }))
		}));
	}

	committed = () => Promise.resolve(this.cut);

	read = (file: number, start: number) =>
		Promise.resolve(this.parts.find((part) => part.file === file && part.start === start)?.bytes.slice() ?? null);

	commit = (part: PartToCommit) => {
		if (this.parts.length >= this.refuses) return Promise.resolve(false);
		this.parts.push({ ...part, bytes: part.bytes.slice() });
		return Promise.resolve(true);
	};
}

/** Counts messages between threads, and lets everything stop at one of them for good. */
class Life {
	sent = 0;
	readonly over: Promise<'cut'>;
	private end: (how: 'cut') => void = () => undefined;

	constructor(private readonly messages = Infinity) {
		this.over = new Promise((resolve) => (this.end = resolve));
	}

	async message<T>(answer: () => Promise<T>): Promise<T> {
		if (++this.sent > this.messages) {
			this.end('cut');
			return new Promise(() => undefined);
		}
		return answer();
	}
}

interface Scanned {
	readonly file: number;
	readonly range: { readonly from: number };
}

function serviceOf(life = new Life(), scanned: Scanned[] = [], now = () => 0): CountyService {
	const source = (file: File) => ({
		name: file.name,
		size: file.size,
		read: async (start: number, end: number) => new Uint8Array(await file.slice(start, end).arrayBuffer())
	});
	return new CountyService({
		madeBy: { app: '1', build: 'b', law: 'l' },
		cores: 2,
		now,
		source,
		busy: () => undefined,
		hand: (value) => value,
		rangeSize: 100_000,
		spawn: (given) => {
			const scans = scanService(given.map(source), (value) => value);
			const worker: ScanWorker = {
				scan: (file, layout, range, ...asked) =>
					life.message(() => (scanned.push({ file, range }), scans.scan(file, layout, range, ...asked))),
				rewrite: (...asked) => scans.rewrite(...asked),
				digest: (...asked) => scans.digest(...asked),
				checksum: (...asked) => life.message(() => scans.checksum(...asked)),
				deflate: (...asked) => scans.deflate(...asked)
			};
			return Promise.resolve({
				worker,
				died: new Promise<void>(() => undefined),
				terminate: () => undefined,
				transfer: (value) => value,
				proxy: (callback) => callback
			});
		}
	});
}

function dying(memory: Memory, life: Life): Checkpoints {
	return {
		committed: memory.committed,
		read: (file, start) => life.message(() => memory.read(file, start)),
		commit: (part) => life.message(() => memory.commit(part))
	};
}

/** Parts are still being kept when a run has its results, or was cut: waits until no more come. */
async function settled(memory: Memory): Promise<void> {
	for (let before = -1; before !== memory.parts.length;) {
		before = memory.parts.length;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

async function packedBy(service: CountyService): Promise<Buffer> {
	const packed = await service.pack();
	if (packed === null) throw new Error('nothing was packed');
	return Buffer.from(packed.bytes);
}

const run = (service: CountyService, given: readonly File[], checkpoints: Checkpoints | null) =>
	service.run(given, settings, () => undefined, checkpoints);

/** Goes on as a user would: chooses the files, which are compared, and runs. */
async function goOn(memory: Memory, chosen: readonly File[], scanned: Scanned[] = []) {
	const service = serviceOf(new Life(), scanned);
	const matched = await service.match(memory.cut, chosen);
	if (!matched.ok) return { matched, service };
	const answer = await run(
		service,
		matched.order.map((at) => chosen[at]),
		memory
	);
	expect(answer.ok).toBe(true);
	return { matched, service };
}

let undisturbed: Buffer;
let messages: number;
beforeAll(async () => {
	const service = serviceOf();
	await run(service, files, null);
	undisturbed = await packedBy(service);
	const life = new Life();
	const memory = new Memory();
	const watched = serviceOf(life);
	await run(watched, files, dying(memory, life));
	expect((await packedBy(watched)).equals(undisturbed)).toBe(true);
	await settled(memory);
	messages = life.sent;
	expect(memory.parts.length).toBeGreaterThan(6);
});

describe('a run that was cut', () => {
	it('comes to what an undisturbed run comes to, at whichever message everything stopped, and then stopped again', async () => {
		let resumedFrom = 0;
		for (let cut = 0; cut <= messages; cut++) {
			const memory = new Memory();
			const first = new Life(cut);
			await Promise.race([run(serviceOf(first), files, dying(memory, first)), first.over]);
			await settled(memory);
			const second = new Life(cut % 7);
			await Promise.race([run(serviceOf(second), files, dying(memory, second)), second.over]);
			await settled(memory);
			const kept = memory.parts.length;
			const { service } = await goOn(memory, files);
			expect((await packedBy(service)).equals(undisturbed), `stopped at message ${cut}`).toBe(true);
			resumedFrom = Math.max(resumedFrom, kept);
		}
		expect(resumedFrom).toBeGreaterThan(6);
	}, 60_000);

	it('does not scan again what had been committed', async () => {
		const memory = new Memory().withRoomFor(5);
		await run(serviceOf(), files, memory);
		await settled(memory);
		expect(memory.parts).toHaveLength(5);
		const scanned: Scanned[] = [];
		await goOn(memory.withRoomFor(Infinity), files, scanned);
		const first = Math.min(...scanned.filter(({ file }) => file === 0).map(({ range }) => range.from));
		// Ranges are cut by place: the first that is left starts before the end of the last record that is kept.
		expect(first).toBeGreaterThan(memory.parts[4].start);
		expect(memory.parts.filter(({ start }) => start === memory.parts[4].start)).toHaveLength(1);
	});

	it('takes its files in any order and under other names', async () => {
		const memory = new Memory().withRoomFor(5);
		await run(serviceOf(), files, memory);
		await settled(memory);
		const renamed = [fileOf(bytes[1], 'b.dat'), fileOf(sample(9, 50), 'more.dat'), fileOf(bytes[0], 'a.dat')];
		const { matched } = await goOn(memory, renamed);
		expect(matched).toEqual({ ok: true, order: [2, 0] });
	});

	it('says how long it took in all, without the time between the cut and going on', async () => {
		const memory = new Memory().withRoomFor(5);
		let time = 0;
		await run(
			serviceOf(new Life(), [], () => (time += 1000)),
			files,
			memory
		);
		await settled(memory);
		const before = memory.parts[4].elapsed;
		expect(before).toBeGreaterThan(memory.parts[0].elapsed);
		const started = [500_000];
		const answer = await run(
			serviceOf(new Life(), [], () => started.shift() ?? 507_000),
			files,
			memory
		);
		expect(answer).toMatchObject({ ok: true, elapsed: before + 7000 });
	});

	it('says how long the rest took where an earlier version kept no times', async () => {
		const memory = new Memory().withRoomFor(5);
		await run(serviceOf(), files, memory);
		await settled(memory);
		memory.timed = false;
		const started = [500_000];
		const answer = await run(
			serviceOf(new Life(), [], () => started.shift() ?? 507_000),
			files,
			memory
		);
		expect(answer).toMatchObject({ ok: true, elapsed: 7000 });
	});

	it('goes on without keeping more when there is no room, and still ends well', async () => {
		const memory = new Memory().withRoomFor(2);
		const service = serviceOf();
		const answer = await run(service, files, memory);
		await settled(memory);
		expect(answer.ok).toBe(true);
		expect(memory.parts).toHaveLength(2);
		expect((await packedBy(service)).equals(undisturbed)).toBe(true);
	});
});

describe('a file that is chosen to go on with', () => {
	const differs = { ok: false, code: 'file-differs', values: { name: 'county-0.dat' } };
	const changed = (at: number) => {
		const other = bytes[0].slice();
		other[at] ^= 1;
		return fileOf(other, 'county-0.dat');
	};
	let memory: Memory;
	beforeAll(async () => {
		memory = new Memory().withRoomFor(3);
		await run(serviceOf(), files, memory);
		await settled(memory);
	});

	it.each([
		['whose first byte differs', () => changed(0)],
		['that differs where it had been read', () => changed(memory.parts[2].end - 1)],
		['that is shorter', () => fileOf(bytes[0].slice(0, -1), 'county-0.dat')],
		['that is longer', () => fileOf(new Uint8Array([...bytes[0], 10]), 'county-0.dat')],
		['that is another', () => fileOf(sample(10, 1500), 'county-0.dat')]
	])('and %s is refused by name', async (_, file) => {
		const { matched } = await goOn(memory, [file(), files[1]]);
		expect(matched).toEqual(differs);
	});

	it('and is one of two is not enough', async () => {
		const { matched } = await goOn(memory, [files[0]]);
		expect(matched).toEqual({ ...differs, values: { name: 'county-1.dat' } });
	});

	it('and differs only after what had been read is read as it now stands', async () => {
		const now = changed(memory.parts[2].end + 5000);
		const anew = serviceOf();
		await run(anew, [now, files[1]], null);
		const { service } = await goOn(memory, [now, files[1]]);
		expect((await packedBy(service)).equals(await packedBy(anew))).toBe(true);
	});
});
