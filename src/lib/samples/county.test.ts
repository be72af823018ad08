import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTIES } from '../record/counties';
import { sampleCounty, type SampleCounty } from './county';
import { COLUMNS } from '../record/doj-columns';

const ROWS = 20_000;
const REQUEST: SampleCounty = { county: 'LOS ANGELES', rows: ROWS, seed: 7, until: '2020-01-01' };
const UNTIL = '20200101';

type Row = Record<string, string>;

function linesOf(request: SampleCounty): string[] {
	const text = Buffer.concat([...sampleCounty(request)]).toString('utf8');
	expect(text.endsWith('\n')).toBe(true);
	return text.slice(0, -1).split('\n');
}

function hashOf(request: SampleCounty): string {
	const hash = createHash('sha256');
	for (const chunk of sampleCounty(request)) hash.update(chunk);
	return hash.digest('hex');
}

/** The cells, or null where the line cannot be read as 95 of them. */
function cellsOf(line: string): string[] | null {
	const { data, errors } = Papa.parse<string[]>(line, { delimiter: ',' });
	return errors.length === 0 && data.length === 1 && data[0].length === COLUMNS.length ? data[0] : null;
}

function rowOf(line: string): Row | null {
	const cells = cellsOf(line);
	return cells && Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]]));
}

function isWholeDate(text: string): boolean {
	return /^\d{8}$/.test(text) && !text.endsWith('0000');
}

function ageOn(birth: string, date: string): number {
	return Math.floor((Number(date) - Number(birth)) / 10000);
}

describe('a made-up county', () => {
	let lines: string[];
	let rows: Row[];
	let bySubject: Map<string, Row[]>;

	beforeAll(() => {
		lines = linesOf(REQUEST);
		rows = lines
			.slice(1)
			.map(rowOf)
			.filter((row) => row !== null);
		bySubject = new Map();
		for (const row of rows) {
			const own = bySubject.get(row.SUBJECT_ID);
			if (own === undefined) bySubject.set(row.SUBJECT_ID, [row]);
			else own.push(row);
		}
	});

	const convictions = () => rows.filter((row) => row.DISP_DESCR.startsWith('CONVICTED'));
	const shareOfPeople = (holds: (own: Row[]) => boolean) =>
		[...bySubject.values()].filter(holds).length / bySubject.size;

	test('begins with the names of the 95 columns and then has exactly as many rows as were asked for', () => {
		expect(COLUMNS).toHaveLength(95);
		expect(lines[0]).toBe(COLUMNS.join(','));
		expect(lines).toHaveLength(ROWS + 1);
	});

	test('has 330 to 420 bytes a row', () => {
		const bytes = lines.slice(1).reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
		expect(bytes / ROWS).toBeGreaterThan(330);
		expect(bytes / ROWS).toBeLessThan(420);
	});

	test('has 95 cells in every row but a few broken ones', () => {
		expect(ROWS - rows.length).toBeGreaterThanOrEqual(1);
		expect(ROWS - rows.length).toBeLessThanOrEqual(4);
	});

	test('says on every record that it is made up, quotes every name and separates the segments with #', () => {
		const start = /^MADE UP,,9\d{7},#,,,,,,,#,(A99|099)\d{7},"[^",]+,[^",]+",/;
		expect(lines.slice(1).filter((line) => !start.test(line))).toEqual([]);
		const separators = COLUMNS.filter((name) => name.endsWith('SEG_SEP') || name === 'END_OF_REC');
		expect(separators).toHaveLength(8);
		expect(rows.filter((row) => separators.some((column) => row[column] !== '#'))).toEqual([]);
	});

	test('has letters with accents, hyphens and apostrophes in its names, and no social security numbers', () => {
		const names = rows.map((row) => row.PRI_NAME).join('\n');
		for (const pattern of [/Ñ/, /É/, /[A-Z]-[A-Z]/, /[A-Z]'[A-Z]/]) expect(names).toMatch(pattern);
		expect(rows.filter((row) => row.REQ_SSN + row.PRI_SSN !== '')).toEqual([]);
	});

	test('numbers cycles from 101, steps and counts from 001 in twelve digits', () => {
		const sound = (row: Row) =>
			/^1\d\d00[1-9]00[1-4]000$/.test(row.CNT_ORDER) && row.CNT_ORDER.startsWith(row.CYC_ORDER + row.STP_ORDER);
		expect(rows.filter((row) => !row.CNT_ORDER.includes('E') && !sound(row))).toEqual([]);
		expect(Math.min(...rows.map((row) => Number(row.CYC_ORDER)))).toBe(101);
	});

	test('has every kind of event, disposition and class', () => {
		const types = new Set(rows.map((row) => row.STP_TYPE_DESCR));
		for (const type of [
			'ARREST/DETAINED/CITED',
			'COURT ACTION',
			'CUSTODY:JAIL',
			'CUSTODY:PRISON',
			'REGISTRATION',
			'APPLICANT',
			'DECEASED'
		]) {
			expect(types).toContain(type);
		}
		const dispositions = new Set(rows.map((row) => row.DISP_DESCR));
		for (const disposition of [
			'CONVICTED',
			'CONVICTED-PRISON',
			'CONVICTED-PROBATION/JAIL',
			'DISMISSED/FURTHERANCE OF JUSTICE',
			'ACQUITTED'
		]) {
			expect(dispositions).toContain(disposition);
		}
		expect(dispositions).toContain('PROS REL-DET ONLY-LACK OF SUFF EVID');
		expect(dispositions).toContain('CONVICTION SET ASIDE & DISM PER 1203.4 PC');
		expect(rows.some((row) => row.STP_TYPE_DESCR === 'REGISTRATION' && row.OFFENSE_DESCR.startsWith('290 PC'))).toBe(
			true
		);
		const classes = convictions().map((row) => row.CONV_STAT_DESCR || `letter ${row.OFFENSE_TOC}`);
		for (const stated of ['FELONY', 'MISDEMEANOR', 'INFRACTION', 'letter F', 'letter M'])
			expect(classes).toContain(stated);
	});

	test('has every section that Proposition 64 touched, charged in words, in comments, as attempts and two at once', () => {
		const charges = rows.map((row) => row.OFFENSE_DESCR).join('\n');
		for (const section of [
			'11357\\(A\\)',
			'11357\\(B\\)',
			'11357\\(C\\)',
			'11357\\(D\\)',
			'11358',
			'11359',
			'11360\\(A\\)',
			'11360\\(B\\)'
		]) {
			expect(charges).toMatch(new RegExp(`^${section} HS-`, 'm'));
		}
		expect(charges).toMatch(/^664\/113[56]\d/m);
		expect(charges).toMatch(/^113\d\d(\([A-D]\))?\/113\d\d/m);
		expect(rows.some((row) => row.OFFENSE_QUAL_LST === 'ATTEMPTED')).toBe(true);
		expect(rows.some((row) => row.OFFENSE_DESCR === 'SEE COMMENT FOR CHARGE' && /^\d/.test(row.COMMENT_TEXT))).toBe(
			true
		);
		expect(rows.some((row) => row.OFFENSE_DESCR === '' && /^\d+\S* [A-Z]{2}-/.test(row.COMMENT_TEXT))).toBe(true);
	});

	test('has one to three rows of sentence on the last count of a conviction and one row on any other', () => {
		const counts = new Map<string, number>();
		for (const row of convictions())
			counts.set(row.SUBJECT_ID + row.CNT_ORDER, (counts.get(row.SUBJECT_ID + row.CNT_ORDER) ?? 0) + 1);
		expect(new Set(counts.values())).toEqual(new Set([1, 2, 3]));
	});

	test('convicts nobody before 18, arrests nobody before 14 and records nothing on or after the last day', () => {
		expect(
			rows.filter((row) => row.STP_EVENT_DATE >= UNTIL || row.DISP_DATE >= UNTIL || row.CYC_DATE >= UNTIL)
		).toEqual([]);
		const tooYoung = (row: Row, birth: string) =>
			isWholeDate(birth) &&
			isWholeDate(row.STP_EVENT_DATE) &&
			ageOn(birth, row.STP_EVENT_DATE) < (row.DISP_DESCR.startsWith('CONVICTED') ? 18 : 14);
		expect([...bySubject.values()].flatMap((own) => own.filter((row) => tooYoung(row, own[0].PRI_DOB)))).toEqual([]);
	});

	test('has nothing of the dead after their death', () => {
		let dead = 0;
		for (const own of bySubject.values()) {
			const death = own.find((row) => row.STP_TYPE_DESCR === 'DECEASED');
			if (death === undefined) continue;
			dead++;
			expect(own.filter((row) => row !== death && row.STP_EVENT_DATE >= death.STP_EVENT_DATE)).toEqual([]);
		}
		expect(dead).toBeGreaterThan(10);
	});

	test('has about 10 to 15 rows a person, and a third of the people with a Prop 64 conviction in the county', () => {
		expect(rows.length / bySubject.size).toBeGreaterThan(9.5);
		expect(rows.length / bySubject.size).toBeLessThan(15);
		const share = shareOfPeople((own) =>
			own.some(
				(row) =>
					row.DISP_DESCR.startsWith('CONVICTED') &&
					row.STP_ORI_CNTY_NAME === 'LOS ANGELES' &&
					/^113(5[789]|60)\b(?!\.)/.test(row.OFFENSE_DESCR)
			)
		);
		expect(share).toBeGreaterThan(0.25);
		expect(share).toBeLessThan(0.4);
	});

	test('scatters the rows of about one person in five', () => {
		const place = new Map(rows.map((row, at) => [row, at]));
		const scattered = shareOfPeople(
			(own) => (place.get(own[own.length - 1]) ?? 0) - (place.get(own[0]) ?? 0) + 1 > own.length
		);
		expect(scattered).toBeGreaterThan(0.15);
		expect(scattered).toBeLessThan(0.3);
	});

	test('has cases of other counties, blank counties and the county in small letters, and no county that is not one of the 58', () => {
		const names = new Set(rows.map((row) => row.STP_ORI_CNTY_NAME));
		const known = new Set(COUNTIES.map((county) => county.name.toUpperCase()));
		for (const name of names) expect(name === '' || known.has(name.toUpperCase())).toBe(true);
		expect(names.size).toBeGreaterThan(20);
		expect(names).toContain('');
		expect(names).toContain('los angeles');
	});

	test('has dates of a year alone and blank ones, unknown classes, and people with two birth dates, but few of each', () => {
		const few = (matches: (row: Row) => boolean) => {
			const share = convictions().filter(matches).length / convictions().length;
			expect(share).toBeGreaterThan(0);
			expect(share).toBeLessThan(0.03);
		};
		few((row) => row.STP_EVENT_DATE.endsWith('0000'));
		few((row) => row.STP_EVENT_DATE === '');
		few((row) => row.CONV_STAT_DESCR.trim() === '' && !/^[FMI]$/.test(row.OFFENSE_TOC));
		const share = shareOfPeople((own) => new Set(own.map((row) => row.PRI_DOB)).size > 1);
		expect(share).toBeGreaterThan(0);
		expect(share).toBeLessThan(0.03);
	});
});

describe('a sample', () => {
	const small: SampleCounty = { ...REQUEST, rows: 3_000 };

	test('is the same, byte for byte, whenever and wherever it is made', () => {
		expect(hashOf(small)).toBe('5bdcc34b71bdd737ea48e5607b0ad2f2bf4d14908f5c1a5aa42b8834d74048f4');
		expect(hashOf({ ...small, county: 'Los Angeles' })).toBe(hashOf(small));
	});

	test('differs with the seed, the county and the last day', () => {
		const others = [
			{ ...small, seed: 8 },
			{ ...small, county: 'KERN' },
			{ ...small, until: '2000-01-01' },
			{ ...small, seed: 7 + 2 ** 32 }
		];
		expect(new Set([small, ...others].map(hashOf)).size).toBe(5);
	});

	test.each([0, 1, 2, 37, 999])('of %i rows has neither more nor fewer', (rows) => {
		expect(linesOf({ ...small, rows })).toHaveLength(rows + 1);
	});

	test.each([1, 2, 3])('of 5,000 rows has a broken record (seed %i)', (seed) => {
		const broken = linesOf({ ...small, rows: 5_000, seed }).filter((line) => cellsOf(line) === null);
		expect(broken.length).toBeGreaterThanOrEqual(1);
		expect(broken.length).toBeLessThanOrEqual(2);
	});

	test('breaks about one record in 40,000, each time in another way', () => {
		const chunks = [...sampleCounty({ ...small, rows: 160_000 })].map((chunk) => Buffer.from(chunk).toString('latin1'));
		const found = (pattern: RegExp) => chunks.reduce((sum, chunk) => sum + (chunk.match(pattern)?.length ?? 0), 0);
		const headers = 1;
		expect(found(/[^#]\n/g) - headers).toBe(1);
		expect(found(/, ETC/g)).toBe(1);
		expect(found(/,"\d/g)).toBe(1);
		expect(found(/,\d\.\d{5}E\+11,/g)).toBe(1);
	});

	test('comes in chunks of about 1 MB that later ones leave alone', () => {
		const chunks: Uint8Array[] = [];
		const sums: number[] = [];
		const sum = (chunk: Uint8Array) => chunk.reduce((total, byte) => (total * 31 + byte) | 0, 0);
		for (const chunk of sampleCounty({ ...small, rows: 9_000 })) {
			chunks.push(chunk);
			sums.push(sum(chunk));
		}
		expect(chunks.length).toBeGreaterThan(2);
		for (const chunk of chunks.slice(0, -1)) expect(Math.abs(chunk.length - 1_050_000)).toBeLessThan(60_000);
		expect(chunks.map(sum)).toEqual(sums);
	});

	test.each([
		{ county: 'NARNIA' },
		{ until: '2020-02-30' },
		{ until: '1979-12-31' },
		{ rows: -1 },
		{ rows: 1.5 },
		{ seed: -1 }
	])('is refused for %o', (fault) => {
		expect(() => [...sampleCounty({ ...small, ...fault })]).toThrow(RangeError);
	});
});
