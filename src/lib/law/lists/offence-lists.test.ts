import { describe, expect, it } from 'vitest';
import { parseSectionName } from '../../record/section';
import { FALSE, TRUE, UNKNOWN } from '../../record/tri';
import { answerExample } from './list-examples';
import type { ListExample } from './offence-list';
import { readOffenceList } from './offence-list-document';
import { OFFENCE_LISTS, offenceList } from './offence-lists';

const LISTS = [...OFFENCE_LISTS.values()];

function named(examples: readonly ListExample[] = []): [string, ListExample][] {
	return examples.map((example) => [JSON.stringify(example), example]);
}

describe.each(LISTS.map((list) => [list.id, list] as const))('%s', (_, list) => {
	it('is a document that reads as an offence list', () => {
		expect(readOffenceList(structuredClone(list))).toEqual({ ok: true, list });
	});

	it.each(named(list.examples.on))('takes in %s', (_text, example) => expect(answerExample(list, example)).toBe(TRUE));
	it.each(named(list.examples.off))('leaves out %s', (_text, example) =>
		expect(answerExample(list, example)).toBe(FALSE)
	);
	it.each(named(list.examples.unknown))('cannot tell of %s', (_text, example) =>
		expect(answerExample(list, example)).toBe(UNKNOWN)
	);

	it('decides by no row that is still to be verified', () => {
		const unverified = list.rows.filter(({ sure, decides }) => sure === 'to-verify' && decides !== false);
		expect(unverified.map(({ section }) => section)).toEqual([]);
	});

	it('takes in the section of every row, and no other number that ends in it', () => {
		for (const row of list.rows) {
			const { code, number, subdivisions } = parseSectionName(row.section)!;
			const own = subdivisions.map((part) => `(${part})`).join('') + (row.exactly ?? row.under ?? [''])[0];
			const printed = `${number}${row.lowerCase === true ? own.toLowerCase() : own} ${code}`;
			const given = { date: row.from ?? row.until, class: row.felony === true ? ('felony' as const) : undefined };
			const answer = answerExample(list, { case: [printed], ...given });
			// Another row may decide what this one does not.
			if (row.decides === false) expect(answer, printed).not.toBe(FALSE);
			else expect(answer, printed).toBe(TRUE);
			// No list has a section that begins with 7 or 9.
			for (const longer of [`7${number}`, `9${number}`])
				expect(answerExample(list, { case: [`${longer}${own} ${code}`], ...given }), longer).toBe(FALSE);
		}
	});
});

describe('the lists', () => {
	it('have each its own id', () => {
		expect(new Set(LISTS.map((list) => list.id)).size).toBe(LISTS.length);
	});

	it('are found by their id, and one that is not there is an error', () => {
		for (const list of LISTS) expect(offenceList(list.id)).toBe(list);
		expect(() => offenceList('nowhere/such')).toThrow('No offence list is called nowhere/such');
	});
});

describe('a document that is no offence list', () => {
	const [first] = LISTS;
	const withRow = (more: object) => ({ ...first, rows: [{ ...first.rows[0], ...more }] });

	it.each<[string, unknown, string]>([
		['is of another schema', { ...first, schema: 2 }, 'schema'],
		['has an id without a place', { ...first, id: 'strikes' }, 'id'],
		['has an id with a blank before it', { ...first, id: ' california/strikes' }, 'id'],
		['has an id with capitals behind it', { ...first, id: 'california/strikesX' }, 'id'],
		['does not say where it is from', { ...first, source: '' }, 'source'],
		['has no rows', { ...first, rows: [] }, 'rows'],
		['has a key that nobody knows', { ...first, until: '2020-01-01' }, 'until'],
		['has a row whose section is none', withRow({ section: '187 PC' }), 'rows.0.section'],
		['has a row whose range ends nowhere', withRow({ through: '191 PC' }), 'rows.0.through'],
		['has a row whose day is none', withRow({ from: '2019-02-30' }), 'rows.0.from'],
		['has a row that ends before it begins', withRow({ from: '2020-01-02', until: '2020-01-01' }), 'rows.0'],
		['has a row that cites nothing', withRow({ cites: [] }), 'rows.0.cites'],
		['has a row that cites a blank', withRow({ cites: [''] }), 'rows.0.cites.0'],
		['has a row of which it is not said how sure it is', withRow({ sure: 'hearsay' }), 'rows.0.sure'],
		['has a row with no subdivision to be under', withRow({ under: [] }), 'rows.0.under'],
		['has a row with a subdivision without brackets', withRow({ under: ['A'] }), 'rows.0.under.0'],
		['has a row with a text before a subdivision', withRow({ under: ['x(A)'] }), 'rows.0.under.0'],
		['has a row with a text behind a subdivision', withRow({ under: ['(A)x'] }), 'rows.0.under.0'],
		['has a row of both kinds of subdivisions', withRow({ under: ['(A)'], exactly: ['(B)'] }), 'rows.0'],
		['has no example on it', { ...first, examples: { ...first.examples, on: [] } }, 'examples.on'],
		['has no example off it', { ...first, examples: { ...first.examples, off: [] } }, 'examples.off'],
		[
			'has an example of no charge',
			{ ...first, examples: { ...first.examples, on: [{ case: [] }] } },
			'examples.on.0.case'
		],
		['is nothing at all', null, '']
	])('is refused where it %s, and the place is said', (_, value, at) => {
		const read = readOffenceList(value);
		expect(read.ok).toBe(false);
		if (!read.ok) expect(read.at).toContain(at);
	});

	it('is told from one that only looks odd', () => {
		const odd = withRow({ under: ['(A)(10)', ''], from: '2020-01-01', until: '2020-01-01', through: undefined });
		expect(readOffenceList(odd).ok).toBe(true);
		expect(readOffenceList(withRow({ sure: 'case' })).ok).toBe(true);
		const example = { case: ['187 PC'], date: '2020-01-01', class: 'felony' };
		expect(readOffenceList({ ...first, examples: { ...first.examples, unknown: [example] } }).ok).toBe(true);
	});
});
