/** Small extracts and other files, made in the tests that need them. Nobody in them exists. */
import { COLUMNS } from '../../src/lib/intake/doj-extract/columns';

export interface UploadedFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

type Cells = Readonly<Record<string, string>>;

const HEADER = COLUMNS.join(',');

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record: the cells that are named, all others empty. */
export function record(cells: Cells): string {
	return COLUMNS.map((name) => quoted(cells[name] ?? '')).join(',');
}

/** A conviction of Sacramento County as the extract has it. */
export function conviction(cells: Cells): string {
	return record({
		RECORD_ID: 'x',
		SUBJECT_ID: '1001',
		CII_NUMBER: 'A10000001',
		PRI_NAME: 'EXAMPLE,ANNA',
		PRI_DOB: '19600314',
		GENDER: 'F',
		CYC_ORDER: '1',
		CYC_DATE: '19900102',
		STP_EVENT_DATE: '19900301',
		STP_TYPE_DESCR: 'COURT ACTION',
		STP_ORI_DESCR: 'CASC SACRAMENTO',
		STP_ORI_CNTY_NAME: 'SACRAMENTO',
		CNT_ORDER: '101001001000',
		DISP_DATE: '19900301',
		OFN: '140189',
		OFFENSE_DESCR: '11357(A) HS-POSSESS CANNABIS',
		OFFENSE_TOC: 'F',
		DISP_DESCR: 'CONVICTED-JAIL',
		CONV_STAT_DESCR: 'FELONY',
		SENT_LOC_DESCR: 'JAIL',
		SENT_LENGTH: '90',
		SENT_TIME_CODE: 'D',
		END_OF_REC: '#',
		...cells
	});
}

export function extract(name: string, records: readonly string[]): UploadedFile {
	return { name, mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...records, ''].join('\n')) };
}

/** An extract whose records name no county: none can be proposed. */
export const noCounty = extract('no-county.dat', [conviction({ STP_ORI_CNTY_NAME: '' })]);

/** Three people: a felony that the policy dismisses, a class that is missing, and a strike beside a conviction in scope. */
export const threePeople = extract('county.dat', [
	conviction({}),
	conviction({
		SUBJECT_ID: '1002',
		PRI_NAME: 'EXAMPLE,BEN',
		CII_NUMBER: 'A10000002',
		OFFENSE_DESCR: '11360(A) HS-SELL CANNABIS',
		OFFENSE_TOC: '',
		CONV_STAT_DESCR: ''
	}),
	conviction({ SUBJECT_ID: '1003', PRI_NAME: 'EXAMPLE,CARLA', CII_NUMBER: 'A10000003' }),
	conviction({
		SUBJECT_ID: '1003',
		PRI_NAME: 'EXAMPLE,CARLA',
		CII_NUMBER: 'A10000003',
		CNT_ORDER: '102001001000',
		CYC_ORDER: '2',
		STP_EVENT_DATE: '20100505',
		OFFENSE_DESCR: '459 PC-BURGLARY'
	})
]);

export function fileOf(name: string, content: string | readonly number[]): UploadedFile {
	const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from([...content]);
	return { name, mimeType: 'application/octet-stream', buffer };
}

/** One file of each kind that is not an extract, and the start of the sentence that says what it is. */
export const wrongFiles: readonly (readonly [file: UploadedFile, says: RegExp])[] = [
	[fileOf('nothing.dat', ''), /This file is empty/],
	[fileOf('sheet.xlsx', [0x50, 0x4b, 3, 4, ...Buffer.from('....[Content_Types].xml')]), /This is an Excel workbook/],
	[fileOf('old.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /This is an old Excel workbook/],
	[fileOf('letter.pdf', '%PDF-1.7\n1 0 obj'), /This is a PDF document/],
	[fileOf('signin.csv', '<!doctype html><html><body>Sign in</body></html>'), /This is a web page/],
	[fileOf('extract.dat.gz', [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), /This file is compressed \(gzip\)/],
	[fileOf('extract.zip', [0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /This file is compressed \(zip\)/],
	[fileOf('unicode.csv', [0xff, 0xfe, ...Buffer.from('RECORD_ID,SUBJECT_STATUS', 'utf16le')]), /stored as UTF-16/],
	[
		fileOf(
			'photo.dat',
			Array.from({ length: 600 }, (_, i) => (i % 7) + 1)
		),
		/This is not a text file/
	],
	[fileOf('other.csv', 'name,city\nANNA,DAVIS\n'), /No line of this file has the 95 columns/]
];
