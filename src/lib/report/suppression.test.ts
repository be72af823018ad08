import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressed, type PublishedCell, type PublishedSum } from './suppression';

const cell = (id: string, people: number): PublishedCell => ({ id, people });
const hiddenIn = (cells: readonly PublishedCell[], sums: readonly PublishedSum[]) =>
	[...suppressed(cells, sums)].sort();

describe('for publication', () => {
	it('a group of ten people is left out, one of eleven and one of none are not', () => {
		expect(hiddenIn([cell('a', 10), cell('b', 11), cell('c', 0)], [])).toEqual(['a']);
	});

	it('a second group goes with one that its total would give away: the smallest', () => {
		const cells = [cell('all', 160), cell('a', 4), cell('b', 100), cell('c', 56)];
		expect(hiddenIn(cells, [{ whole: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'c']);
	});

	it('two small groups do not hide each other: together they are few', () => {
		const cells = [cell('all', 106), cell('a', 4), cell('b', 2), cell('c', 100)];
		expect(hiddenIn(cells, [{ whole: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'b', 'c']);
	});

	it('the total goes where it is all that could give the one small group away', () => {
		const cells = [cell('all', 5), cell('a', 5)];
		expect(hiddenIn(cells, [{ whole: 'all', parts: ['a'] }])).toEqual(['a', 'all']);
	});

	it('a group that only several tables together would give away is left out of them', () => {
		// a1 + a2 = a; b1 + b2 = b; a1 + b1 = one: with a1, a2 missing, `one` gives a1 away unless b1 goes, then b2.
		const cells = [
			...[cell('all', 200), cell('a', 100), cell('b', 100), cell('one', 60), cell('two', 140)],
			...[cell('a1', 5), cell('a2', 95), cell('b1', 55), cell('b2', 45)]
		];
		const sums = [
			{ whole: 'a', parts: ['a1', 'a2'] },
			{ whole: 'b', parts: ['b1', 'b2'] },
			{ whole: 'one', parts: ['a1', 'b1'] },
			{ whole: 'two', parts: ['a2', 'b2'] },
			{ whole: 'all', parts: ['a', 'b'] },
			{ whole: 'all', parts: ['one', 'two'] }
		];
		expect(hiddenIn(cells, sums)).toEqual(['a1', 'a2', 'b1', 'b2']);
	});
});

describe('sums that give nothing away by themselves', () => {
	it('are looked at together: of three groups, published in pairs, each would follow', () => {
		const cells = [cell('x', 5), cell('y', 6), cell('z', 7), cell('xy', 11), cell('yz', 13), cell('xz', 12)];
		const sums = [
			{ whole: 'xy', parts: ['x', 'y'] },
			{ whole: 'yz', parts: ['y', 'z'] },
			{ whole: 'xz', parts: ['x', 'z'] }
		];
		expect(hiddenIn(cells, sums)).toEqual(expect.arrayContaining(['x', 'y', 'z', 'xy']));
	});
});

/** Two tables by group and by relief, of the same people. */
const tables = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 5 })
	.chain((first) => {
		const [yes, no] = [0, 1].map((n) => first.reduce((sum, pair) => sum + pair[n], 0));
		return fc.tuple(fc.integer({ min: 0, max: yes }), fc.integer({ min: 0, max: no })).map(([a, b]) => ({
			first,
			second: [
				[a, b],
				[yes - a, no - b]
			] as [number, number][]
		}));
	});

function published(dimensions: readonly (readonly (readonly [number, number])[])[]) {
	const cells = new Map<string, number>();
	const sums: PublishedSum[] = [{ whole: 'all', parts: ['all+', 'all-'] }];
	for (const [n, groups] of dimensions.entries()) {
		const ids = groups.map((_, at) => `${n}.${at}`);
		for (const [at, [yes, no]] of groups.entries()) {
			cells
				.set(`${ids[at]}+`, yes)
				.set(`${ids[at]}-`, no)
				.set(ids[at], yes + no);
			sums.push({ whole: ids[at], parts: [`${ids[at]}+`, `${ids[at]}-`] });
		}
		for (const mark of ['', '+', '-']) {
			cells.set(
				`all${mark}`,
				ids.reduce((sum, id) => sum + (cells.get(id + mark) ?? 0), 0)
			);
			sums.push({ whole: `all${mark}`, parts: ids.map((id) => id + mark) });
		}
	}
	return { cells, sums };
}

/** What a reader can work out of what is missing: the least and the most that each can be, from every sum over and over. */
function bounds(cells: ReadonlyMap<string, number>, sums: readonly PublishedSum[], hidden: ReadonlySet<string>) {
	const low = new Map<string, number>();
	const high = new Map<string, number>();
	for (const [id, people] of cells) {
		low.set(id, hidden.has(id) ? 0 : people);
		high.set(id, hidden.has(id) ? Infinity : people);
	}
	for (let round = 0; round < 60; round++)
		for (const { whole, parts } of sums) {
			const sumOf = (of: Map<string, number>, but?: string) =>
				parts.reduce((sum, id) => sum + (id === but ? 0 : of.get(id)!), 0);
			low.set(whole, Math.max(low.get(whole)!, sumOf(low)));
			high.set(whole, Math.min(high.get(whole)!, sumOf(high)));
			for (const id of parts) {
				low.set(id, Math.max(low.get(id)!, low.get(whole)! - sumOf(high, id)));
				high.set(id, Math.min(high.get(id)!, high.get(whole)! - sumOf(low, id)));
			}
		}
	return { low, high };
}

describe('what is left out cannot be worked out', () => {
	it('from any table of people and relief, or from two of the same people together', () => {
		fc.assert(
			fc.property(tables, ({ first, second }) => {
				const { cells, sums } = published([first, second]);
				const hidden = suppressed(
					[...cells].map(([id, people]) => ({ id, people })),
					sums
				);
				const { low, high } = bounds(cells, sums, hidden);
				for (const id of hidden) expect([id, low.get(id) === high.get(id)]).toEqual([id, false]);
				for (const [id, people] of cells) if (people > 0 && people < 11) expect(hidden.has(id)).toBe(true);
			}),
			{ seed: 64, numRuns: 400 }
		);
	});
});
