import { describe, expect, it } from 'vitest';
import type { Condition, Policy } from '../engine/policy';
import { phraseOf, testsOf } from './plain-words';
import { OFFENCE_LISTS } from './lists/offence-lists';
import { shippedPolicy } from './policies';

const county = shippedPolicy('california/county-2019')!;
const priors: Policy['parameters'][string] = {
	kind: 'choice',
	title: { en: 'What counts as two priors' },
	of: [
		{ id: 'text', title: { en: 'As the text says' } },
		{ id: 'any', title: { en: 'Any' } }
	],
	default: 'text'
};
const policy: Policy = { ...county, parameters: { ...county.parameters, priors } };
const words = (condition: Condition) => phraseOf(condition, policy);
const died: Condition = { fact: 'person.deceased', is: true };
const felony: Condition = { fact: 'conviction.class', is: 'felony' };

describe('a condition in words', () => {
	it('names its fact as the catalogue does', () => {
		expect(words(died)).toEqual({ kind: 'fact', fact: 'Deceased', list: null, is: { of: 'flag', yes: true } });
	});

	it('keeps a fact that the catalogue does not have under its own name', () => {
		expect(words({ fact: 'person.shoeSize', is: true })).toMatchObject({ fact: 'person.shoeSize' });
	});

	it.each<[string, Condition, object]>([
		['a flag', { not: died }, { of: 'flag', yes: false }],
		['a flag that has to be false', { not: { fact: 'person.deceased', is: false } }, { of: 'flag', yes: true }],
		['a class', { not: felony }, { of: 'class', not: true, names: ['felony'] }],
		['twice over', { not: { not: felony } }, { of: 'class', not: false, names: ['felony'] }],
		[
			'before: the day itself is then in',
			{ not: { fact: 'conviction.date', before: '2016-11-09' } },
			{ of: 'onOrAfter', day: { date: '2016-11-09' } }
		],
		[
			'on or before: the day itself is then out',
			{ not: { fact: 'conviction.date', onOrBefore: '2016-11-09' } },
			{ of: 'after', day: { date: '2016-11-09' } }
		],
		[
			'at least',
			{ not: { fact: 'conviction.ageAt', atLeast: 21 } },
			{ of: 'lessThan', amount: { value: 21, option: null, unset: false } }
		],
		[
			'less than',
			{ not: { fact: 'conviction.ageAt', lessThan: 21 } },
			{ of: 'atLeast', amount: { value: 21, option: null, unset: false } }
		]
	])('says the opposite of %s without a "not" around it', (_, condition, is) => {
		expect(words(condition)).toMatchObject({ kind: 'fact', is });
	});

	it('keeps "none of these" and "not all of these" apart', () => {
		expect(words({ not: { any: [died, felony] } })).toMatchObject({
			kind: 'none',
			parts: [{}, { is: { not: false } }]
		});
		expect(words({ not: { all: [died, felony] } })).toMatchObject({ kind: 'not-all', parts: [{}, {}] });
	});

	it('makes one list of a list within a list of its kind, and of nothing else', () => {
		expect(words({ all: [died, { all: [felony, died] }] })).toMatchObject({ kind: 'all', parts: [{}, {}, {}] });
		expect(words({ all: [died, { any: [felony, died] }] })).toMatchObject({
			kind: 'all',
			parts: [{}, { kind: 'any' }]
		});
		const none = { not: { any: [felony, died] } };
		expect(words({ not: { any: [died, none] } })).toMatchObject({ kind: 'none', parts: [{}, { kind: 'none' }] });
	});

	it('needs no list for a single part', () => {
		expect(words({ all: [felony] })).toEqual(words(felony));
		expect(words({ not: { any: [felony] } })).toEqual(words({ not: felony }));
	});

	it('says of a number that an option sets whether it has a value unless somebody chooses one', () => {
		const older: Condition = { fact: 'person.ageOnAsOf', atLeast: { param: 'age' } };
		const option = 'The person is this old or older on the as-of date';
		expect(words(older)).toMatchObject({ is: { amount: { value: 0, option, unset: true } } });
		const age = { ...county.parameters.age, default: 50 } as Policy['parameters'][string];
		const set = { ...policy, parameters: { ...policy.parameters, age } };
		expect(phraseOf(older, set)).toMatchObject({ is: { amount: { value: 50, option, unset: false } } });
	});

	it('says what stands in for the as-of date', () => {
		const on = (day: object) => words({ fact: 'conviction.date', onOrBefore: { asOf: true, ...day } });
		expect(on({})).toMatchObject({ is: { of: 'onOrBefore', day: { yearsBefore: null } } });
		expect(on({ minusYears: 7 })).toMatchObject({
			is: { day: { yearsBefore: { value: 7, option: null, unset: false } } }
		});
	});

	it('says of an option and of a reading whether it holds unless somebody changes it', () => {
		expect(words({ param: 'deceased', on: true })).toEqual({
			kind: 'option',
			option: 'The person has died',
			chosen: true,
			onByDefault: false
		});
		expect(words({ param: 'dismiss', on: true })).toMatchObject({ onByDefault: true });
		expect(words({ param: 'priors', is: 'text' })).toMatchObject({ reading: 'As the text says', byDefault: true });
		expect(words({ param: 'priors', is: 'any' })).toMatchObject({ chosen: true, byDefault: false });
		expect(words({ not: { param: 'priors', is: 'any' } })).toMatchObject({ chosen: false, byDefault: true });
	});

	it('tells sections with their subdivisions from those exactly named, and names the option that lists them', () => {
		const names = ['HS 11357'];
		expect(words({ fact: 'conviction.section', in: names })).toMatchObject({
			is: { names, exactly: false, option: null }
		});
		expect(words({ fact: 'conviction.section', exactly: names })).toMatchObject({ is: { names, exactly: true } });
		expect(words({ fact: 'conviction.section', in: { param: 'reduce' } })).toMatchObject({
			is: { names: [], option: 'Felonies to reduce' }
		});
	});
});

describe('what is asked, in words', () => {
	const is = (condition: Condition) => words(condition);
	const date = 'conviction.date';

	it.each<[Condition, object]>([
		[
			{ fact: date, before: '2016-11-09' },
			{ of: 'before', day: { date: '2016-11-09' } }
		],
		[
			{ fact: date, onOrBefore: '2016-11-09' },
			{ of: 'onOrBefore', day: { date: '2016-11-09' } }
		],
		[
			{ fact: 'conviction.ageAt', atLeast: 21 },
			{ of: 'atLeast', amount: { value: 21, option: null, unset: false } }
		],
		[
			{ fact: 'conviction.ageAt', lessThan: 21 },
			{ of: 'lessThan', amount: { value: 21, option: null, unset: false } }
		],
		[
			{ fact: 'conviction.class', in: ['felony', 'infraction'] },
			{ of: 'class', not: false, names: ['felony', 'infraction'] }
		],
		[
			{ fact: 'conviction.section', is: 'HS 11357' },
			{ of: 'section', not: false, names: ['HS 11357'], option: null, exactly: false }
		],
		[
			{ not: { fact: 'conviction.section', exactly: ['HS 11357'] } },
			{ of: 'section', not: true, names: ['HS 11357'], option: null, exactly: true }
		],
		[
			{ fact: 'conviction.section', in: { param: 'dismiss' } },
			{ of: 'section', not: false, names: ['HS 11357'], option: 'Sections', exactly: false }
		],
		[
			{ fact: 'conviction.section', in: { param: 'age' } },
			{
				of: 'section',
				not: false,
				names: [],
				option: 'The person is this old or older on the as-of date',
				exactly: false
			}
		],
		[
			{ fact: 'conviction.section', in: { param: 'nowhere' } },
			{ of: 'section', not: false, names: [], option: 'nowhere', exactly: false }
		],
		[
			{ fact: 'conviction.ageAt', atLeast: { param: 'nowhere' } },
			{ of: 'atLeast', amount: { value: 0, option: 'nowhere', unset: true } }
		],
		[
			{ fact: 'conviction.ageAt', atLeast: { param: 'deceased' } },
			{ of: 'atLeast', amount: { value: 0, option: 'The person has died', unset: true } }
		]
	])('is %j', (condition, asked) => {
		const dismiss = { kind: 'sections', title: { en: 'Sections' }, of: ['HS 11357'], default: ['HS 11357'] } as const;
		expect(phraseOf(condition, { ...policy, parameters: { ...policy.parameters, dismiss } })).toMatchObject({
			is: asked
		});
	});

	it('names the list by its title, or by its id where there is none', () => {
		expect(is({ fact: 'person.listed', list: 'california/registrable-2019', is: true })).toMatchObject({
			list: OFFENCE_LISTS.get('california/registrable-2019')?.title.en
		});
		expect(is({ fact: 'person.listed', list: 'nowhere/such', is: true })).toMatchObject({ list: 'nowhere/such' });
	});

	it('keeps "not all of these" within "not all of these" apart', () => {
		const notAll: Condition = { not: { all: [died, felony] } };
		expect(is({ not: { all: [died, notAll] } })).toMatchObject({ kind: 'not-all', parts: [{}, { kind: 'not-all' }] });
	});

	it('asks about an option or a reading that the policy does not have under its own name', () => {
		expect(is({ param: 'nowhere', on: true })).toEqual({
			kind: 'option',
			option: 'nowhere',
			chosen: true,
			onByDefault: false
		});
		expect(is({ param: 'nowhere', is: 'text' })).toEqual({
			kind: 'reading',
			option: 'nowhere',
			reading: 'text',
			chosen: true,
			byDefault: false
		});
		expect(is({ param: 'priors', is: 'nothing' })).toMatchObject({
			option: 'What counts as two priors',
			reading: 'nothing'
		});
		expect(is({ param: 'deceased', is: 'text' })).toMatchObject({ reading: 'text' });
	});

	it('says of a list of sections that it is on only if it holds one, of a number only if it is set', () => {
		const on = (definition: Policy['parameters'][string]) =>
			phraseOf({ param: 'it', on: true }, { ...policy, parameters: { it: definition } });
		const title = { en: 'It' };
		const sections = { kind: 'sections', title, of: ['HS 11357'] } as const;
		expect(on({ ...sections, default: [] })).toMatchObject({ onByDefault: false });
		expect(on({ ...sections, default: ['HS 11357'] })).toMatchObject({ onByDefault: true });
		const number = { kind: 'number', title, min: 0, max: 9, unit: 'years' } as const;
		expect(on({ ...number, default: 0, off: true })).toMatchObject({ onByDefault: false });
		expect(on({ ...number, default: 0, off: false })).toMatchObject({ onByDefault: true });
		expect(on({ ...number, default: 3, off: true })).toMatchObject({ onByDefault: true });
		expect(on(priors)).toMatchObject({ onByDefault: true });
	});
});

describe('the tests of a condition', () => {
	it('are found however deep they stand, options left out', () => {
		const found = testsOf({ not: { any: [{ param: 'age', on: true }, { all: [died, { not: felony }] }] } });
		expect(found).toEqual([died, felony]);
	});
});
