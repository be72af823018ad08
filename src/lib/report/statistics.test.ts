import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { shippedPolicy } from '../law/policies';
import { sampleCounty } from '../samples/county';
import { recordLine, type Cells } from '../../../tests/properties/extract';
import { countStatistics } from './count-statistics';
import { decadeOf } from './decade';
import { publish, PUBLISHED_TABLES, type Publication } from './publication';
import { tally } from './tally';

const POLICY = shippedPolicy('california/county-2019')!;

async function statisticsOf(bytes: Uint8Array) {
	const run = await readInNode([{ name: 'made-up.dat', bytes }], 'LOS ANGELES');
	const decided = run.decide(POLICY, {}, 20200701);
	return { statistics: countStatistics(decided), figures: tally(decided, run.totals) };
}

const sample = (rows: number, seed: number) =>
	statisticsOf(Buffer.concat([...sampleCounty({ county: 'Los Angeles', rows, seed, until: '2020-01-01' })]));

const conviction = (subject: string, more: Cells = {}): Cells => ({
	subject,
	birth: '19700515',
	eventDate: '19990712',
	stepType: 'COURT ACTION',
	county: 'LOS ANGELES',
	countOrder: '101001001000',
	offense: '11358 HS-CULTIVATE',
	disposition: 'CONVICTED',
	class: 'FELONY',
	...more
});
const of = async (...records: Cells[]) =>
	(await statisticsOf(new TextEncoder().encode(`${records.map(recordLine).join('\n')}\n`))).statistics;

const sum = (rows: readonly { readonly convictions: number }[]) => rows.reduce((all, row) => all + row.convictions, 0);

describe('the statistics of a run', () => {
	it('sum to its figures, table by table', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 99 }), async (seed) => {
				const { statistics, figures } = await sample(1500, seed);
				const total = figures.convictions - figures.countyUnknown;
				expect(statistics.total).toMatchObject({ convictions: total, people: figures.people });
				expect(statistics.total.peopleRelieved).toBe(figures.peopleWithRelief);
				for (const table of PUBLISHED_TABLES) {
					const rows = statistics[table];
					expect([table, sum(rows)]).toEqual([table, total]);
					expect(rows.reduce((all, row) => all + row.relieved, 0)).toBe(statistics.total.relieved);
					for (const row of rows) expect(row.people).toBeLessThanOrEqual(statistics.total.people);
				}
				for (const table of ['byRace', 'bySex', 'byAge'] as const) {
					expect(statistics[table].reduce((all, row) => all + row.people, 0)).toBe(figures.people);
					expect(statistics[table].reduce((all, row) => all + row.peopleRelieved, 0)).toBe(figures.peopleWithRelief);
				}
				const { byOutcome } = figures;
				expect(statistics.announced.notEligible).toBe(byOutcome.barred + byOutcome.excluded);
				expect(statistics.earliest).toBe(figures.earliest);
			}),
			{ seed: 64, numRuns: 6 }
		);
	});

	it('count a person once in each row, however many convictions stand in it', async () => {
		const second = conviction('1001', { countOrder: '102001001000', eventDate: '20050101' });
		const { bySection, byYear, total } = await of(conviction('1001'), second);
		expect(bySection).toEqual([{ key: 'HS 11358', convictions: 2, people: 1, relieved: 2, peopleRelieved: 1 }]);
		expect(byYear.map((row) => [row.key, row.convictions, row.people])).toEqual([
			['1999', 1, 1],
			['2005', 1, 1]
		]);
		expect(total).toEqual({ convictions: 2, people: 1, relieved: 2, peopleRelieved: 1 });
	});

	it('count a person once in a decade, whose convictions are those of its years', async () => {
		const { byDecade, byYear } = await of(
			conviction('1001', { eventDate: '19910101' }),
			conviction('1001', { countOrder: '102001001000', eventDate: '19990712' }),
			conviction('1002', { eventDate: '' })
		);
		expect(byYear.map((row) => [row.key, row.people])).toEqual([
			['1991', 1],
			['1999', 1],
			['unknown', 1]
		]);
		expect(byDecade.map((row) => [row.key, row.convictions, row.people])).toEqual([
			['1990s', 2, 1],
			['unknown', 1, 1]
		]);
	});

	it('place a conviction whose year is known in it though its day is not, and leave the rest unknown', async () => {
		const { byYear, earliest } = await of(
			conviction('1001', { eventDate: '19880000' }),
			conviction('1002', { eventDate: '' })
		);
		expect(byYear.map((row) => row.key)).toEqual(['1988', 'unknown']);
		expect(earliest).toBeNull();
	});

	it('tell ages on the as-of date, the dead apart, and nobody’s who has no birth date', async () => {
		const { byAge } = await of(
			conviction('1001'),
			conviction('1002', { birth: '' }),
			conviction('1003', { birth: '19600229' }),
			{ subject: '1003', stepType: 'DECEASED' }
		);
		expect(byAge.map((row) => row.key)).toEqual(['45-54', 'deceased', 'unknown']);
	});

	it('have no group for a class that the record leaves open but the one that says so', async () => {
		const { byClass } = await of(conviction('1001', { class: '' }), conviction('1002'));
		expect(byClass.map((row) => [row.key, row.people])).toEqual([
			['felony', 1],
			['unknown', 1]
		]);
	});
});

/** What a reader of the published tables can do: bound each missing number by every sum that the tables make. */
function worksOut(publication: Publication): string[] {
	const low = new Map<string, number>();
	const high = new Map<string, number>();
	const put = (id: string, value: number | null) => {
		low.set(id, value ?? 0);
		high.set(id, value ?? Number.MAX_SAFE_INTEGER);
	};
	const sums: (readonly [string, readonly string[]])[] = [];
	const { total, tables } = publication;
	for (const column of ['convictions', 'people', 'relieved', 'peopleRelieved'] as const) {
		put(column, total[column]);
		for (const table of PUBLISHED_TABLES) {
			const divides = ['byRace', 'bySex', 'byAge'].includes(table);
			if (column !== 'convictions' && !divides) continue;
			const ids = tables[table].map((row) => `${column} ${table} ${row.outcome ?? ''} ${row.key}`);
			for (const [at, row] of tables[table].entries()) put(ids[at], row[column]);
			sums.push([column, ids]);
		}
	}
	for (const outcome of tables.byOutcome) {
		const ids = tables.byReason
			.filter((row) => row.outcome === outcome.key)
			.map((row) => `convictions byReason ${row.outcome ?? ''} ${row.key}`);
		sums.push([`convictions byOutcome  ${outcome.key}`, ids]);
	}
	for (const decade of tables.byDecade) {
		const ids = tables.byYear
			.filter((row) => decadeOf(row.key) === decade.key)
			.map((row) => `convictions byYear  ${row.key}`);
		sums.push([`convictions byDecade  ${decade.key}`, ids]);
	}
	for (let round = 0; round < 40; round++)
		for (const [whole, parts] of sums) {
			const total = (of: Map<string, number>, but?: string) =>
				parts.reduce((all, id) => all + (id === but ? 0 : of.get(id)!), 0);
			low.set(whole, Math.max(low.get(whole)!, total(low)));
			high.set(whole, Math.min(high.get(whole)!, total(high)));
			for (const id of parts) {
				low.set(id, Math.max(low.get(id)!, low.get(whole)! - total(high, id)));
				high.set(id, Math.min(high.get(id)!, high.get(whole)! - total(low, id)));
			}
		}
	const missing = PUBLISHED_TABLES.flatMap((table) =>
		tables[table]
			.filter((row) => row.convictions === null)
			.map((row) => `convictions ${table} ${row.outcome ?? ''} ${row.key}`)
	);
	return missing.filter((id) => low.get(id) === high.get(id));
}

describe('for publication', () => {
	it('no group of fewer than 11 people is shown, and none can be worked out of the tables', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 99 }), fc.constantFrom(300, 1500, 4000), async (seed, rows) => {
				const { statistics } = await sample(rows, seed);
				const publication = publish(statistics);
				for (const table of PUBLISHED_TABLES)
					for (const [at, row] of publication.tables[table].entries()) {
						const { people } = statistics[table][at];
						expect([table, row.key, row.people]).toEqual([table, row.key, row.people === null ? null : people]);
						if (people > 0 && people < 11)
							expect([table, row.key, row.people, row.convictions]).toEqual([table, row.key, null, null]);
						for (const shown of [row.people, row.peopleRelieved])
							if (shown !== null && shown > 0) expect(shown).toBeGreaterThan(10);
					}
				expect(worksOut(publication)).toEqual([]);
			}),
			{ seed: 64, numRuns: 9 }
		);
	});

	it('something is left to read of a county of some size', async () => {
		const { statistics } = await sample(20_000, 3);
		const { total, tables, leftOut } = publish(statistics);
		expect(total.people).toBe(statistics.total.people);
		expect(tables.bySection.filter((row) => row.people !== null).length).toBeGreaterThanOrEqual(4);
		expect(tables.byRace.filter((row) => row.people !== null).length).toBeGreaterThanOrEqual(3);
		expect(leftOut.byRace).toBe(
			tables.byRace.filter((row) => row.people === null || row.peopleRelieved === null).length
		);
	});

	it('the earliest date is a year at most, and only where enough people share it', async () => {
		const few = publish(await of(conviction('1001', { eventDate: '19610203' })));
		expect(few.earliestYear).toBeNull();
		const many = Array.from({ length: 11 }, (_, n) => conviction(String(2000 + n), { eventDate: '19880301' }));
		expect(publish(await of(...many)).earliestYear).toBe('1988');
	});
});
