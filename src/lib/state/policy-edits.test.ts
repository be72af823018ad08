import { describe, expect, it } from 'vitest';
import type { Condition } from '../engine/policy';
import { shippedPolicy } from '../law/policies';
import { checkPolicy } from '../law/policy-check';
import { conditionOf, linesOf } from './condition-lines';
import { begin, edited, redone, undone, type History } from './edit-history';
import { boundsOf, copyOf, freeId, withOwnValues } from './policy-draft';
import {
	newStep,
	withOtherwise,
	withBounds,
	withStep,
	withStepChanged,
	withStepMoved,
	withoutParameter,
	withoutStep
} from './policy-edits';
import { sectionNames } from './section-names';

const county = shippedPolicy('california/county-2019')!;
const ids = (policy: typeof county) => policy.steps.map(({ id }) => id);

describe('the steps of a policy', () => {
	it('move up and down, and no further than the ends', () => {
		const [first, second, third] = ids(county);
		expect(ids(withStepMoved(county, second, -1)).slice(0, 3)).toEqual([second, first, third]);
		expect(ids(withStepMoved(county, first, 1)).slice(0, 3)).toEqual([second, first, third]);
		expect(withStepMoved(county, first, -1)).toBe(county);
		expect(withStepMoved(county, 'deceased', 9).steps.at(-1)?.id).toBe('deceased');
	});

	it('are added with a name of their own and removed', () => {
		const once = withStep(county, 2, newStep(county));
		const twice = withStep(once, 0, newStep(once));
		expect(new Set(ids(twice)).size).toBe(county.steps.length + 2);
		expect(ids(withoutStep(once, once.steps[2].id))).toEqual(ids(county));
	});

	it('lose what belongs to another outcome when theirs is changed', () => {
		const reduced = withStepChanged(county, 'deceased', { outcome: 'reduce', becomes: 'infraction' });
		const step = (policy: typeof county) => policy.steps.find(({ id }) => id === 'deceased');
		expect(step(reduced)).toMatchObject({ outcome: 'reduce', becomes: 'infraction' });
		expect(step(withStepChanged(reduced, 'deceased', { outcome: 'dismiss' }))).not.toHaveProperty('becomes');
		const named = withStepChanged(county, 'deceased', { determination: 'To be reviewed' });
		expect(step(named)).toHaveProperty('determination');
		expect(step(withStepChanged(named, 'deceased', { outcome: 'barred' }))).not.toHaveProperty('determination');
		expect(
			withOtherwise({ ...county, otherwise: { ...county.otherwise, determination: 'x' } }, { outcome: 'barred' })
				.otherwise
		).not.toHaveProperty('determination');
	});

	it('lose a day that is emptied', () => {
		const dated = withStepChanged(county, 'deceased', { from: '2020-01-01' });
		const emptied = withStepChanged(dated, 'deceased', { from: undefined } as object);
		expect(emptied).toEqual(county);
	});
});

describe('the options of a policy', () => {
	it('that go leave nothing behind that names them', () => {
		const without = withoutParameter(county, 'age');
		expect(Object.keys(without.parameters)).not.toContain('age');
		for (const { parameters } of [...(without.choices ?? []), ...without.examples])
			expect(Object.keys(parameters ?? {})).not.toContain('age');
	});

	it('may be narrowed and widened again as far as where they came from', () => {
		const { age } = county.parameters;
		const copy = { ...withBounds(county, 'age', { min: 50, max: 55 }), id: 'own/copy' };
		const narrowed = copy.parameters.age;
		expect(narrowed).toEqual({ ...age, min: 50, max: 55 });
		expect(boundsOf('age', copy.parameters.age, [county, copy])).toEqual({ min: 40, max: 65 });
		expect(boundsOf('other', narrowed, [county, copy])).toEqual({ min: 50, max: 55 });
		expect(boundsOf('deceased', county.parameters.deceased, [county])).toBeNull();
	});
});

describe('a copy of a policy', () => {
	it('is the office’s own, whatever it was made from, and keeps what each step rests on', () => {
		const copy = copyOf(county, 'own/ours', 'Ours', 'Made from it.');
		expect(copy).toMatchObject({ id: 'own/ours', standing: 'office', version: 1, title: { en: 'Ours' } });
		expect(copy.steps.map(({ cites }) => cites)).toEqual(county.steps.map(({ cites }) => cites));
	});

	it('takes chosen values as its own', () => {
		const own = withOwnValues(county, { age: 50, under21: true });
		expect(own.parameters.age.default).toBe(50);
		expect(own.parameters.under21.default).toBe(true);
		expect(own.parameters.dismiss).toBe(county.parameters.dismiss);
		// Worked examples keep the values that they were written for.
		expect(checkPolicy({ ...own, id: 'own/x' })).toEqual([]);
	});

	it('gets a name in files that no other policy has', () => {
		const taken = new Set(['own/a', 'own/a-2']);
		expect(freeId('own/a', (id) => taken.has(id))).toBe('own/a-3');
		expect(freeId('own/b', (id) => taken.has(id))).toBe('own/b');
	});
});

describe('undoing', () => {
	const typed = (letters: string) =>
		[...letters].reduce<History<string, string>>(
			(h, letter) => edited(h, 'type', h.present + letter, 'field'),
			begin('')
		);

	it('takes back what was typed in one place as one, and brings it again', () => {
		const history = typed('abc');
		const back = undone(history)!;
		expect(back.present).toBe('');
		expect(undone(back)).toBeNull();
		expect(redone(back)?.present).toBe('abc');
		expect(redone(history)).toBeNull();
	});

	it('keeps edits of other places, and of the same place after another, apart', () => {
		const one = edited(typed('ab'), 'move', 'moved');
		const two = edited(one, 'type', 'moved!', 'field');
		expect(undone(two)?.present).toBe('moved');
		expect(undone(undone(two)!)?.present).toBe('ab');
		expect(undone(two)?.future[0]?.name).toBe('type');
	});

	it('forgets what was undone once something else is done', () => {
		const other = edited(undone(typed('a'))!, 'type', 'z', 'field');
		expect(redone(other)).toBeNull();
	});

	it('is not needed for what changes nothing', () => {
		const history = typed('a');
		expect(edited(history, 'move', history.present)).toBe(history);
	});
});

describe('a condition in lines', () => {
	it.each<[string, Condition]>([
		['one test', { fact: 'person.deceased', is: true }],
		['a turned test', { not: { fact: 'conviction.class', is: 'felony' } }],
		['all of several', { all: [{ param: 'age', on: true }, { not: { fact: 'person.deceased', is: true } }] }],
		[
			'any of several',
			{
				any: [
					{ param: 'way', is: 'this' },
					{ fact: 'conviction.ageAt', lessThan: 21 }
				]
			}
		]
	])('comes back as it was: %s', (_, condition) => {
		expect(conditionOf(linesOf(condition)!)).toEqual(condition);
	});

	it.each<[string, Condition]>([
		['a list in a list', { all: [{ any: [{ param: 'a', on: true }] }, { param: 'b', on: true }] }],
		[
			'a turned list',
			{
				not: {
					any: [
						{ param: 'a', on: true },
						{ param: 'b', on: true }
					]
				}
			}
		],
		['a test turned twice', { not: { not: { param: 'a', on: true } } }]
	])('is not pressed into lines where it is nested: %s', (_, condition) => {
		expect(linesOf(condition)).toBeNull();
	});

	it('of every step that ships is either shown in full or kept as text', () => {
		for (const { when } of county.steps) {
			const lines = linesOf(when);
			if (lines !== null) expect(conditionOf(lines)).toEqual(when);
		}
	});
});

describe('sections as a person types them', () => {
	it.each([
		['HS 11357', ['HS 11357']],
		['h&s 11357(a), 11360 (a)(2) HS', ['HS 11357(A)', 'HS 11360(A)(2)']],
		['P.C. 664; HS11358\nHS 11357.5', ['PC 664', 'HS 11358', 'HS 11357.5']],
		['288a PC', ['PC 288A']],
		['nonsense,  ', ['NONSENSE']]
	])('%j', (typed, names) => {
		expect(sectionNames(typed)).toEqual(names);
	});
});
