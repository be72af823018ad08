import fc from 'fast-check';
import { COLUMN, WIDTH } from '../../src/lib/intake/doj-extract/columns';

/** One record of a made-up extract, by the columns that the rules read. */
export type Cells = Readonly<Partial<Record<keyof typeof COLUMN, string>>>;

/** A record's line without its end; cells are quoted where they have to be. */
export function recordLine(cells: Cells): string {
	const all = Array.from({ length: WIDTH }, () => '');
	for (const [key, text] of Object.entries(cells)) all[COLUMN[key as keyof typeof COLUMN]] = quoted(text);
	return all.join(',');
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const birth = fc.constantFrom('19600229', '19700515', '19850000', '', '-', 'NULL');
const date = fc.constantFrom(
	'19880301',
	'19990712',
	'20050000',
	'20101109',
	'20161109',
	'20190630',
	'',
	'00000000',
	'2001-02-03'
);
const charge = fc.constantFrom(
	'11357(A) HS-POSSESS CONCENTRATED CANNABIS',
	'11358 HS-CULTIVATE',
	'11359 HS-POSS FOR SALE',
	'11360(A) HS-SELL',
	'11364 HS-PARAPHERNALIA',
	'11359/11357 HS-TWO',
	'664/11359 HS-ATTEMPT',
	'459 PC-BURGLARY',
	'187(A) PC-MURDER',
	'SEE COMMENT FOR CHARGE',
	''
);

/** A record of one of a few people. */
export const cells: fc.Arbitrary<Cells> = fc.record({
	subject: fc.constantFrom('1001', '1002', '1003', '1004', ''),
	name: fc.constantFrom('DOE,JANE', 'ROE "RED",RICHARD', 'NUÑEZ,JOSÉ', 'LINE\nBREAK,ANN'),
	birth,
	cycleDate: date,
	eventDate: date,
	stepType: fc.constantFrom('COURT ACTION', 'COURT ACTION', 'ARREST/DETAINED/CITED', 'DECEASED', 'REGISTRATION'),
	county: fc.constantFrom('LOS ANGELES', 'LOS ANGELES', ' los angeles ', 'KERN', ''),
	countOrder: fc.integer({ min: 0, max: 7 }).map((n) => `10${1 + (n >> 2)}00${1 + (n & 1)}00${1 + ((n >> 1) & 1)}000`),
	caseNumber: fc.constantFrom('A1', 'B2', 'NULL', ''),
	offense: charge,
	offenseClass: fc.constantFrom('F', 'M', 'I', '', 'X'),
	qualifier: fc.constantFrom('', '', 'ATTEMPTED'),
	disposition: fc.constantFrom(
		'CONVICTED',
		'CONVICTED-JAIL',
		' convicted',
		'DISMISSED',
		'PROS REJ-LACK OF CORPUS',
		'CONVICTION SET ASIDE & DISM PER 1203.4 PC'
	),
	class: fc.constantFrom('FELONY', 'FELONY', 'MISDEMEANOR', 'felony ', '', 'UNSURE'),
	sentenceLength: fc.constantFrom('', '16', '-1', 'X'),
	sentenceUnit: fc.constantFrom('M', 'Y', 'D', ''),
	comment: fc.constantFrom('', '', '11358 HS-CULTIVATE', 'CHRG=11360 HS')
});

/** A whole extract: records, line ends, with or without a header. */
export const extract: fc.Arbitrary<string> = fc
	.record({
		records: fc.array(cells, { maxLength: 30 }),
		end: fc.constantFrom('\n', '\r\n', '\r'),
		final: fc.boolean()
	})
	.map(({ records, end, final }) => records.map(recordLine).join(end) + (final && records.length > 0 ? end : ''));

/** Lines that no sound extract holds. */
export const damage = fc.constantFrom(
	'too,few,columns',
	`,,1002,${','.repeat(120)}`,
	',,1001,#,"a quote that opens',
	`,,1003,"Jo "Red" Smith"${','.repeat(91)}`,
	'',
	'   '
);
