import { describe, expect, it } from 'vitest';
import { PAPER_IDS } from '../paper-id';
import { readTemplate } from './check';
import { SWITCHES, type SwitchValues } from './fields';
import { fillTemplate } from './fill';
import { SHIPPED_TEMPLATES } from './shipped';
import { LEGAL_SOURCES } from './sources';
import type { Template } from './template';

const off = Object.fromEntries(Object.keys(SWITCHES).map((id) => [id, false])) as SwitchValues;
const template = (text: string, more: object = {}): Template => ({
	...SHIPPED_TEMPLATES.motion,
	blocks: [{ id: 'one', kind: 'paragraph', text, ...more }]
});
const problems = (value: unknown) => {
	const reading = readTemplate(value);
	return reading.ok ? [] : reading.problems;
};

describe('the templates that ship', () => {
	it.each(PAPER_IDS)('are in order: %s', (id) => {
		expect(SHIPPED_TEMPLATES[id].id).toBe(id);
		expect(problems(SHIPPED_TEMPLATES[id])).toEqual([]);
	});

	it.each(PAPER_IDS)('say that no attorney has reviewed them: %s', (id) => {
		expect(SHIPPED_TEMPLATES[id].reviewedBy).toBeNull();
	});

	/** A section, a case, a bill: whatever a court would look up. */
	const CITED = /§+ ?\d|[Ss]ection \d|Cal\.\s?App|Stats\. \d|Assem(?:bly|\.) Bill No\. \d+/;

	it('rest every citation on a source that was read, or leave a blank for it', () => {
		const unsourced = Object.values(SHIPPED_TEMPLATES).flatMap(({ id, blocks }) =>
			blocks
				.filter(({ text, sources = [] }) => CITED.test(text) && sources.length === 0 && !text.includes('{{blank:'))
				.map((block) => `${id}/${block.id}`)
		);
		expect(unsourced).toEqual([]);
	});

	it('cite no section and no case that their sources do not', () => {
		const known = Object.values(LEGAL_SOURCES)
			.map(({ cite, says }) => `${cite} ${says}`)
			.join(' ');
		const numbers = Object.values(SHIPPED_TEMPLATES).flatMap(({ blocks }) =>
			blocks
				.filter(({ sources = [] }) => sources.length > 0)
				.flatMap(({ text }) => text.match(/\b\d{2,5}(?:\.\d+)+\b|\b1[13]\d{3}\b|§ 32\b/g) ?? [])
		);
		expect(numbers.length).toBeGreaterThan(10);
		expect(numbers.filter((number) => !known.includes(number))).toEqual([]);
	});

	it('say where each source was read', () => {
		for (const { cite, says, read } of Object.values(LEGAL_SOURCES))
			expect([cite, says, read].every((text) => text.length > 5)).toBe(true);
	});
});

describe('a template that somebody changed', () => {
	it('names the field that is not in the catalogue', () => {
		expect(problems(template('By {{atorney.name}}'))).toEqual([
			{ code: 'unknown-field', at: 'one', value: 'atorney.name' }
		]);
	});

	it('names braces that close nothing, a source, a switch, a kind or a key that is not known', () => {
		expect(problems(template('By {{attorney.name}')).map(({ code }) => code)).toEqual(['unclosed-braces']);
		expect(problems(template('x', { sources: ['hs-1'] }))).toMatchObject([{ code: 'unknown-source', value: 'hs-1' }]);
		expect(problems(template('x', { when: ['!asks'] }))).toMatchObject([{ code: 'unknown-switch', value: '!asks' }]);
		expect(problems(template('x', { kind: 'poem' }))).toMatchObject([{ code: 'unknown-kind', value: 'poem' }]);
		expect(problems(template('x', { unless: [] }))).toMatchObject([{ code: 'unknown-key', value: 'unless' }]);
		expect(problems({ ...template('x'), footer: 'W'.repeat(51) }).map(({ code }) => code)).toEqual(['footer-too-long']);
		expect(problems({ ...template('x'), id: 'letter' })).toMatchObject([{ code: 'unknown-paper', value: 'letter' }]);
	});

	it.each([null, 7, 'x', [], {}, { ...template('x'), blocks: 3 }, { ...template('x'), reviewedBy: 4 }])(
		'is refused, not read in part, when it is no template: %j',
		(value) => expect(problems(value)).toMatchObject([{ code: 'not-a-template' }])
	);
});

describe('filling in', () => {
	const fill = (text: string, values = {}, switches: Partial<SwitchValues> = {}, answers = {}, more: object = {}) =>
		fillTemplate(template(text, more), values, { ...off, ...switches }, answers);

	it('puts a field’s value in its place', () => {
		expect(fill('In {{county}}.', { county: 'Kern' }).blocks[0].text).toBe('In Kern.');
	});

	it('numbers a field without a value as a blank, the same wherever it stands, and lists it once', () => {
		const { blocks, blanks } = fill('{{declarant.name}} and {{declarant.name}}, {{blank: the ground}}');
		const [first, second, third] = [...blocks[0].text.matchAll(/_+ \[(\d+)\]/g)].map(([, number]) => Number(number));
		expect(first).toBe(second);
		expect(third).toBe(first + 1);
		expect(blanks.filter(({ field }) => field === 'declarant.name').length).toBe(1);
		expect(blanks.find(({ number }) => number === third)).toEqual({ number: third, wanted: 'the ground', field: null });
	});

	it('puts the attorney’s answer where the blank was, and no longer lists it', () => {
		const { blocks, blanks } = fill('Ground: {{blank: the ground}}.', {}, {}, { 'the ground': 'x' });
		expect(blocks[0].text).toBe('Ground: x.');
		expect(blanks.some(({ wanted }) => wanted === 'the ground')).toBe(false);
	});

	it('takes blanks of a value for none', () => {
		expect(fill('{{county}}', { county: '  ' }).blanks.some(({ field }) => field === 'county')).toBe(true);
	});

	it('prints a block only when what it depends on holds', () => {
		const when = { when: ['asks.dismiss', '!has.overrides'] };
		expect(fill('x', {}, { 'asks.dismiss': true }, {}, when).blocks.length).toBe(1);
		expect(fill('x', {}, {}, {}, when).blocks.length).toBe(0);
		expect(fill('x', {}, { 'asks.dismiss': true, 'has.overrides': true }, {}, when).blocks.length).toBe(0);
	});

	it('lists no line that is filled by hand when the paper is signed', () => {
		const { blocks, blanks } = fill('Dated: {{line}}');
		expect(blocks[0].text).toMatch(/^Dated: _+$/);
		expect(blanks.every(({ field }) => field !== null)).toBe(true);
	});
});
