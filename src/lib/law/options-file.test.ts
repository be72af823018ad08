import { describe, expect, it } from 'vitest';
import { importOptionsFile, isOptionsFile } from './options-file';

const file = (more: object = {}) =>
	JSON.stringify({
		baselineEligibility: { dismiss: ['11357'], reduce: ['11358', '11359', '11360'] },
		additionalRelief: { subjectUnder21AtConviction: true, subjectAgeThreshold: 50, yearsCrimeFreeThreshold: 5, ...more }
	});

describe('an options file of the older tool', () => {
	it('opens as the county policy with its choices', () => {
		expect(importOptionsFile(file())).toMatchObject({
			ok: true,
			policy: { id: 'california/county-2019' },
			parameters: {
				dismiss: ['HS 11357'],
				reduce: ['HS 11358', 'HS 11359', 'HS 11360'],
				under21: true,
				age: 50,
				yearsSince: 0,
				yearsFree: 5,
				onlyProp64: false,
				deceased: false
			}
		});
	});

	it('is refused where a threshold is out of the bounds that it had', () => {
		expect(importOptionsFile(file({ subjectAgeThreshold: 39 }))).toEqual({
			ok: false,
			code: 'parameter-bounds',
			values: { at: 'age', value: 39, min: 40, max: 65 }
		});
		expect(importOptionsFile(file({ yearsSinceConvictionThreshold: 16 }))).toMatchObject({
			ok: false,
			code: 'parameter-bounds'
		});
	});

	it('is refused where it names a section that the policy does not know', () => {
		const text = JSON.stringify({ baselineEligibility: { dismiss: ['11361'], reduce: [] } });
		expect(importOptionsFile(text)).toMatchObject({ ok: false, code: 'parameter-section' });
	});

	it('is told apart from other texts', () => {
		expect(importOptionsFile('not json')).toMatchObject({ ok: false, code: 'not-json' });
		expect(importOptionsFile('{"a":1}')).toMatchObject({ ok: false, code: 'not-options' });
		expect(importOptionsFile(`\ufeff${file()}`)).toMatchObject({ ok: true });
	});

	it('takes what it does not say for off', () => {
		const read = importOptionsFile('{"baselineEligibility":{}}');
		expect(read).toMatchObject({
			ok: true,
			parameters: {
				dismiss: [],
				reduce: [],
				under21: false,
				age: 0,
				yearsSince: 0,
				yearsFree: 0,
				onlyProp64: false,
				deceased: false
			}
		});
		expect(importOptionsFile('{"baselineEligibility":{},"additionalRelief":{}}')).toEqual(read);
	});

	it('takes every kind of relief that it says', () => {
		const all = file({
			subjectHasOnlyProp64Charges: true,
			subjectIsDeceased: true,
			yearsSinceConvictionThreshold: 10
		});
		expect(importOptionsFile(all)).toMatchObject({
			parameters: { under21: true, age: 50, yearsSince: 10, yearsFree: 5, onlyProp64: true, deceased: true }
		});
	});

	it('may have blanks around its sections', () => {
		expect(importOptionsFile('{"baselineEligibility":{"dismiss":[" 11357 "]}}')).toMatchObject({
			ok: true,
			parameters: { dismiss: ['HS 11357'] }
		});
	});

	it('is known by what it decides first', () => {
		expect(isOptionsFile({ baselineEligibility: {} })).toBe(true);
		for (const other of [
			{ additionalRelief: {} },
			null,
			undefined,
			'baselineEligibility',
			7,
			Object.create({ baselineEligibility: 1 })
		])
			expect(isOptionsFile(other)).toBe(false);
	});

	it('with a mark in its middle is no JSON', () => {
		expect(importOptionsFile(`${file()}\ufeff`)).toEqual({ ok: false, code: 'not-json', values: {} });
	});
});
