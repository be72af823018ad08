import { describe, expect, it } from 'vitest';
import { parseSectionName } from '../../record/section';
import { FALSE, TRUE, UNKNOWN } from '../../record/tri';
import { answerExample } from './list-examples';
import type { ListExample } from './offence-list';
import { readOffenceList } from './offence-list-document';
import { OFFENCE_LISTS } from './offence-lists';

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
});
