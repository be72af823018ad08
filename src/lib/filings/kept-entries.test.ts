import { describe, expect, it } from 'vitest';
import { readEntries } from './kept-entries';
import { officesOf } from './offices';
import { hasTicks, unticked, type OfficeSays, type PapersEntries } from './papers-entries';
import { CHECKS } from './readiness';

const shipped = officesOf('LOS ANGELES');
const says: OfficeSays = {
	ground: '1385',
	fields: { 'attorney.name': 'A. Attorney' },
	answers: { 'the authority': 'To be argued' },
	signOff: { attorney: '', bar: '', ticked: CHECKS, lawNote: 'Read.' }
};
const group = { why: 'not-in-table', arrestedBy: 'CASO LOS ANGELES', court: '' } as const;
const entries: PapersEntries = {
	assigned: [{ ...group, office: 'city-los-angeles' }],
	says: { 'district-attorney': says },
	words: [{ paper: 'motion', block: 'to', text: 'To {{county}}.' }],
	courtColumns: [{ value: 'cii', title: 'State number' }],
	exact: true
};
const ticksOf = ({ says: all = {} }: PapersEntries) => all['district-attorney'].signOff.ticked;

describe('what was entered for papers', () => {
	it('is read back as it was kept, also through JSON', () => {
		const { says: all, ...rest } = readEntries(JSON.parse(JSON.stringify(entries)) as PapersEntries, shipped, true);
		expect(rest).toEqual({ ...entries, says: undefined });
		expect(all?.['district-attorney']).toMatchObject({ ground: '1385', fields: says.fields, answers: says.answers });
		expect(all?.['district-attorney'].signOff.lawNote).toBe('Read.');
	});

	it('is nothing where a run was kept without it', () => {
		expect(readEntries({}, shipped, true)).toEqual({});
	});

	it('keeps its ticks where the same version makes the papers of the same decisions, but for the letters', () => {
		expect(ticksOf(readEntries(entries, shipped, true))).toEqual(CHECKS.filter((check) => check !== 'letters'));
	});

	it('is to be ticked anew where the version or a decision is another', () => {
		const read = readEntries(entries, shipped, false);
		expect(hasTicks(read)).toBe(false);
		expect(read.says?.['district-attorney'].ground).toBe('1385');
	});

	it('is to be assigned again where the office is not in the table: no conviction is filed by nobody', () => {
		const gone = { ...entries, assigned: [{ ...group, office: 'city-of-nowhere' }] };
		expect(readEntries(gone, shipped, true).assigned).toEqual([]);
		const nowhere = { id: 'city-of-nowhere', name: 'Nowhere', agencies: [], courts: [], source: '' };
		const corrected = { ...gone, table: { ...shipped, cities: [nowhere] } };
		expect(readEntries(corrected, shipped, true).assigned).toEqual(gone.assigned);
	});

	it('leaves out a ground, a check and a column that only a newer version knows', () => {
		const newer = {
			says: {
				'district-attorney': { ...says, ground: '9999', signOff: { ...says.signOff, ticked: ['moon', 'ground'] } }
			},
			courtColumns: [
				{ value: 'moon', title: 'Moon' },
				{ value: 'cii', title: 'cii' }
			]
		} as unknown as PapersEntries;
		const read = readEntries(newer, shipped, true);
		expect(read.says?.['district-attorney'].ground).toBeNull();
		expect(ticksOf(read)).toEqual(['ground']);
		expect(read.courtColumns).toEqual([{ value: 'cii', title: 'cii' }]);
	});

	it('has its ticks taken back for every office at once', () => {
		expect(hasTicks(entries)).toBe(true);
		expect(hasTicks(unticked(entries))).toBe(false);
		expect(unticked({ exact: true })).toEqual({ exact: true });
	});
});
