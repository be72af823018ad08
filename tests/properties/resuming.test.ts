import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/lib/intake/byte-source';
import { keepCounty } from '../../src/lib/run/county-run';
import { inProcessScanner } from '../../src/lib/run/in-process';
import { packCounty } from '../../src/lib/run/kept-county';
import { packPart, unpackPart } from '../../src/lib/run/kept-part';
import { inOne } from '../../src/lib/run/packed';
import { readExtracts, type Reading } from '../../src/lib/run/read-extracts';
import { StoredParts, type StoredPart } from '../../src/lib/run/stored-parts';
import { damage, extract } from './extract';
import { RUNS, SEED } from './long';

interface Cuts {
	readonly rangeSize: number;
	readonly chunk: number;
}

interface Kept {
	readonly file: number;
	readonly start: number;
	readonly end: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

const sourcesOf = (texts: readonly string[]) =>
	texts.map((text, n) => bytesSource(`file ${n}`, new TextEncoder().encode(text)));

/** Reads files, and keeps every part as it comes by. */
async function read(texts: readonly string[], { rangeSize, chunk }: Cuts, stored: readonly Kept[] = []) {
	const sources = sourcesOf(texts);
	const kept: Kept[] = [];
	const byFile = sources.map((_, file) => stored.filter((one) => one.file === file).map(loaded));
	const scanner = new StoredParts(inProcessScanner(sources, chunk), byFile);
	let given = 0;
	const reading = await readExtracts(sources, scanner, {
		rangeSize,
		onPart: (file, part) => {
			given += scanner.gave(part) ? 1 : 0;
			kept.push({ file, start: part.start, end: part.end, bytes: inOne(packPart(part)) });
			return Promise.resolve();
		}
	});
	return { reading, kept, given };
}

// A copy: joining a part changes the bytes that it lies in.
const loaded = ({ start, end, bytes }: Kept): StoredPart => ({
	start,
	end,
	load: () => Promise.resolve(unpackPart(bytes.slice()))
});

const kept = (reading: Reading) => Buffer.from(inOne(packCounty(keepCounty(reading, 'LOS ANGELES'))));

const spoiled = fc.tuple(extract, fc.array(fc.tuple(fc.nat(40), damage), { maxLength: 4 })).map(([text, lines]) => {
	const all = text.split('\n');
	for (const [at, line] of lines) all.splice(Math.min(at, all.length), 0, line);
	return all.join('\n');
});
const files = fc.array(spoiled, { minLength: 1, maxLength: 3 });
const cuts = fc.record({ rangeSize: fc.integer({ min: 200, max: 4000 }), chunk: fc.integer({ min: 64, max: 5000 }) });

describe('a run that was cut', () => {
	it('keeps of a county what an undisturbed run keeps, wherever it was cut and its parts were taken up again', async () => {
		await fc.assert(
			fc.asyncProperty(files, cuts, fc.nat(60), async (texts, how, cut) => {
				const whole = await read(texts, how);
				const committed = whole.kept.slice(0, cut);
				const again = await read(texts, how, committed);
				expect(again.given).toBe(committed.length);
				expect(kept(again.reading).equals(kept(whole.reading))).toBe(true);
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});

	it('does so too where a part that was kept cannot be had any more: its range is scanned', async () => {
		await fc.assert(
			fc.asyncProperty(files, cuts, fc.array(fc.boolean(), { maxLength: 40 }), async (texts, how, lost) => {
				const whole = await read(texts, how);
				const left = whole.kept.map((one, n) => (lost[n] === true ? { ...one, bytes: new Uint8Array(8) } : one));
				const again = await read(texts, how, left);
				expect(kept(again.reading).equals(kept(whole.reading))).toBe(true);
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});

	it('finds the same histories where its files are now cut into other ranges', async () => {
		await fc.assert(
			fc.asyncProperty(files, cuts, cuts, async (texts, before, now) => {
				const whole = await read(texts, before);
				const again = await read(texts, now, whole.kept);
				const [one, other] = [whole, again].map(({ reading }) => keepCounty(reading, 'LOS ANGELES'));
				expect(other.records.histories).toEqual(one.records.histories);
				expect(other.totals).toEqual(one.totals);
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});
});
