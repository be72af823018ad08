import { describe, expect, it } from 'vitest';
import type { Override } from './override';
import { WORKBOOK_COLUMNS, type WorkbookColumn } from './workbook-columns';
import { readWorkbook, type WorkbookLookup } from './workbook-reading';

const FILE = 'f00d'.repeat(16);
const AT = '2026-11-22T10:00:00Z';
const REVIEW = { outcome: 'needs-review', becomes: null } as const;

/** Rows 0 to 9 need review, 10 is out of scope. */
const lookup: WorkbookLookup = ({ file, row }) =>
	file === FILE && row <= 10 ? { inScope: row < 10, machine: REVIEW, standing: null } : null;

type Line = Partial<Record<WorkbookColumn, string>>;
const line = (row: number, more: Line): Line => ({ Row: String(row), Checksum: FILE, Answer: 'needs review', ...more });
const sheet = (lines: readonly Line[], columns: readonly WorkbookColumn[] = WORKBOOK_COLUMNS) => [
	[...columns],
	...lines.map((one) => columns.map((column) => one[column] ?? ''))
];
const read = (...lines: Line[]) => {
	const reading = readWorkbook(sheet(lines), lookup, AT);
	if (!reading.ok) throw new Error(`missing ${reading.missing.join(', ')}`);
	return reading;
};
const fault = (more: Line, row = 1) => {
	const { faults, overrides } = read(line(row, { Reviewer: 'A. Reader', ...more }));
	expect(overrides).toEqual([]);
	return faults.map(({ cell, problem, text }) => `${cell} ${problem} ${text}`).join();
};

describe('a workbook that comes back', () => {
	it('gives an override with who, when and why, over the answer that the reviewer saw', () => {
		const { overrides, changes, agreements } = read(
			line(3, { 'Change to': ' Reduce to Misdemeanor ', Note: 'Plea form', Reviewer: 'A. Reader' })
		);
		expect(overrides).toEqual([
			{
				outcome: 'reduce',
				becomes: 'misdemeanor',
				conviction: { file: FILE, row: 3 },
				note: 'Plea form',
				who: 'A. Reader',
				at: AT,
				from: 'workbook',
				over: REVIEW
			} satisfies Override
		]);
		expect([changes, agreements]).toEqual([1, 0]);
	});

	it('takes an agreement as one, and what nobody answered as not reviewed', () => {
		const reading = read(line(1, { Agree: 'x', Reviewer: 'A' }), line(2, {}), line(3, { Reviewer: 'A' }));
		expect(reading).toMatchObject({ lines: 3, unanswered: 2, agreements: 1, changes: 0, faults: [] });
	});

	it.each<[string, Line, string]>([
		['a word that is no answer', { 'Change to': 'forgive' }, 'N2 unknown-answer forgive'],
		['an answer that only the machine gives', { 'Change to': 'not yet' }, 'N2 not-a-choice not yet'],
		['neither a yes nor a no', { Agree: 'perhaps' }, 'M2 unknown-agree perhaps'],
		['a yes beside another answer', { Agree: 'yes', 'Change to': 'dismiss' }, 'N2 agree-and-change dismiss'],
		['a no without another answer', { Agree: 'no' }, 'N2 no-change '],
		['no reviewer', { 'Change to': 'dismiss', Reviewer: ' ' }, 'P2 no-reviewer '],
		[
			'agreement with an answer that the run no longer gives',
			{ Agree: 'yes', Answer: 'dismiss' },
			'I2 answer-changed needs review'
		],
		['a checksum of another file', { 'Change to': 'dismiss', Checksum: 'beef' }, 'S2 not-of-this-run 1'],
		['a row that is no number', { 'Change to': 'dismiss', Row: '1.5' }, 'S2 not-of-this-run 1.5']
	])('%s is named by its cell and not applied', (_, more, expected) => {
		expect(fault(more)).toBe(expected);
	});

	it('names a conviction outside the policy’s scope', () => {
		expect(fault({ 'Change to': 'dismiss' }, 10)).toBe('S2 out-of-scope 10');
	});

	it('does not choose between two answers about one conviction', () => {
		const two = [line(1, { 'Change to': 'dismiss', Reviewer: 'A' }), line(1, { Agree: 'yes', Reviewer: 'B' })];
		const { faults, overrides } = read(...two, line(2, { Agree: 'yes', Reviewer: 'B' }));
		expect(faults.map((one) => `${one.cell} ${one.problem}`)).toEqual(['S2 twice', 'S3 twice']);
		expect(overrides).toHaveLength(1);
	});

	it('is read with its columns moved, added and taken away, a title line above them', () => {
		const columns: WorkbookColumn[] = ['Checksum', 'Row', 'Reviewer', 'Note', 'Change to', 'Agree', 'Answer'];
		const cells = sheet([line(4, { 'Change to': 'dismiss', Reviewer: 'A', Note: 'n' })], columns);
		const moved = [['Our review'], ...cells.map((one, at) => ['', at === 0 ? 'Mine' : 'x', ...one])];
		const reading = readWorkbook(moved, lookup, AT);
		expect(reading.ok && reading.overrides.map((one) => [one.conviction.row, one.outcome, one.note])).toEqual([
			[4, 'dismiss', 'n']
		]);
	});

	it('says which needed columns are not there', () => {
		const reading = readWorkbook(sheet([], ['Name', 'Row', 'Answer', 'Agree', 'Note', 'Reviewer']), lookup, AT);
		expect(reading).toEqual({ ok: false, missing: ['Change to', 'Checksum'] });
	});

	it('says again what stands, and nothing changes', () => {
		const mine = line(5, { 'Change to': 'dismiss', Reviewer: 'A', Note: 'n' });
		const first = read(mine).overrides[0];
		const again = readWorkbook(sheet([mine]), (key) => ({ ...lookup(key)!, standing: first }), AT);
		expect(again).toMatchObject({ asBefore: 1, overrides: [], faults: [] });
	});

	it('counts each line once', () => {
		const reading = read(line(1, {}), line(2, { Agree: 'yes', Reviewer: 'A' }), line(3, { Agree: 'hm' }));
		expect(reading.lines).toBe(
			reading.unanswered + reading.asBefore + reading.overrides.length + reading.faults.length
		);
	});
});
