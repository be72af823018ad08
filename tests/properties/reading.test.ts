import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideInNode, readInNode, type NodeRun } from '../../src/cli/run-in-node';
import type { CountyRun } from '../../src/lib/run/county-run';
import { damage, extract, cells, recordLine } from './extract';
import { RUNS, SEED } from './long';

const POLICY = JSON.stringify({
	baselineEligibility: { dismiss: ['11357'], reduce: ['11358', '11359', '11360'] },
	additionalRelief: {
		subjectUnder21AtConviction: true,
		subjectHasOnlyProp64Charges: true,
		subjectIsDeceased: true,
		subjectAgeThreshold: 57,
		yearsSinceConvictionThreshold: 0,
		yearsCrimeFreeThreshold: 10
	}
});

interface Cuts {
	readonly range?: number;
	readonly chunk?: number;
}

function read(text: string, how: Cuts = {}): Promise<CountyRun> {
	return readInNode([{ name: 'x', bytes: new TextEncoder().encode(text) }], 'LOS ANGELES', how.range, how.chunk);
}

async function answers(text: string, how: Cuts = {}): Promise<NodeRun> {
	return decideInNode(await read(text, how), { asOf: '2020-07-01', policy: POLICY });
}

/** Everything that a run answers, without the positions of rows. */
function byPerson(run: NodeRun): string[] {
	return run.decisions
		.map((one) =>
			[
				one.subject_id,
				one.cnt_order,
				one.section,
				one.class,
				one.conviction_date,
				one.outcome,
				one.reason,
				one.needs_review_because
			].join('|')
		)
		.sort();
}

const mixed = fc.tuple(extract, fc.array(fc.tuple(fc.nat(40), damage), { maxLength: 4 })).map(([text, spoiled]) => {
	const lines = text.split('\n');
	for (const [at, line] of spoiled) lines.splice(Math.min(at, lines.length), 0, line);
	return lines.join('\n');
});

describe('reading an extract', () => {
	it('gives the same answers however the bytes are cut into ranges and pieces', async () => {
		await fc.assert(
			fc.asyncProperty(
				mixed,
				fc.integer({ min: 200, max: 4000 }),
				fc.integer({ min: 64, max: 5000 }),
				async (text, range, chunk) => {
					const whole = await answers(text);
					const cut = await answers(text, { range, chunk });
					expect(cut).toEqual(whole);
				}
			),
			{ numRuns: RUNS, ...SEED }
		);
	});

	it('keeps the same histories, cycles and all, however the bytes are cut', async () => {
		await fc.assert(
			fc.asyncProperty(mixed, fc.integer({ min: 200, max: 4000 }), async (text, range) => {
				const { histories } = (await read(text)).records;
				expect((await read(text, { range })).records.histories).toEqual(histories);
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});

	it('reads the same at every piece size from 1 to 64 bytes', async () => {
		const texts = fc.sample(mixed, { numRuns: 4, seed: 64 }).filter((text) => text.length > 0);
		for (const text of texts) {
			const whole = await answers(text);
			for (let chunk = 1; chunk <= 64; chunk++)
				expect(await answers(text, { chunk }), `pieces of ${chunk}`).toEqual(whole);
		}
	});

	it('does not mind the order in which people stand', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(cells, { maxLength: 25 }), async (records) => {
				const known = records.filter((one) => one.subject !== '');
				const grouped = [...known].sort((a, b) => (a.subject! < b.subject! ? -1 : a.subject! > b.subject! ? 1 : 0));
				const first = await answers(known.map(recordLine).join('\n'));
				const second = await answers(grouped.map(recordLine).join('\n'));
				expect(byPerson(second)).toEqual(byPerson(first));
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});

	it('counts people once though their records lie in two files', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 25 }), fc.nat(25), async (records, cut) => {
				const lines = records.filter((one) => one.subject !== '').map(recordLine);
				const at = Math.min(cut, lines.length);
				const parts = [lines.slice(0, at), [...lines.slice(at), '']].map((part) => part.join('\n'));
				const inputs = parts.map((text, n) => ({ name: `file ${n}`, bytes: new TextEncoder().encode(text) }));
				const split = decideInNode(await readInNode(inputs, 'LOS ANGELES'), { asOf: '2020-07-01', policy: POLICY });
				const whole = await answers(lines.join('\n'));
				expect(byPerson(split)).toEqual(byPerson(whole));
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});

	it('accounts for every record: accepted, quarantined and blank make up the file', async () => {
		await fc.assert(
			fc.asyncProperty(mixed, async (text) => {
				const [file] = (await answers(text)).ledger.files;
				if (file === undefined) return;
				expect(file.records).toBe(file.accepted + file.quarantined + file.blank);
				expect(file.quarantine).toHaveLength(file.quarantined);
				const bytes = new TextEncoder().encode(text);
				for (const { offset, length, text: shown } of file.quarantine) {
					expect(new TextDecoder().decode(bytes.subarray(offset, offset + length))).toBe(shown);
				}
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});
});
