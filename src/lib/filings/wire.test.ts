import { describe, expect, it } from 'vitest';
import { filing, row } from '../../../tests/papers/made';
import { wireFiles } from './packet';
import { COURT_COLUMNS, wireLines } from './wire';

describe('files that go by wire', () => {
	it('have the columns that the office chose, under the names that it gave them', () => {
		const columns = [
			{ value: 'cii', title: 'State number' },
			{ value: 'relief', title: 'Action' }
		] as const;
		expect([...wireLines([row(1, { relief: 'infraction' })], columns, false)]).toEqual([
			'State number,Action\n',
			'A900000001,infraction\n'
		]);
	});

	it('quote a comma in a name, and show rather than run what a spreadsheet would run', () => {
		const [, line] = wireLines([row(1, { defendant: '=DOE,JANE' })], [{ value: 'defendant', title: 'name' }], false);
		expect(line).toBe(`"'=DOE,JANE"\n`);
		const [, exact] = wireLines([row(1, { defendant: '=DOE,JANE' })], [{ value: 'defendant', title: 'name' }], true);
		expect(exact).toBe('"=DOE,JANE"\n');
	});

	it('leave empty what only the order will say', () => {
		const [, worksheet] = wireFiles(filing([row(1)]), COURT_COLUMNS, false).filter(({ name }) => name.endsWith('.csv'));
		const [head, line] = [...worksheet.pieces];
		expect(head).toContain('Date of the order,Number of the order,Reason for dismissal');
		expect(line.endsWith('dismiss,,,\n')).toBe(true);
	});

	it('both say that no public format is known and that they follow none', () => {
		const notes = wireFiles(filing([]), COURT_COLUMNS, false).filter(({ name }) => name.endsWith('.txt'));
		expect(notes.length).toBe(2);
		for (const { pieces } of notes) {
			const text = [...pieces].join('');
			expect(text).toContain('No public format');
			expect(text).toContain('none');
		}
	});

	it('both say how cells were written: an apostrophe that is not in the record, or a cell that could run', () => {
		const notes = (exact: boolean) =>
			wireFiles(filing([]), COURT_COLUMNS, exact)
				.filter(({ name }) => name.endsWith('.txt'))
				.map(({ pieces }) => [...pieces].join(''));
		for (const text of notes(false)) expect(text).toMatch(/an apostrophe in front, which is not in the record\.\n$/);
		for (const text of notes(true)) expect(text).toMatch(/exact copies\. Do not open the file in a spreadsheet/);
	});
});
