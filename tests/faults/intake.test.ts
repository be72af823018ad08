import { describe, expect, it } from 'vitest';
import { decideInNode, readInNode, type NodeRun } from '../../src/cli/run-in-node';
import { COLUMNS, WIDTH } from '../../src/lib/intake/doj-extract/columns';
import { recordLine, type Cells } from '../properties/extract';

const ALL_DISMISS = JSON.stringify({
	baselineEligibility: { dismiss: ['11357', '11358', '11359', '11360'], reduce: [] }
});
const bytesOf = (text: string) => new TextEncoder().encode(text);

const conviction = (more: Cells = {}): Cells => ({
	subject: '1001',
	name: 'DOE,JANE',
	birth: '19700515',
	eventDate: '19990712',
	stepType: 'COURT ACTION',
	county: 'LOS ANGELES',
	countOrder: '101001001000',
	offense: '11358 HS-CULTIVATE',
	disposition: 'CONVICTED',
	class: 'FELONY',
	...more
});
const other = conviction({ subject: '2002', name: 'ROE,RICHARD', offense: '11359 HS-SALE' });

async function read(
	input: string | Uint8Array,
	more: { options?: string; county?: string } = {}
): Promise<NodeRun & { refused: readonly string[] }> {
	const bytes = typeof input === 'string' ? bytesOf(input) : input;
	const run = await readInNode([{ name: 'x.dat', bytes }], more.county ?? 'LOS ANGELES');
	const decided = decideInNode(run, { asOf: '2020-07-01', policy: more.options ?? ALL_DISMISS });
	return { ...decided, refused: run.refused.map((one) => one.reason) };
}

const account = (run: NodeRun) => {
	const { header, records, accepted, quarantined, blank } = run.ledger.files[0];
	return { header, records, accepted, quarantined, blank };
};
const reasons = (run: NodeRun) => run.ledger.files[0].quarantine.map((one) => [one.line, one.reason]);
const people = (run: NodeRun) => run.decisions.map((one) => one.subject_id);

describe('a file that is no extract is refused whole, by what it is', () => {
	it.each([
		['empty', bytesOf('')],
		['xlsx', bytesOf('PK\u0003\u0004..[Content_Types].xml..')],
		['zip', bytesOf('PK\u0003\u0004..some.dat..')],
		['xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
		['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0)],
		['pdf', bytesOf('%PDF-1.7 ...')],
		['html', bytesOf('\n<!DOCTYPE html><html><body>Sign in</body></html>')],
		['utf-16', Uint8Array.of(0xff, 0xfe, 0x52, 0, 0x45, 0)],
		['utf-16', Uint8Array.from('RECORD_ID,SUBJECT'.split('').flatMap((letter) => [letter.charCodeAt(0), 0]))],
		['no-doj-records', bytesOf('a,b,c\n1,2,3\n4,5,6\n')]
	])('%s', async (reason, bytes) => {
		expect((await read(bytes)).refused).toEqual([reason]);
	});

	it('a header that lacks a column that the rules read', async () => {
		const header = COLUMNS.map((name) => (name === 'DISP_DESCR' ? 'SOMETHING' : name)).join(',');
		expect((await read(`${header}\n${recordLine(conviction())}\n`)).refused).toEqual(['header-incomplete']);
	});

	it('a header that names a column twice', async () => {
		const header = COLUMNS.map((name) => (name === 'RECORD_ID' ? 'SUBJECT_ID' : name)).join(',');
		expect((await read(`${header}\n${recordLine(conviction())}\n`)).refused).toEqual(['header-repeats']);
	});
});

describe('a header', () => {
	it('alone is a file of no records', async () => {
		const run = await read(`${COLUMNS.join(',')}\n`);
		expect(account(run)).toEqual({ header: true, records: 0, accepted: 0, quarantined: 0, blank: 0 });
	});

	it.each([
		['with a byte order mark', `\ufeff${COLUMNS.join(',')}`],
		['in lower case', COLUMNS.join(',').toLowerCase()],
		['with a trailing comma', `${COLUMNS.join(',')},`],
		['in quotes', COLUMNS.map((name) => `"${name}"`).join(',')]
	])('is known %s', async (_, header) => {
		const run = await read(`${header}\r\n${recordLine(conviction())}\r\n`);
		expect(account(run)).toMatchObject({ header: true, records: 1, accepted: 1 });
		expect(run.decisions[0]).toMatchObject({ row: '0', line: '2', determination: 'Eligible for Dismissal' });
	});

	it('in another order is followed by name', async () => {
		const turned = (line: string) => line.split(',').reverse().join(',');
		const plain = conviction({ name: 'DOE' });
		const run = await read(`${turned(COLUMNS.join(','))}\n${turned(recordLine(plain))}\n`);
		expect(run.decisions[0]).toMatchObject({ subject_id: '1001', section: '11358 HS', conviction_date: '1999-07-12' });
	});

	it('that is missing is not missed', async () => {
		const run = await read(recordLine(conviction()));
		expect(account(run)).toMatchObject({ header: false, records: 1, accepted: 1 });
	});
});

describe('lines end', () => {
	it.each([
		['LF', '\n'],
		['CR LF', '\r\n'],
		['CR', '\r']
	])('in %s', async (_, end) => {
		const run = await read([recordLine(conviction()), '', recordLine(other)].join(end));
		expect(account(run)).toMatchObject({ records: 3, accepted: 2, blank: 1 });
		expect(run.decisions.map((one) => one.line)).toEqual(['1', '3']);
	});

	it('inside a quoted cell without ending the record', async () => {
		const run = await read(`${recordLine(conviction({ comment: 'ONE\nTWO\r\nTHREE' }))}\n${recordLine(other)}\n`);
		expect(account(run)).toMatchObject({ records: 2, accepted: 2 });
		expect(run.decisions[1]).toMatchObject({ row: '1', line: '4' });
	});

	it('with spaces, tabs or the old end-of-file mark only are blank', async () => {
		const run = await read(`${recordLine(conviction())}\n  \t \n\u001a`);
		expect(account(run)).toMatchObject({ accepted: 1, quarantined: 0, blank: 2 });
	});
});

describe('a damaged record is set aside and nothing else is lost', () => {
	const between = (line: string) => `${recordLine(conviction())}\n${line}\n${recordLine(other)}\n`;

	it.each([
		['too-few-columns', 'x,y,1001,#'],
		['too-many-columns', `${recordLine(conviction())},extra`],
		['unclosed-quote', recordLine(conviction({ name: 'X' })).replace(',X,', ',"DOE,JANE,')],
		['stray-quote', recordLine(conviction({ name: 'X' })).replace(',X,', ',"Jo "Red" Smith",')],
		['count-order-spreadsheet', recordLine(conviction({ countOrder: '1.01001E+11' }))],
		['count-order-damaged', recordLine(conviction({ countOrder: '10100100' }))],
		['count-order-missing', recordLine(conviction({ countOrder: '' }))],
		['nul-bytes', '\0\0\0\0\0\0\0\0']
	])('%s', async (reason, line) => {
		const run = await read(between(line));
		expect(reasons(run)).toEqual([[2, reason]]);
		expect(account(run)).toMatchObject({ records: 3, accepted: 2, quarantined: 1 });
		expect(people(run)).toEqual(['1001', '2002']);
		expect(run.ledger.files[0].quarantine[0].text).toBe(line);
	});

	it('though its quote never closes before the end of the file', async () => {
		const broken = recordLine(conviction({ subject: '3003', name: 'X' })).replace(',X,', ',"DOE,');
		const plain = (subject: string) => recordLine(conviction({ subject, name: 'DOE' }));
		const run = await read(`${plain('1001')}\n${broken}\n${plain('2002')}\n${plain('4004')}`);
		expect(reasons(run)).toEqual([[2, 'unclosed-quote']]);
		expect(people(run)).toEqual(['1001', '2002', '4004']);
	});

	it('though a line goes on for a megabyte', async () => {
		const run = await read(between(`,,1001,#,${'x'.repeat(1_000_000)}`));
		expect(reasons(run)).toEqual([[2, 'record-too-long']]);
		expect(run.ledger.files[0].quarantine[0]).toMatchObject({ length: 1_000_009 });
		expect(people(run)).toEqual(['1001', '2002']);
	});
});

describe('a person with a record that was set aside', () => {
	const only64 = JSON.stringify({
		baselineEligibility: { dismiss: [], reduce: ['11358', '11359'] },
		additionalRelief: { subjectHasOnlyProp64Charges: true, yearsCrimeFreeThreshold: 5 }
	});

	it('has a gap: what rests on the whole record is unknown, for that person alone', async () => {
		const run = await read(`${recordLine(conviction())}\nx,y,1001,#\n${recordLine(other)}\n`, { options: only64 });
		expect(run.decisions.map((one) => [one.subject_id, one.outcome, one.needs_review_because])).toEqual([
			['1001', 'relief', 'person.latestConviction; person.onlyProp64'],
			['2002', 'dismiss', '']
		]);
	});

	it('keeps the facts that speak against relief', async () => {
		const recent = recordLine(
			conviction({ countOrder: '102001001000', eventDate: '20190101', offense: '459 PC-BURGLARY' })
		);
		const run = await read(`${recordLine(conviction())}\n${recent}\nx,y,1001,#\n`, { options: only64 });
		expect(run.decisions[0]).toMatchObject({ outcome: 'reduce', reason: 'Reduce all HS 11358 convictions' });
	});
});

describe('values are never guessed', () => {
	const free = JSON.stringify({
		baselineEligibility: { dismiss: [], reduce: ['11357', '11358', '11359', '11360'] },
		additionalRelief: { subjectUnder21AtConviction: true, subjectAgeThreshold: 50, yearsSinceConvictionThreshold: 10 }
	});
	const decide = async (...records: Cells[]) =>
		(await read(records.map(recordLine).join('\n'), { options: free })).decisions;

	it('an unreadable date leaves the kind of relief open', async () => {
		const [one] = await decide(conviction({ eventDate: '1999-07-12', birth: '19900101' }));
		expect(one).toMatchObject({
			outcome: 'relief',
			conviction_date: '',
			needs_review_because: 'conviction.ageAt; conviction.date'
		});
	});

	it('a year without a day is enough where any of its days gives the same answer', async () => {
		const [one] = await decide(conviction({ eventDate: '20050000', birth: '19690101' }));
		expect(one).toMatchObject({
			outcome: 'dismiss',
			reason: '50 years or older',
			conviction_date: '2005-01-01..2005-12-31'
		});
	});

	it('birth dates that differ leave every day between them possible', async () => {
		const [one] = await decide(
			conviction({ birth: '19690101', eventDate: '20150101' }),
			conviction({ birth: '19750101', eventDate: '20150101', countOrder: '102001001000', offense: '459 PC' })
		);
		expect(one).toMatchObject({ outcome: 'relief', needs_review_because: 'person.ageOnAsOf' });
	});

	it('a conviction before birth leaves both dates unknown', async () => {
		const [one] = await decide(conviction({ birth: '19900101', eventDate: '19850101' }));
		expect(one).toMatchObject({ outcome: 'relief', conviction_date: '' });
	});

	it('a conviction after the as-of date has no known date', async () => {
		const [one] = await decide(conviction({ birth: '19900101', eventDate: '20210101' }));
		expect(one).toMatchObject({ outcome: 'relief', conviction_date: '' });
	});

	it('rows of one count that differ in class leave the class unknown', async () => {
		const [one, ...rest] = await decide(
			conviction({ birth: '19900101', eventDate: '20150101' }),
			conviction({ birth: '19900101', eventDate: '20150101', class: 'MISDEMEANOR' })
		);
		expect(rest).toEqual([]);
		expect(one).toMatchObject({ outcome: 'relief', class: 'unknown', needs_review_because: 'conviction.class' });
	});

	it('rows of one count of which one says attempt leave that unknown', async () => {
		const [one] = await decide(
			conviction({ offense: '11359 HS-SALE', birth: '19900101', eventDate: '20150101' }),
			conviction({ offense: '664/11359 HS-SALE', birth: '19900101', eventDate: '20150101' })
		);
		expect(one).toMatchObject({ outcome: 'needs-review', needs_review_because: 'conviction.inchoate' });
	});

	it('a blank county goes to a person', async () => {
		const [one] = await decide(conviction({ county: ' ' }));
		expect(one).toMatchObject({ outcome: 'needs-review', needs_review_because: 'conviction.county' });
	});

	it('records without a subject id are each a person of their own, of whom nothing else is known', async () => {
		const only = JSON.stringify({
			baselineEligibility: { dismiss: [], reduce: ['11358'] },
			additionalRelief: { subjectHasOnlyProp64Charges: true }
		});
		const lines = [
			conviction({ subject: '' }),
			conviction({ subject: '-', offense: '459 PC-BURGLARY', countOrder: '102001001000' })
		].map(recordLine);
		const run = await read(lines.join('\n'), { options: only });
		expect(run.decisions.map((one) => [one.outcome, one.needs_review_because])).toEqual([
			['relief', 'person.onlyProp64']
		]);
	});
});

describe('cells as they stand', () => {
	it('are read as UTF-8, or else as Windows-1252 with a flag', async () => {
		const line = recordLine(conviction({ offense: '', comment: '11358 HS-CULTIVÉ' }));
		const latin = Uint8Array.from([...line].map((letter) => letter.charCodeAt(0)));
		const run = await read(latin);
		expect(run.decisions[0]).toMatchObject({ section: '11358 HS', outcome: 'dismiss' });
		expect(run.ledger.files[0].flags).toMatchObject({ 'windows-1252': 1 });
		expect((await read(line)).ledger.files[0].flags).not.toHaveProperty('windows-1252');
	});

	it('are data whatever the columns of the header are called', async () => {
		const header = COLUMNS.map((name) => (name === 'RECORD_ID' ? '__proto__' : name)).join(',');
		const run = await read(`${header}\n${recordLine(conviction())}\n`);
		expect(people(run)).toEqual(['1001']);
		expect(run.ledger.files[0].flags).toMatchObject({ 'header-strange-names': 1 });
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it('number 95', () => {
		expect(WIDTH).toBe(95);
	});
});
