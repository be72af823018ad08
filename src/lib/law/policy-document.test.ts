import { describe, expect, it } from 'vitest';
import type { Condition, Policy } from '../engine/policy';
import { CATALOGUE } from './facts/catalogue';
import { shippedPolicy } from './policies';
import { choiceProblems, idProblems, readCondition, readPolicyDocument, stepProblems } from './policy-document';

const county = shippedPolicy('california/county-2019')!;
const statute = shippedPolicy('california/prop-64/statute')!;
const [first] = county.steps;
const [example] = county.examples;

/** What is wrong with the county policy, changed. */
function problems(more: object) {
	const read = readPolicyDocument({ ...structuredClone(county), ...more });
	return read.ok ? [] : read.problems;
}
const withStep = (more: object) => problems({ steps: [{ ...first, ...more }] });
const withParameter = (more: object) => problems({ parameters: { ...county.parameters, more } });
const title = { en: 'Title' };

describe('a policy document', () => {
	it('reads as the policy that it is, whatever it leaves out that it may', () => {
		for (const policy of [county, statute])
			expect(readPolicyDocument(structuredClone(policy))).toEqual({ ok: true, policy });
		const bare = { ...county };
		for (const key of ['choices', 'marks', 'presumed', 'notRead'] as const) delete (bare as Partial<Policy>)[key];
		expect(readPolicyDocument(bare)).toEqual({ ok: true, policy: bare });
	});

	it.each<[string, object, string]>([
		['another schema', { schema: 2 }, 'schema'],
		['no id', { id: undefined }, 'id'],
		['no title', { title: 'Title' }, 'title'],
		['a title that is empty', { title: {} }, 'title.en'],
		['no jurisdiction', { jurisdiction: 6 }, 'jurisdiction'],
		['a version that is no number', { version: '1' }, 'version'],
		['a version without end', { version: Infinity }, 'version'],
		['no standing', { standing: 'rumour' }, 'standing'],
		['nothing about it', { about: '' }, 'about'],
		['no citations', { cites: 'H&S 11361.8' }, 'cites'],
		['no scope', { scope: 'HS 11357' }, 'scope'],
		['an empty scope', { scope: { sections: [] } }, 'scope.sections'],
		['a scope of nothing', { scope: {} }, 'scope.sections'],
		['no parameters', { parameters: null }, 'parameters'],
		['no steps', { steps: {} }, 'steps'],
		['no otherwise', { otherwise: undefined }, 'otherwise'],
		['an otherwise without an outcome', { otherwise: { ...county.otherwise, outcome: 'maybe' } }, 'otherwise.outcome'],
		['an otherwise without a reason', { otherwise: { ...county.otherwise, reason: 1 } }, 'otherwise.reason'],
		['an otherwise that says nothing', { otherwise: { ...county.otherwise, says: '' } }, 'otherwise.says'],
		['no list of what it leaves out', { notCovered: undefined }, 'notCovered'],
		['no examples', { examples: undefined }, 'examples'],
		['an example as of no day', { examples: [{ ...example, asOf: '2019-02-30' }] }, 'examples.0.asOf'],
		['an example that gives a list', { examples: [{ ...example, given: { a: [] } }] }, 'examples.0.given.a'],
		['an example of no outcome', { examples: [{ ...example, then: { by: null } }] }, 'examples.0.then.outcome'],
		['an example by no step', { examples: [{ ...example, then: { outcome: 'dismiss' } }] }, 'examples.0.then.by'],
		['a choice without a name', { choices: [{ title, parameters: {} }] }, 'choices.0.id'],
		['a choice of nothing', { choices: [{ id: 'a', title }] }, 'choices.0.parameters'],
		['a choice of an object', { choices: [{ id: 'a', title, parameters: { age: {} } }] }, 'choices.0.parameters.age'],
		['a mark beside nothing', { marks: [{ ...first }] }, 'marks.0.beside'],
		['a presumption that cites nothing', { presumed: [{ says: title, sure: 'case' }] }, 'presumed.0.cites'],
		['a presumption of which it is not said how sure', { presumed: [{ says: title, cites: [] }] }, 'presumed.0.sure'],
		['laws not read that are no names', { notRead: [1] }, 'notRead.0']
	])('is refused with %s, and the place is said', (_, more, at) => {
		expect(problems(more)).toContainEqual(expect.objectContaining({ code: 'shape', at }));
	});

	it.each<[string, object, string]>([
		['without an id', { id: 1 }, 'id'],
		['without an outcome', { outcome: 'maybe' }, 'outcome'],
		['without a sentence', { says: 'text' }, 'says'],
		['without citations', { cites: undefined }, 'cites'],
		['of which it is not said how sure it is', { sure: 'hearsay' }, 'sure'],
		['from no day', { from: '2019-02-30' }, 'from'],
		['until no day', { until: 'ever' }, 'until'],
		['that becomes something else', { becomes: 'felony' }, 'becomes'],
		['that waits for no day', { onDate: 'soon' }, 'onDate'],
		['with a word for it that is none', { determination: 1 }, 'determination'],
		['without a reason', { reason: undefined }, 'reason'],
		['of all of nothing', { when: { all: [] } }, 'when.all'],
		['of any of nothing', { when: { any: [] } }, 'when.any']
	])('is refused with a step %s', (_, more, at) => {
		expect(withStep(more)).toMatchObject([{ code: 'shape', at: `steps.0.${at}` }]);
	});

	it.each<[string, object]>([
		['that asks nothing', {}],
		['that asks two things', { fact: 'person.deceased', is: true, in: [] }],
		['of no fact', { is: true }],
		['on a parameter that is not on', { param: 'age', on: false }],
		['on a parameter by number', { param: 'priors', is: 1 }],
		['before no day', { fact: 'conviction.date', before: 'some day' }],
		['before the as-of date that is not', { fact: 'conviction.date', before: { asOf: false } }],
		['before years of a text', { fact: 'conviction.date', before: { asOf: true, minusYears: '7' } }],
		['at least a text', { fact: 'conviction.ageAt', atLeast: '21' }],
		['at least without end', { fact: 'conviction.ageAt', atLeast: -Infinity }],
		['in a text', { fact: 'conviction.section', in: 'HS 11357' }],
		['exactly a parameter', { fact: 'conviction.section', exactly: { param: 'dismiss' } }]
	])('is refused with a condition %s', (_, when) => {
		expect(withStep({ when })).toMatchObject([
			{ code: 'shape', at: expect.stringContaining('steps.0.when') as string }
		]);
		expect(problems({ scope: { ...county.scope, when } })).toMatchObject([{ code: 'shape' }]);
	});

	it.each<[string, object, string]>([
		['of no kind', { kind: 'text', title }, 'kind'],
		['with a number without bounds', { kind: 'number', title, default: 1, off: true, unit: 'years' }, 'min'],
		[
			'with a number of months',
			{ kind: 'number', title, min: 1, max: 2, default: 1, off: true, unit: 'months' },
			'unit'
		],
		[
			'with a number that may be off or not',
			{ kind: 'number', title, min: 1, max: 2, default: 1, unit: 'years' },
			'off'
		],
		['with a switch that is neither on nor off', { kind: 'switch', title, default: 1 }, 'default'],
		['with a choice of nothing', { kind: 'choice', title, default: 'a' }, 'of'],
		['with a choice of what has no title', { kind: 'choice', title, of: [{ id: 'a' }], default: 'a' }, 'of.0.title'],
		['with sections of which none is chosen', { kind: 'sections', title, of: ['HS 11357'] }, 'default'],
		['without a title', { kind: 'switch', default: true }, 'title']
	])('is refused with a parameter %s', (_, more, at) => {
		expect(withParameter(more)).toContainEqual(expect.objectContaining({ code: 'shape', at: `parameters.more.${at}` }));
	});

	it.each<[string, object, string]>([
		['itself', { title2: '' }, 'title2'],
		['its title', { title: { ...title, fr: '' } }, 'title.fr'],
		['its scope', { scope: { ...county.scope, unless: true } }, 'scope.unless'],
		['a step', { steps: [{ ...first, untill: '' }] }, 'steps.0.untill'],
		['its otherwise', { otherwise: { ...county.otherwise, by: '' } }, 'otherwise.by'],
		['an example', { examples: [{ ...example, note: '' }] }, 'examples.0.note'],
		['a choice', { choices: [{ id: 'a', title, parameters: {}, note: '' }] }, 'choices.0.note'],
		['a parameter', { parameters: { a: { kind: 'switch', title, default: true, on: 1 } } }, 'parameters.a.on']
	])('is refused with a key in %s that nobody knows: what it means would be lost', (_, more, at) => {
		expect(problems(more)).toContainEqual(expect.objectContaining({ code: 'key-unknown', at }));
	});

	it('may say what a conviction becomes', () => {
		for (const becomes of ['misdemeanor', 'infraction']) expect(withStep({ outcome: 'reduce', becomes })).toEqual([]);
	});

	it('says what was found in place of what is asked for', () => {
		expect(problems({ version: '1' })).toEqual([{ code: 'shape', at: 'version', values: { found: '"1"' } }]);
		expect(readPolicyDocument(7)).toEqual({ ok: false, problems: [{ code: 'shape', at: '', values: { found: '7' } }] });
	});

	it('may have at most 250 steps', () => {
		const steps = (count: number) => Array.from({ length: count }, (_, at) => ({ ...first, id: `step-${at}` }));
		expect(problems({ steps: steps(250), examples: [] })).toEqual([]);
		expect(problems({ steps: steps(251), examples: [] })).toEqual([
			{ code: 'steps-too-many', at: 'steps', values: { most: 250 } }
		]);
	});

	it('has its conditions looked at wherever they stand', () => {
		const when = { fact: 'person.shoeSize', is: true };
		const said = (at: string) => [{ code: 'fact-unknown', at, values: { fact: 'person.shoeSize' } }];
		expect(withStep({ when })).toEqual(said(first.id));
		expect(problems({ scope: { ...county.scope, when } })).toEqual(said('scope'));
		const { id, says, cites, sure } = first;
		expect(problems({ marks: [{ id, says, cites, sure, when, beside: ['dismiss'] }] })).toEqual(said(id));
	});

	it('takes in only sections that a run keeps, and each that it does not is named', () => {
		expect(problems({ scope: { sections: ['HS 11357', 'PC 459', 'HS 11360(A)', 'nothing'] } })).toEqual([
			{ code: 'scope-section', at: 'scope.sections', values: { section: 'PC 459' } },
			{ code: 'scope-section', at: 'scope.sections', values: { section: 'nothing' } }
		]);
	});

	it('has defaults and published choices that fit its parameters', () => {
		const age = { ...county.parameters.age, default: 12 };
		expect(problems({ parameters: { ...county.parameters, age } })).toEqual([
			{ code: 'parameter-bounds', at: 'age', values: { value: 12, min: 40, max: 65 } }
		]);
		const choices = [{ id: 'x', title, parameters: { age: 12, shoe: 9 } }];
		expect(choiceProblems({ ...county, choices })).toEqual([
			{ code: 'parameter-bounds', at: 'choices.x', values: { value: 12, min: 40, max: 65, parameter: 'age' } },
			{ code: 'parameter-unknown', at: 'choices.x', values: { parameter: 'shoe' } }
		]);
		expect(problems({ choices })).toHaveLength(2);
	});
});

describe('the ids of rules', () => {
	const ids = (...all: readonly string[]) => idProblems(all.map((id) => ({ id }))).map(({ at }) => at);

	it('are each its own, and none is blank', () => {
		expect(ids('a', 'b')).toEqual([]);
		expect(ids('a', 'b', 'a', 'a')).toEqual(['a']);
		expect(ids('a', ' ')).toEqual([' ']);
		expect(idProblems([{ id: 'a' }, { id: 'a' }])).toEqual([{ code: 'id-twice', at: 'a', values: { id: 'a' } }]);
	});

	it('may be the same of a step and of a mark', () => {
		const { id, says, cites, sure, when } = first;
		const one = { id, says, cites, sure, when, beside: ['dismiss'] };
		expect(problems({ marks: [one] })).toEqual([]);
		expect(problems({ marks: [one, one] })).toMatchObject([{ code: 'id-twice', at: id }]);
	});
});

describe('the facts of a policy', () => {
	it('are at most 31, class, section and county among them', () => {
		const lists = [
			'superstrikes-2019-07',
			'superstrikes-2019-10',
			'registrable-2019',
			'related-2019',
			'plea-bargain-2018',
			'superstrikes-sf-2018',
			'superstrikes',
			'registrable'
		];
		// A fact of several lists is one fact.
		const when = { any: lists.map((list) => ({ fact: 'person.listed', list: `california/${list}`, is: true })) };
		expect(problems({ steps: [{ ...first, when }], examples: [] })).toEqual([]);
	});

	const others = [...CATALOGUE.values()]
		.filter(({ id, kind }) => kind === 'date' || kind === 'number' || (kind === 'flag' && id !== 'conviction.county'))
		.map(({ id, kind, ofList }): Condition => {
			if (kind === 'date') return { fact: id, before: '2010-01-01' };
			if (kind === 'number') return { fact: id, atLeast: 1 };
			return { fact: id, ...(ofList === true ? { list: 'california/superstrikes' } : {}), is: true };
		});

	it('may be as many of the catalogue’s as a number has bits', () => {
		expect(others.length + 3).toBe(CATALOGUE.size);
		const asking = (any: readonly Condition[]) => problems({ steps: [{ ...first, when: { any } }], examples: [] });
		expect(asking(others.slice(0, 28))).toEqual([]);
		expect(asking(others)).toEqual([{ code: 'facts-too-many', at: 'steps', values: { most: 31 } }]);
	});

	it('that nobody knows count, too: one more than a number has bits is said to be too many', () => {
		const strange = (count: number) =>
			Array.from({ length: count }, (_, at): Condition => ({ fact: `strange ${at}`, is: true }));
		const codes = (steps: readonly Condition[], scope?: Condition) =>
			stepProblems({
				...county,
				steps: steps.map((when, at) => ({ ...first, id: `${at}`, when })),
				scope: scope === undefined ? { sections: [] } : { sections: [], when: scope }
			})
				.filter(({ code }) => code !== 'fact-unknown')
				.map(({ code, at, values }) => ({ code, at, values }));
		const tooMany = [{ code: 'facts-too-many', at: 'steps', values: { most: 31 } }];
		expect(codes(strange(28))).toEqual([]);
		expect(codes(strange(29))).toEqual(tooMany);
		expect(codes(strange(28), { fact: 'one more', is: true })).toEqual(tooMany);
	});
});

describe('a condition by itself', () => {
	it('is read from JSON', () => {
		expect(readCondition('{"not":{"param":"age","on":true}}')).toEqual({
			ok: true,
			condition: { not: { param: 'age', on: true } }
		});
	});

	it('is refused with what is wrong, and where', () => {
		expect(readCondition('{')).toEqual({ ok: false, problems: [{ code: 'not-json', at: '', values: {} }] });
		expect(readCondition('{"all":[]}')).toMatchObject({ ok: false, problems: [{ code: 'shape', at: 'all' }] });
		expect(readCondition('{"constructor":1}')).toMatchObject({ problems: [{ code: 'key-forbidden' }] });
	});
});
