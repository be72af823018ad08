import { describe, expect, it } from 'vitest';
import { SHIPPED_POLICIES, shippedPolicy } from '../lib/law/policies';
import { readSettings } from './parameter-argument';

const LOS_ANGELES = shippedPolicy('california/prop-64/los-angeles-2019-10')!;
const COUNTY = shippedPolicy('california/county-2019')!;
const STATUTE = shippedPolicy('california/prop-64/statute')!;

describe('--set', () => {
	it('reads a number, a switch, a reading and sections as the policy has them', () => {
		expect(readSettings(LOS_ANGELES, ['age=40', 'years = 5'])).toEqual({ parameters: { age: 40, years: 5 } });
		expect(readSettings(COUNTY, ['under21=on', 'age=off', 'reduce=HS 11357, HS 11359', 'dismiss=none'])).toEqual({
			parameters: { under21: true, age: 0, reduce: ['HS 11357', 'HS 11359'], dismiss: [] }
		});
		expect(readSettings(STATUTE, ['priors=any'])).toEqual({ parameters: { priors: 'any' } });
		expect(readSettings(LOS_ANGELES, [])).toEqual({ parameters: {} });
	});

	it.each([
		[LOS_ANGELES, 'age', '--set takes NAME=VALUE, not age.'],
		[LOS_ANGELES, '=40', '--set takes NAME=VALUE, not =40.'],
		[LOS_ANGELES, 'agee=40', 'california/prop-64/los-angeles-2019-10 has no parameter agee. It has age and years.'],
		[LOS_ANGELES, 'age=17', 'age is a whole number from 18 to 100, not 17.'],
		[LOS_ANGELES, 'age=101', 'age is a whole number from 18 to 100, not 101.'],
		[LOS_ANGELES, 'years=', 'years is a whole number from 1 to 50, not nothing.'],
		[LOS_ANGELES, 'years=off', 'years is a whole number from 1 to 50, not off.'],
		[LOS_ANGELES, 'years=5.5', 'years is a whole number from 1 to 50, not 5.5.'],
		[COUNTY, 'age=39', 'age is a whole number from 40 to 65, or off, not 39.'],
		[COUNTY, 'deceased=perhaps', 'deceased is on or off, not perhaps.'],
		[
			COUNTY,
			'dismiss=HS 11361',
			'dismiss is some of HS 11357, HS 11358, HS 11359 and HS 11360 with commas between, or none, not HS 11361.'
		],
		[STATUTE, 'priors=some', 'priors is statutory or any, not some.']
	])('says what is wrong with it', (policy, setting, sentence) => {
		expect(readSettings(policy, [setting])).toEqual({ problem: sentence });
	});

	it('is refused twice for one parameter, and for a policy that has none', () => {
		expect(readSettings(LOS_ANGELES, ['age=40', 'age=50'])).toEqual({ problem: 'age is set twice.' });
		const without = SHIPPED_POLICIES.find(({ parameters }) => Object.keys(parameters).length === 0)!;
		expect(readSettings(without, ['age=40'])).toEqual({
			problem: `${without.id} has no parameter age. It has none.`
		});
	});

	it('reaches the bounds of every number of every policy that ships, and no further', () => {
		for (const policy of SHIPPED_POLICIES)
			for (const [name, definition] of Object.entries(policy.parameters)) {
				if (definition.kind !== 'number') continue;
				for (const value of [definition.min, definition.max])
					expect(readSettings(policy, [`${name}=${value}`]), policy.id).toEqual({ parameters: { [name]: value } });
				for (const value of [definition.min - 1, definition.max + 1].filter((one) => one !== 0))
					expect(readSettings(policy, [`${name}=${value}`]), policy.id).toHaveProperty('problem');
			}
	});
});
