import { describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { shippedPolicy } from '../law/policies';
import { COLUMNS } from '../record/doj-columns';
import { KEPT_SECTIONS } from '../record/kept-sections';
import { textAt } from '../record/texts';
import { listConvictions } from '../report/list';
import { tally } from '../report/tally';

type Cells = Readonly<Record<string, string>>;

const line = (cells: Cells) => COLUMNS.map((name) => cells[name] ?? '').join(',');
const conviction = (subject: string, offense: string, more: Cells = {}): Cells => ({
	SUBJECT_ID: subject,
	STP_EVENT_DATE: '19990712',
	STP_TYPE_DESCR: 'COURT ACTION',
	STP_ORI_CNTY_NAME: 'KERN',
	CNT_ORDER: '101001001000',
	OFFENSE_DESCR: offense,
	DISP_DESCR: 'CONVICTED',
	CONV_STAT_DESCR: 'FELONY',
	...more
});

async function read(records: readonly Cells[], also = '') {
	const bytes = new TextEncoder().encode(`${records.map(line).join('\n')}\n${also}`);
	return readInNode([{ name: 'x.dat', bytes }], 'KERN');
}

async function kept(...records: Cells[]): Promise<string[]> {
	const { people, texts } = (await read(records)).records;
	return Array.from(people.id, (text) => textAt(texts, text));
}

const everyPolicy = { outcomes: [], sections: [], reason: null, unknown: null, search: '' } as const;

describe('a run keeps the whole history', () => {
	it.each(KEPT_SECTIONS)('of a person convicted of %s in the county: some policy may take it in', async (name) => {
		const [code, number] = name.split(' ');
		expect(await kept(conviction('1001', `${number} ${code}-SOMETHING`))).toEqual(['1001']);
	});

	it('of a person whose county cell is blank: it may be the county', async () => {
		expect(await kept(conviction('1001', '602 PC-TRESPASS', { STP_ORI_CNTY_NAME: '' }))).toEqual(['1001']);
	});

	it('with the convictions that no policy takes in, which facts about the record rest on', async () => {
		const burglary = conviction('1001', '459 PC-BURGLARY', {
			CNT_ORDER: '102001001000',
			STP_ORI_CNTY_NAME: 'INYO'
		});
		const { records } = await read([conviction('1001', '602 PC-TRESPASS'), burglary]);
		expect(records.histories.convictions).toBe(2);
	});

	it.each([
		['of another county', conviction('2002', '11358 HS-CULTIVATE', { STP_ORI_CNTY_NAME: 'INYO' })],
		['of a section that no policy takes in', conviction('2002', '459 PC-BURGLARY')],
		['of another subdivision', conviction('2002', '647(B) PC-PROSTITUTION')],
		['that came to nothing', conviction('2002', '602 PC-TRESPASS', { DISP_DESCR: 'DISMISSED' })]
	])('of nobody for a conviction %s', async (_, record) => {
		expect(await kept(record, conviction('1001', '11358 HS-CULTIVATE'))).toEqual(['1001']);
	});
});

describe('the figures of a policy', () => {
	const policy = shippedPolicy('california/county-2019')!;
	const trespass = conviction('1001', '602 PC-TRESPASS');
	const cannabis = conviction('2002', '11358 HS-CULTIVATE');
	const decide = async (records: readonly Cells[], also = '') => {
		const run = await read(records, also);
		const decided = run.decide(policy, { dismiss: ['HS 11358'] }, 20200701);
		return { decided, figures: tally(decided, run.totals) };
	};

	it('count nobody whom it does not take in, though a run keeps them', async () => {
		const { figures, decided } = await decide([trespass, cannabis]);
		const only = (await decide([cannabis])).figures;
		expect(figures).toEqual({ ...only, peopleInFile: 2, records: 2 });
		expect(listConvictions(decided, { ...everyPolicy, sort: 'name', descending: false })).toHaveLength(1);
	});

	it('count a gap only in the record of someone whom it takes in', async () => {
		expect((await decide([trespass, cannabis], 'x,y,1001,#\n')).figures.incompletePeople).toBe(0);
		expect((await decide([trespass, cannabis], 'x,y,1001,#\nx,y,2002,#\n')).figures.incompletePeople).toBe(1);
	});

	it('count a person once, however many convictions are in scope', async () => {
		const second = conviction('2002', '11359 HS-SALE', { CNT_ORDER: '102001001000' });
		expect((await decide([cannabis, second], 'x,y,2002,#\n')).figures.incompletePeople).toBe(1);
	});
});
