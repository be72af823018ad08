import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { bytesSource } from '../intake/byte-source';
import { COLUMNS, CONDENSED, WIDTH } from '../intake/doj-extract/columns';
import { runsAsFormula } from '../report/csv';
import { SHIPPED_POLICIES, shippedPolicy } from '../law/policies';
import { formulaMark } from './formula-cells';
import { rewriteRange } from './rewrite';
import { withOverrides } from '../report/reviewed';
import type { Override } from '../review/override';
import { Overrides } from '../review/overrides';
import { firstLine, RewritePlan } from './rewrite-plan';

const WANTED = { all: true, condensed: true, inScope: true };

function line(cells: Record<string, string>): string {
	return COLUMNS.map((name) => cells[name] ?? '').join(',');
}

const conviction = {
	SUBJECT_ID: '1001',
	STP_EVENT_DATE: '19990712',
	STP_TYPE_DESCR: 'COURT ACTION',
	STP_ORI_CNTY_NAME: 'KERN',
	CNT_ORDER: '101001001000',
	OFN: 'A1',
	OFFENSE_DESCR: '11358 HS-CULTIVATE',
	DISP_DESCR: 'CONVICTED',
	CONV_STAT_DESCR: 'FELONY'
};

const DIGEST = 'ab'.repeat(32);

async function rewrite(text: string | Uint8Array, exact = false, overrides: readonly Override[] = []) {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const run = await readInNode([{ name: 'x', bytes }], 'KERN');
	const machine = run.decide(shippedPolicy('california/county-2019')!, {}, 20200701);
	const decided = withOverrides(machine, Overrides.NONE.give(overrides), [DIGEST]);
	const plan = new RewritePlan(decided, run.files, exact, WANTED);
	const file = run.files[0];
	const done = await rewriteRange(bytesSource('x', bytes), file.extract.layout, plan.request(0, 0));
	const lines = (out: Uint8Array) => new TextDecoder().decode(out).split('\n').slice(0, -1);
	return {
		bytes: done,
		all: lines(done.all),
		condensed: lines(done.condensed),
		inScope: lines(done.inScope),
		neutralised: done.neutralised
	};
}

describe('result files', () => {
	it('hold every sound row byte for byte, quotes and padding as they were', async () => {
		const odd = line({
			...conviction,
			PRI_NAME: '"DOE,JANE"',
			GENDER: '"F"',
			RACE_DESCR: '  WHITE ',
			COMMENT_TEXT: '"A ""B"""'
		});
		const { all } = await rewrite(`${odd}\r\n`);
		expect(all[0].startsWith(`${odd},A1,1,,N,`)).toBe(true);
	});

	it('repeat the row of a conviction in scope with its decision, and leave the others blank', async () => {
		const arrest = line({
			SUBJECT_ID: '1001',
			STP_TYPE_DESCR: 'ARREST/DETAINED/CITED',
			OFFENSE_DESCR: '459 PC-BURGLARY'
		});
		const { all, inScope } = await rewrite(`${arrest}\n${line(conviction)}\n`);
		expect(inScope).toEqual([all[1]]);
		expect(all[1]).toContain(
			',Eligible for Dismissal,Dismiss all HS 11358 convictions,dismiss,H&S 11361.8; H&S 11361.9,,2'
		);
		expect(all[0]).toBe(arrest + ','.repeat(22));
	});

	it('say on every row what its comment says of another charge', async () => {
		const arrest = line({ SUBJECT_ID: '1001', OFFENSE_DESCR: '459 PC-BURGLARY', COMMENT_TEXT: '11359 HS-OTHER COUNT' });
		const { all } = await rewrite(`${arrest}\n${line(conviction)}\n`);
		expect(all[0]).toBe(`${arrest},,,11359 HS-OTHER COUNT${','.repeat(19)}`);
	});

	it('condense a row to the older tool’s twenty columns', async () => {
		const { condensed } = await rewrite(`${line({ ...conviction, CII_NUMBER: '0099', END_OF_REC: '#' })}\n`);
		expect(
			condensed[0].startsWith('0099,,,,,,19990712,,KERN,,A1,11358 HS-CULTIVATE,CONVICTED,FELONY,,,,,,#,A1,1,')
		).toBe(true);
		expect(firstLine(false, true).split(',').slice(0, CONDENSED.length).at(-1)).toBe('END_OF_REC');
	});

	it('mark cells that a spreadsheet would run, count them, and leave exact copies alone', async () => {
		const spiked = line({
			...conviction,
			PRI_NAME: '"=HYPERLINK(""x"")"',
			GENDER: ' +1+1',
			PRI_IDN: '-5',
			PRI_INN: '"  -  "',
			FBI_NUMBER: '@x'
		});
		const safe = await rewrite(`${spiked}\n`);
		expect(safe.neutralised).toBe(3);
		expect(safe.all[0]).toContain(`"'=HYPERLINK(""x"")"`);
		expect(safe.all[0]).toContain(`,' +1+1,`);
		expect(safe.all[0]).toContain(`,-5,"  -  ",'@x,`);
		const exact = await rewrite(`${spiked}\n`, true);
		expect(exact.neutralised).toBe(0);
		expect(exact.all[0].startsWith(spiked)).toBe(true);
	});

	it('leave out what was set aside, and keep their rows in step', async () => {
		const { all, inScope } = await rewrite(
			`x,y,z\n${line({ ...conviction, CNT_ORDER: '1.01E+11' })}\n\n${line(conviction)}\n`
		);
		expect(all).toHaveLength(1);
		expect(inScope).toEqual(all);
	});

	it('put the columns of a reordered file back in their order', async () => {
		const turned = (text: string) => text.split(',').reverse().join(',');
		const { all } = await rewrite(`${turned(COLUMNS.join(','))}\n${turned(line(conviction))}\n`);
		expect(all[0].startsWith(`${line(conviction)},A1,`)).toBe(true);
	});
});

describe('a row whose letters are Windows-1252', () => {
	const PEÑA = { ...conviction, OFN: 'PEÑA 1', COMMENT_TEXT: '11359 HS-SEÑOR' };
	const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

	it('gets what is appended in the same encoding, with and without a decision', async () => {
		const arrest = { SUBJECT_ID: '1001', OFFENSE_DESCR: '459 PC-BURGLARY', COMMENT_TEXT: '11359 HS-SEÑOR' };
		const { bytes } = await rewrite(latin(`${line(PEÑA)}\n${line(arrest)}\n`));
		const [decided, plain] = hex(bytes.all).split('\n');
		expect(decided.startsWith(`${line(PEÑA)},PEÑA 1,1,11359 HS-SEÑOR,`)).toBe(true);
		expect(plain).toBe(`${line(arrest)},,,11359 HS-SEÑOR${','.repeat(19)}`);
		expect(hex(bytes.inScope)).toBe(`${decided}\n`);
		expect(hex(bytes.condensed)).toContain(',PEÑA 1,1,11359 HS-SEÑOR,');
	});

	it('leaves rows in UTF-8 beside it in UTF-8', async () => {
		const both = Buffer.concat([Buffer.from(`${line(PEÑA)}\n`), latin(`${line({ ...PEÑA, SUBJECT_ID: '2' })}\n`)]);
		const [first, second] = hex((await rewrite(new Uint8Array(both))).bytes.all).split('\n');
		expect(Buffer.from(first, 'latin1').toString()).toContain(`${line(PEÑA)},PEÑA 1,1,11359 HS-SEÑOR,`);
		expect(second).toContain(',PEÑA 1,1,11359 HS-SEÑOR,');
	});
});

it.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))(
	'appended cells hold no letter but those of the file: %s',
	(_, { steps, otherwise }) => {
		const printed = [...steps.flatMap(({ reason, cites }) => [reason, ...cites]), otherwise.reason];
		expect(printed.filter((text) => /[^\x20-\x7e]/.test(text))).toEqual([]);
		expect(firstLine(true, false)).toMatch(/^[\x20-\x7e]+\n$/);
	}
);

describe('a cell that runs as a formula', () => {
	it('is the same in bytes as in text', () => {
		const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', ' ', '1', '.', 'E', 'A'), maxLength: 6 });
		fc.assert(
			fc.property(cell, fc.boolean(), (text, quoted) => {
				const printed = new TextEncoder().encode(quoted ? `"${text}"` : text);
				expect(formulaMark(printed, 0, printed.length)).toBe(runsAsFormula(text) ? (quoted ? 1 : 0) : -1);
			}),
			{ numRuns: 3000, seed: 7 }
		);
	});

	it('is no number and no filler', () => {
		for (const text of ['=1', ' =1', '+A', '-A', '@x', '--A', '+1+1', '\tA'])
			expect(runsAsFormula(text), text).toBe(true);
		for (const text of ['-5', '+5.1', '-1E5', '  -  ', '- -', '--', '', 'A=1', '5-4'])
			expect(runsAsFormula(text), text).toBe(false);
	});
});

describe('a row of results is as wide as its header', () => {
	const arrest = line({
		...conviction,
		STP_TYPE_DESCR: 'ARREST/DETAINED/CITED',
		DISP_DESCR: '',
		CNT_ORDER: '101002001000'
	});

	it('where the machine alone decided', async () => {
		const { all } = await rewrite(`${line(conviction)}\n${arrest}\n`);
		for (const row of [...all, firstLine(false, false)]) expect(row.split(',')).toHaveLength(WIDTH + 22);
	});

	it('where people decided over the machine: one cell more says what it had answered', async () => {
		const answer = { outcome: 'excluded', becomes: null } as const;
		const { all } = await rewrite(`${line(conviction)}\n${arrest}\n`, false, [
			{
				...answer,
				over: { outcome: 'dismiss', becomes: null },
				conviction: { file: DIGEST, row: 0 },
				note: '',
				who: 'A. Reader',
				at: '2026-11-22T10:00:00Z',
				from: 'queue'
			}
		]);
		for (const row of [...all, firstLine(true, false)]) expect(row.split(',')).toHaveLength(WIDTH + 23);
		expect(all[0].split(',').slice(-5)).toEqual(['excluded', '', '', '1', 'dismiss']);
		expect(firstLine(true, false).endsWith(',Outcome Before Review\n')).toBe(true);
	});
});
