import { describe, expect, it } from 'vitest';
import type { Condition, Policy, Step } from '../engine/policy';
import { runExample } from './examples';
import { shippedPolicy } from './policies';
import { checkPolicy } from './policy-check';
import { FINDING_CODES, type Finding } from './policy-check-finding';

const COUNTY = shippedPolicy('california/county-2019')!;

const step = (id: string, when: Condition, more: Partial<Step> = {}): Step => ({
	id,
	when,
	outcome: 'dismiss',
	reason: id,
	says: { en: id },
	cites: ['H&S 11361.8'],
	sure: 'text-read',
	...more
});

const RULE = { says: { en: 'says' }, cites: ['H&S 11361.8'], sure: 'text-read' } as const;

const policy = (steps: readonly Step[], more: Partial<Policy> = {}): Policy => ({
	...COUNTY,
	id: 'own/tried',
	parameters: {},
	choices: [],
	examples: [],
	otherwise: { outcome: 'needs-review', reason: 'Nothing applies', says: { en: 'Nothing applies' } },
	steps,
	...more
});

const brief = (found: readonly Finding[]) => found.map(({ code, at, values }) => ({ code, at, values }));
const codes = (tried: Policy) =>
	checkPolicy(tried).map(({ code, at }) => {
		expect(FINDING_CODES).toContain(code);
		return `${code} ${at}`.trim();
	});

const felony: Condition = { fact: 'conviction.class', is: 'felony' };
const before2010: Condition = { fact: 'conviction.date', before: '2010-01-01' };
const before2000: Condition = { fact: 'conviction.date', before: '2000-01-01' };
const dead: Condition = { fact: 'person.deceased', is: true };
const onlyCannabis: Condition = { fact: 'person.onlyProp64', is: true };

describe('a step that can never be reached', () => {
	it('because the same condition stands before it', () => {
		expect(brief(checkPolicy(policy([step('a', dead), step('b', dead)])))).toEqual([
			{ code: 'shadowed-by', at: 'b', values: { by: 'a' } }
		]);
	});

	it('because a weaker condition stands before it', () => {
		expect(codes(policy([step('a', before2010), step('b', { all: [before2000, dead] })]))).toEqual(['shadowed-by b']);
		expect(codes(policy([step('a', { all: [before2000, dead] }), step('b', before2010)]))).toEqual([]);
	});

	it('because several steps before it leave nothing over', () => {
		const tried = policy([step('a', felony), step('b', { not: felony }), step('c', before2010)]);
		expect(codes(tried)).toEqual(['shadowed c']);
	});

	it('because its condition contradicts itself', () => {
		expect(codes(policy([step('a', { all: [before2000, { not: before2010 }] })]))).toEqual(['never-true a']);
		expect(codes(policy([step('a', { all: [felony, { fact: 'conviction.class', is: 'infraction' }] })]))).toEqual([
			'never-true a'
		]);
	});

	it('because two days leave no day between them', () => {
		const between: Condition = {
			all: [
				{ not: { fact: 'conviction.date', onOrBefore: '2010-01-31' } },
				{ fact: 'conviction.date', before: '2010-02-01' }
			]
		};
		expect(codes(policy([step('a', between)]))).toEqual(['never-true a']);
	});

	it('because the policy takes in no such section', () => {
		expect(codes(policy([step('a', { fact: 'conviction.section', in: ['HS 11361'] })]))).toEqual(['never-true a']);
		expect(codes(policy([step('a', { fact: 'conviction.section', exactly: ['HS 11360(A)'] })]))).toEqual([]);
	});

	it('because what it asks for goes against the record’s own order', () => {
		const laterThanLatest: Condition = {
			all: [{ not: before2010 }, { fact: 'person.latestConviction', before: '2010-01-01' }]
		};
		expect(codes(policy([step('a', laterThanLatest)]))).toEqual(['never-true a']);
	});

	it('because its parameter cannot be switched on', () => {
		const parameters: Policy['parameters'] = {
			way: { kind: 'choice', title: { en: 'Way' }, of: [{ id: 'one', title: { en: 'One' } }], default: 'one' },
			age: { kind: 'number', title: { en: 'Age' }, min: 0, max: 0, default: 0, off: true, unit: 'years' }
		};
		const on = { param: 'age', on: true } as const;
		expect(codes(policy([step('a', on), step('b', { not: { param: 'way', is: 'one' } })], { parameters }))).toEqual([
			'never-true a',
			'never-true b'
		]);
	});

	it('but may be where the bounds of a parameter let it through', () => {
		const steps = [
			step('a', { fact: 'person.ageOnAsOf', atLeast: { param: 'age' } }),
			step('b', { fact: 'person.ageOnAsOf', atLeast: 60 })
		];
		const upTo = (max: number): Policy['parameters'] => ({
			age: { kind: 'number', title: { en: 'Age' }, min: 40, max, default: 50, off: false, unit: 'years' }
		});
		expect(codes(policy(steps, { parameters: upTo(65) }))).toEqual([]);
		expect(codes(policy(steps, { parameters: upTo(60) }))).toEqual(['shadowed-by b']);
	});

	it('but may be on a day when the step before it is not in force', () => {
		expect(codes(policy([step('a', dead, { from: '2031-01-01' }), step('b', dead)]))).toEqual([]);
		expect(codes(policy([step('a', dead, { from: '2020-01-01', until: '2019-01-01' })]))).toEqual([
			'dates-turned a',
			'never-in-force a'
		]);
	});

	it('is not said where too many facts stand in the way to be sure', () => {
		const facts = [
			'person.deceased',
			'person.onlyProp64',
			'person.registered',
			'conviction.inchoate',
			'cycle.hasProp64Charge'
		];
		const flags = facts.map((fact): Condition => ({ fact, is: true }));
		const years = [1, 2, 3, 4, 5, 6, 7, 8].map((n): Condition => ({ fact: 'person.ageOnAsOf', atLeast: n * 10 }));
		const counts = [1, 2, 3, 4, 5, 6, 7, 8].map((n): Condition => ({ fact: 'person.convictions', atLeast: n * 2 }));
		const dates = [1, 2, 3, 4, 5, 6, 7].map((n): Condition => ({
			fact: 'conviction.date',
			before: { asOf: true, minusYears: n }
		}));
		// Every pair of tests is a step: nothing is left but the conviction of which hardly anything is true.
		const all = [...flags, ...years, ...counts, ...dates];
		const steps = all.flatMap((a, i) => all.slice(i + 1).map((b, j) => step(`s${i}-${j}`, { any: [a, b] })));
		const found = checkPolicy(policy(steps.slice(0, 240)));
		for (const { code } of found) expect(['shadowed', 'shadowed-by', 'not-seen', 'never-true']).toContain(code);
		const unseen = found.filter(({ code }) => code === 'not-seen');
		expect(unseen).not.toEqual([]);
		for (const { severity, place } of unseen)
			expect({ severity, place }).toEqual({ severity: 'warning', place: 'step' });
		const tries = unseen.map(({ values }) => Number(values.tries));
		expect(Math.min(...tries)).toBeGreaterThanOrEqual(0);
		expect(tries.reduce((all, some) => all + some, 0)).toBeLessThanOrEqual(20_000);
	});
});

describe('a conviction that no step decides', () => {
	it('is shown in plain facts', () => {
		const tried = policy([step('a', { not: felony }), step('b', before2010)], {
			otherwise: { outcome: 'undecided', reason: '', says: { en: '' } }
		});
		const [found] = checkPolicy(tried);
		expect(found).toMatchObject({ code: 'undecided', place: 'otherwise', severity: 'warning', values: { choice: '' } });
		expect(found?.shown?.given).toEqual({
			'conviction.section': 'HS 11357',
			'conviction.class': 'felony',
			'conviction.date': '2010-01-01'
		});
		expect(runExample(tried, { title: { en: '' }, ...found.shown!, then: { outcome: 'undecided', by: null } })).toEqual(
			{
				outcome: 'undecided',
				by: null
			}
		);
	});

	it('is looked for under the policy’s own options and each published choice', () => {
		const choices = [{ id: 'less', title: { en: 'Less' }, parameters: { dismiss: ['HS 11357'] } }];
		expect(checkPolicy(COUNTY).some(({ code }) => code === 'undecided')).toBe(false);
		expect(checkPolicy({ ...COUNTY, choices })).toContainEqual(
			expect.objectContaining({ code: 'undecided', values: { choice: 'less' } })
		);
	});

	it('is named once, under the first choice that leaves one', () => {
		const choices = ['one', 'two'].map((id) => ({ id, title: { en: id }, parameters: { dismiss: ['HS 11357'] } }));
		const found = checkPolicy({ ...COUNTY, choices }).filter(({ code }) => code === 'undecided');
		expect(found).toMatchObject([
			{ place: 'otherwise', at: '', values: { choice: 'one' }, shown: { asOf: '2020-07-01' } }
		]);
	});

	it('is no fault where the policy says what then', () => {
		expect(codes(policy([step('a', dead)]))).toEqual([]);
	});
});

describe('the parts of a policy', () => {
	const one = step('a', dead);
	const number = {
		kind: 'number',
		title: { en: 'Age' },
		min: 40,
		max: 65,
		default: 50,
		off: true,
		unit: 'years'
	} as const;
	const withAge = (more: object): Policy =>
		policy([step('a', { fact: 'person.ageOnAsOf', atLeast: { param: 'age' } })], {
			parameters: { age: { ...number, ...more } }
		});

	it.each<[string, Policy, string]>([
		['a citation is missing', policy([{ ...one, cites: [] }]), 'cites-missing a'],
		['a citation is blank', policy([{ ...one, cites: [' '] }]), 'cites-missing a'],
		['a reason is missing', policy([{ ...one, reason: ' ' }]), 'reason-empty a'],
		['a sentence is missing', policy([{ ...one, says: { en: '' } }]), 'says-empty a'],
		['two steps have one id', policy([one, { ...one, when: felony }]), 'id-twice a'],
		['it is not yet, and no day says from when', policy([{ ...one, outcome: 'not-yet' }]), 'date-missing a'],
		['a day stands where nothing waits for it', policy([{ ...one, onDate: '2030-01-01' }]), 'date-unused a'],
		['it becomes something, and is not reduced', policy([{ ...one, becomes: 'infraction' }]), 'becomes-unused a'],
		['a reason names what there is not', policy([{ ...one, reason: '{years} years' }]), 'placeholder-unknown a'],
		['a test lists nothing', policy([step('a', { fact: 'conviction.section', in: [] })]), 'test-empty a'],
		['a threshold is negative', policy([step('a', { fact: 'person.ageOnAsOf', lessThan: -3 })]), 'number-strange a'],
		['a list is not known', policy([step('a', { fact: 'person.listed', list: 'x', is: true })]), 'list-unknown a'],
		['a default is out of bounds', withAge({ default: 39 }), 'parameter-bounds age'],
		['bounds are turned', withAge({ min: 70, default: 0 }), 'bounds-turned age'],
		['bounds are beyond a life', withAge({ max: 900 }), 'bounds-strange age'],
		['a parameter is not used', policy([one], { parameters: { age: number } }), 'parameter-unused age'],
		[
			'a section is not one that a run keeps',
			policy([one], { scope: { sections: ['PC 459'] } }),
			'scope-section scope.sections'
		],
		['the name is missing', policy([one], { title: { en: '' } }), 'title-empty'],
		['the version is no number of a version', policy([one], { version: 0 }), 'version-strange'],
		['there is no step', policy([]), 'steps-none'],
		[
			'a decision has no reason',
			policy([one], { otherwise: { ...COUNTY.otherwise, outcome: 'barred' } }),
			'reason-empty'
		]
	])('%s', (_, tried, code) => {
		expect(codes(tried)).toContain(code);
	});

	it('are told apart where a step and a parameter have one name', () => {
		const tried = { ...COUNTY, steps: COUNTY.steps.map((s) => (s.id === 'age' ? { ...s, cites: [] } : s)) };
		expect(checkPolicy(tried)).toMatchObject([
			{ code: 'cites-missing', place: 'step', at: 'age', severity: 'warning' }
		]);
	});

	it('that do not have the shape of a policy are found by their step', () => {
		const broken = policy([one, { ...one, id: 'b', when: { fact: 'person.deceased' } as unknown as Condition }]);
		expect(checkPolicy(broken)).toMatchObject([{ code: 'shape', place: 'step', at: 'b', severity: 'error' }]);
	});

	it('that do not have the shape of a policy are found by their place, with the path to it', () => {
		const strange = (more: object) => checkPolicy(policy([one], more));
		const shape = (place: string, at: string, path: string) => [
			expect.objectContaining({ code: 'shape', place, at, values: expect.objectContaining({ path }) as object })
		];
		expect(strange({ marks: [{ ...one, id: 'm' }] })).toContainEqual(shape('mark', 'm', 'marks.0.beside')[0]);
		const examples = [COUNTY.examples[0], { ...COUNTY.examples[0], asOf: 'some day' }];
		expect(strange({ examples })).toEqual(shape('example', '1', 'examples.1.asOf'));
		expect(strange({ version: '1' })).toEqual(shape('policy', '', 'version'));
		expect(strange({ steps: 'none' })).toEqual(shape('policy', '', 'steps'));
		expect(strange({ steps: [{ ...one, id: undefined }] })).toEqual(shape('step', '', 'steps.0.id'));
		expect(strange({ untill: '' })).toMatchObject([
			{ code: 'key-unknown', place: 'policy', values: { path: 'untill' } }
		]);
		expect(strange({ steps: [{ ...one, untill: '' }] })).toMatchObject([
			{ code: 'key-unknown', place: 'step', at: 'a' }
		]);
	});

	it('are found where they stand, be it a step, a mark, the scope, a parameter or a choice', () => {
		const strange: Condition = { fact: 'person.shoeSize', is: true };
		const found = (more: Partial<Policy>, steps: readonly Step[] = [one]) =>
			checkPolicy(policy(steps, more))
				.filter(({ severity }) => severity === 'error')
				.map(({ code, place, at }) => `${code}: ${place} ${at}`.trim());
		const mark = { ...RULE, id: 'm', when: dead, beside: [] };
		expect(found({}, [{ ...one, when: strange }])).toEqual(['fact-unknown: step a']);
		expect(found({ marks: [{ ...mark, when: strange }] })).toEqual(['fact-unknown: mark m']);
		expect(found({ marks: [mark, mark] })).toEqual(['id-twice: mark m']);
		expect(found({ scope: { sections: ['HS 11357'], when: strange } })).toEqual(['fact-unknown: scope']);
		expect(found({ scope: { sections: ['PC 459'] } })).toEqual(['scope-section: scope scope.sections']);
		expect(found({ choices: [{ id: 'c', title: { en: '' }, parameters: { shoe: 9 } }] })).toEqual([
			'parameter-unknown: choice choices.c'
		]);
		expect(found({}, [one, { ...one, when: felony }])).toEqual(['id-twice: step a']);
		const many = Array.from({ length: 251 }, (_, at) => ({ ...one, id: `${at}` }));
		expect(found({}, many)).toEqual(['steps-too-many: steps steps']);
	});

	it('that cannot be used are not tried: nothing is said of what they reach', () => {
		const steps = [one, one, { ...one, id: 'b' }];
		expect(checkPolicy(policy(steps)).map(({ code }) => code)).toEqual(['id-twice']);
	});

	it('that name nothing are not said to be never true besides', () => {
		expect(codes(policy([step('a', { fact: 'conviction.section', in: [] })]))).toEqual(['test-empty a']);
		const both = policy([step('a', { fact: 'conviction.section', in: [] }), step('b', { all: [dead, { not: dead }] })]);
		expect(codes(both)).toEqual(['test-empty a', 'never-true b']);
	});

	it('that are never true are said to be so, whatever else is wrong with them', () => {
		const never: Condition = { all: [dead, { not: dead }] };
		expect(codes(policy([step('a', never, { cites: [] })]))).toEqual(['cites-missing a', 'never-true a']);
		const idle: Condition = { any: [{ fact: 'conviction.section', in: [] }, dead] };
		expect(codes(policy([step('a', dead), step('b', idle)]))).toEqual(['test-empty b', 'shadowed-by b']);
	});

	it('are named at their place: the step, the parameter', () => {
		const place = (tried: Policy) =>
			checkPolicy(tried).map(({ code, place: where, severity }) => [code, where, severity].join(' '));
		expect(place(policy([step('a', dead), step('b', dead)]))).toEqual(['shadowed-by step warning']);
		expect(place(policy([step('a', felony), step('b', { not: felony }), step('c', dead)]))).toEqual([
			'shadowed step warning'
		]);
		expect(place(policy([step('a', { all: [dead, { not: dead }] })]))).toEqual(['never-true step warning']);
		expect(place(withAge({ default: 39 }))).toEqual(['parameter-bounds parameter error']);
	});

	it('that do not have the shape of a policy are found by the number of their step, however long it is', () => {
		const many = Array.from({ length: 12 }, (_, at) => ({ ...one, id: `s${at}`, ...(at === 11 ? { reason: 1 } : {}) }));
		expect(checkPolicy(policy(many as unknown as Step[]))).toMatchObject([{ code: 'shape', place: 'step', at: 's11' }]);
	});

	it('are marks that are never true, too', () => {
		const mark = { ...RULE, id: 'm', when: { all: [dead, { not: dead }] }, beside: [] };
		expect(checkPolicy(policy([one], { marks: [mark] }))).toEqual([
			{ severity: 'warning', code: 'never-true', place: 'mark', at: 'm', values: {} }
		]);
		expect(checkPolicy(policy([one], { marks: [{ ...mark, when: felony }] }))).toEqual([]);
	});
});

describe('a worked example', () => {
	it('that comes out otherwise is named, with what comes out', () => {
		const [first, ...rest] = COUNTY.examples;
		const tried = { ...COUNTY, examples: [{ ...first, then: { outcome: 'reduce', by: null } as const }, ...rest] };
		expect(brief(checkPolicy(tried))).toEqual([
			{ code: 'example-differs', at: '0', values: { outcome: 'dismiss', by: 'not-a-felony' } }
		]);
	});

	it('that no step decides any more is named', () => {
		const given = { 'conviction.section': 'HS 11357', 'person.deceased': false };
		const example = { title: { en: '' }, asOf: '2020-07-01', given, then: { outcome: 'dismiss', by: 'a' } } as const;
		expect(brief(checkPolicy(policy([step('a', dead)], { examples: [example] })))).toEqual([
			{ code: 'example-differs', at: '0', values: { outcome: 'needs-review', by: '' } }
		]);
		const by = { ...example, then: { outcome: 'needs-review', by: 'a' } } as const;
		expect(codes(policy([step('a', dead)], { examples: [by] }))).toEqual(['example-differs 0']);
		const other = {
			...example,
			given: { ...given, 'person.deceased': true },
			then: { outcome: 'reduce', by: 'a' }
		} as const;
		expect(checkPolicy(policy([step('a', dead)], { examples: [other] }))).toMatchObject([
			{ code: 'example-differs', place: 'example', values: { outcome: 'dismiss', by: 'a' } }
		]);
	});

	it('may give facts of lists', () => {
		const given = { 'conviction.section': 'HS 11357', 'person.listed(california/superstrikes)': true };
		const example = {
			title: { en: '' },
			asOf: '2020-07-01',
			given,
			then: { outcome: 'needs-review', by: null }
		} as const;
		expect(codes(policy([step('a', dead)], { examples: [example] }))).toEqual([]);
		const cut = { ...example, given: { ...given, 'person.listed(a/b) x': true } };
		expect(codes(policy([step('a', dead)], { examples: [cut] }))).toEqual(['example-fact-unknown 0']);
		const strange = { ...example, given: { ...given, 'x(person.listed)': true } };
		expect(checkPolicy(policy([step('a', dead)], { examples: [strange] }))).toMatchObject([
			{
				code: 'example-fact-unknown',
				place: 'example',
				at: '0',
				severity: 'warning',
				values: { fact: 'x(person.listed)' }
			}
		]);
	});

	it('may not give facts that there are not', () => {
		const tried = {
			...COUNTY,
			examples: [{ ...COUNTY.examples[0], given: { ...COUNTY.examples[0].given, shoe: 9 } }]
		};
		expect(codes(tried)).toEqual(['example-fact-unknown 0']);
	});
});

describe('facts of one record', () => {
	it('that exclude one another never meet', () => {
		const before: Condition = { fact: 'person.registeredBefore', is: true };
		const never: Condition = { fact: 'person.registered', is: false };
		expect(codes(policy([step('a', { all: [before, never] })]))).toEqual(['never-true a']);
	});

	it('may meet where the law has not settled it: an attempt on a record of nothing but cannabis', () => {
		expect(codes(policy([step('a', { all: [onlyCannabis, { fact: 'conviction.inchoate', is: true }] })]))).toEqual([]);
	});
});
