import { describe, expect, it } from 'vitest';
import { officesOf } from '../filings/offices';
import type { FilingSummary } from '../filings/overview';
import type { OfficeSays } from '../filings/papers-entries';
import { SHIPPED_TEMPLATES } from '../filings/templates/shipped';
import { DEFAULT_LIMITS } from '../filings/volumes';
import { COURT_COLUMNS } from '../filings/wire';
import { changed, motionRequest, SAYS_NOTHING, withColumn } from './office-says';
import {
	changedParagraphs,
	conditions,
	sourcesOfBlank,
	sourcesOfGround,
	withChanged,
	withParagraph
} from './paper-words';
import { placeOf } from './place-of-motion';
import { groupsToAssign, withOffice } from './to-assign';

const choices = {
	templates: SHIPPED_TEMPLATES,
	limits: DEFAULT_LIMITS,
	courtColumns: COURT_COLUMNS,
	exact: false,
	oneMotionPer: 'county'
} as const;
const signed: OfficeSays = { ...SAYS_NOTHING, signOff: { ...SAYS_NOTHING.signOff, ticked: ['ground', 'blanks'] } };

describe('what an office says', () => {
	it('has no ground and no tick before a person gives one', () => {
		const { settings, signOff } = motionRequest(0, SAYS_NOTHING, choices);
		expect(settings.ground).toBeNull();
		expect(signOff.ticked).toEqual([]);
	});

	it('is signed off by the attorney of the caption', () => {
		const says = { ...SAYS_NOTHING, fields: { 'attorney.name': 'A. Attorney', 'attorney.bar': '123456' } };
		expect(motionRequest(0, says, choices).signOff).toMatchObject({ attorney: 'A. Attorney', bar: '123456' });
	});

	it('loses its ticks when the papers change: they were given for what was seen', () => {
		expect(changed(signed, { ground: '1385' })).toMatchObject({ ground: '1385', signOff: { ticked: [] } });
	});

	it('names the columns for the court, in one order', () => {
		const renamed = withColumn(COURT_COLUMNS, 'court', 'venue');
		expect(renamed.find(({ value }) => value === 'court')?.title).toBe('venue');
		expect(withColumn(renamed, 'court', null).map(({ value }) => value)).not.toContain('court');
		expect(withColumn(COURT_COLUMNS, 'arrest-date', 'arrested').map(({ value }) => value)).toContain('arrest-date');
	});
});

describe('the words of the papers', () => {
	it('stand beside what they rest on', () => {
		const wanted = 'authority to move after the dates of section 11361.9';
		const cites = sourcesOfBlank(SHIPPED_TEMPLATES, wanted).map(({ cite }) => cite);
		expect(cites.some((cite) => cite.includes('Assem. Bill No. 1706'))).toBe(true);
		expect(sourcesOfGround(SHIPPED_TEMPLATES, '11361.8').length).toBeGreaterThan(0);
	});

	it('claim no source where none was read', () => {
		expect(sourcesOfGround(SHIPPED_TEMPLATES, '1385')).toEqual([]);
	});

	it('say when a paragraph is printed', () => {
		const block = SHIPPED_TEMPLATES.motion.blocks.find(({ id }) => id === 'incomplete')!;
		expect(conditions(block)).toEqual([{ not: false, title: 'A listed conviction lacks a case number or a court' }]);
	});

	it('are changed only where every field in them is known', () => {
		const wrong = withParagraph(SHIPPED_TEMPLATES, 'motion', 'to', 'To {{nobody}}.');
		expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'unknown-field', value: 'nobody' }] });
		const right = withParagraph(SHIPPED_TEMPLATES, 'motion', 'to', 'To {{county}}.');
		expect(right.ok && right.templates.motion.blocks[0].text).toBe('To {{county}}.');
		expect(SHIPPED_TEMPLATES.motion.blocks[0].text).not.toBe('To {{county}}.');
	});
});

describe('the paragraphs that an office changed', () => {
	const own = { paper: 'motion', block: 'to', text: 'To {{county}}.' } as const;

	it('stand in the papers that ship, and all others as they ship', () => {
		const { templates, strange } = withChanged(SHIPPED_TEMPLATES, [own]);
		expect(strange).toEqual([]);
		expect(templates.motion.blocks.find(({ id }) => id === 'to')?.text).toBe('To {{county}}.');
		expect(templates.order).toBe(SHIPPED_TEMPLATES.order);
	});

	it('are named where they have no place in the papers of this version', () => {
		const gone = { ...own, block: 'no-such-block' };
		const unreadable = { ...own, text: 'To {{nobody}}.' };
		const nowhere = { ...own, paper: 'no-such-paper' as 'motion' };
		const read = withChanged(SHIPPED_TEMPLATES, [gone, unreadable, nowhere]);
		expect(read.strange).toEqual([gone, unreadable, nowhere]);
		expect(read.templates).toBe(SHIPPED_TEMPLATES);
	});

	it('are one for each place, and none where the words are those that ship', () => {
		const shipped = SHIPPED_TEMPLATES.motion.blocks.find(({ id }) => id === 'to')!.text;
		const again = { ...own, text: 'To all.' };
		expect(changedParagraphs([own], again)).toEqual([again]);
		expect(changedParagraphs([own], { ...own, text: shipped })).toEqual([]);
	});
});

describe('what is to be assigned', () => {
	const group = { why: 'not-in-table', arrestedBy: 'CASO LOS ANGELES', court: 'CASC LOS ANGELES' } as const;
	const [one, other] = [
		{ ...group, convictions: 12 },
		{ ...group, arrestedBy: 'CAHP LOS ANGELES', convictions: 2 }
	];

	it('keeps what a person assigned on the screen, with as many convictions as are decided now', () => {
		const assigned = withOffice([], one, 'district-attorney');
		expect(assigned).toEqual([{ ...group, office: 'district-attorney' }]);
		expect(groupsToAssign([{ ...one, convictions: 7 }, other], assigned)).toEqual([
			{ ...group, convictions: 7, office: 'district-attorney' },
			{ ...other, office: null }
		]);
	});

	it('is assigned otherwise, or again, without touching the others', () => {
		const both = withOffice(withOffice([], one, 'district-attorney'), other, 'city-long-beach');
		expect(withOffice(both, one, 'city-long-beach').map(({ office }) => office)).toEqual([
			'city-long-beach',
			'city-long-beach'
		]);
		expect(withOffice(both, other, null)).toEqual([{ ...group, office: 'district-attorney' }]);
	});
});

describe('the motion that is being prepared', () => {
	const { districtAttorney, cities } = officesOf('LOS ANGELES');
	const of = (office: FilingSummary['office'], court: string | null) => ({ office, court }) as FilingSummary;

	it('stays with its office when the plan changes', () => {
		const plan = [of(districtAttorney, 'A'), of(districtAttorney, 'B'), of(cities[0], 'A')];
		expect(placeOf(plan, of(districtAttorney, 'B'))).toBe(1);
		expect(placeOf(plan, of(cities[0], null))).toBe(2);
		expect(placeOf(plan, of(cities[1], null))).toBe(0);
	});
});
