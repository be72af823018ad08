import { SHIPPED_POLICIES } from '../../src/lib/law/policies';
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordLine } from '../properties/extract';

const OPTIONS = JSON.stringify({ baselineEligibility: { dismiss: ['11358'], reduce: ['11357', '11359', '11360'] } });
const line = (subject: string, more: object = {}) =>
	recordLine({
		subject,
		eventDate: '19990712',
		stepType: 'COURT ACTION',
		county: 'KERN',
		countOrder: '101001001000',
		offense: '11358 HS-CULTIVATE',
		disposition: 'CONVICTED',
		class: 'FELONY',
		name: '=DOE',
		...more
	});

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'clearslate-cli-'));
	writeFileSync(join(folder, 'a.dat'), `${line('1')}\nbroken\n\n${line('2')}\n`);
	writeFileSync(join(folder, 'b.dat'), `${line('2', { countOrder: '102001001000', offense: '459 PC-BURGLARY' })}\n`);
	writeFileSync(join(folder, 'book.xlsx'), 'PK\u0003\u0004 [Content_Types].xml');
	mkdirSync(join(folder, 'deep'));
	writeFileSync(join(folder, 'deep/a.dat'), `${line('3')}\n`);
	writeFileSync(join(folder, 'deep/book.xlsx'), 'PK\u0003\u0004 [Content_Types].xml');
	writeFileSync(join(folder, 'options.json'), OPTIONS);
	writeFileSync(
		join(folder, 'reduce.json'),
		OPTIONS.replace('"dismiss":["11358"]', '"dismiss":[]').replace('["', '["11358","')
	);
	writeFileSync(join(folder, 'nonsense.json'), '{"schema":1}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
	readonly status: number;
	readonly said: string;
	readonly printed: string;
}

function county(...args: string[]): Promise<Ended> {
	return new Promise((resolve) => {
		execFile(process.execPath, ['--import', 'tsx', 'src/cli/county.ts', ...args], (error, printed, said) => {
			resolve({ status: error === null ? 0 : Number(error.code), said, printed });
		});
	});
}

const on = (out: string, ...inputs: string[]) => [
	...inputs.flatMap((name) => ['--input', join(folder, name)]),
	...['--county', 'Kern', '--policy', join(folder, 'options.json'), '--as-of', '2020-07-01', '--out', join(folder, out)]
];
const written = (out: string, name: string) => readFileSync(join(folder, out, name), 'utf8');
const without = (args: string[], name: string) => args.filter((arg, at) => arg !== name && args[at - 1] !== name);

describe('the county command', () => {
	it('writes every file, with the ledger accounting for every record', async () => {
		expect(await county(...on('one', 'a.dat'))).toEqual({ status: 0, said: '', printed: '' });
		expect(readdirSync(join(folder, 'one')).sort()).toEqual([
			'All_Results.csv',
			'All_Results_Condensed.csv',
			'Prop64_Results.csv',
			'decisions.csv',
			'ledger.json',
			'summary.json'
		]);
		const bytes = readFileSync(join(folder, 'a.dat'));
		expect(JSON.parse(written('one', 'ledger.json'))).toEqual({
			files: [
				{
					name: 'a.dat',
					bytes: bytes.length,
					sha256: createHash('sha256').update(bytes).digest('hex'),
					header: false,
					records: 4,
					accepted: 2,
					quarantined: 1,
					blank: 1,
					neutralised_cells: 2,
					flags: {},
					quarantine: [{ line: 2, offset: line('1').length + 1, length: 6, reason: 'too-few-columns', text: 'broken' }]
				}
			],
			refused: []
		});
		expect(written('one', 'decisions.csv').split('\n')[2]).toBe(
			'a.dat,2,4,101001001000,2,11358 HS,felony,1999-07-12,dismiss,Eligible for Dismissal,Dismiss all HS 11358 convictions,,H&S 11361.8; H&S 11361.9,'
		);
		expect(JSON.parse(written('one', 'summary.json'))).toMatchObject({
			county: 'KERN',
			lineCount: 3,
			subjectsWithSomeReliefCount: 2
		});
	});

	it('joins people across files and numbers the files of each', async () => {
		expect((await county(...on('two', 'a.dat', 'b.dat'), '--exact', '--workers', '1')).status).toBe(0);
		expect(readdirSync(join(folder, 'two'))).toContain('All_Results_2.csv');
		expect(written('two', 'Prop64_Results_1.csv')).toContain(',=DOE,');
		expect(JSON.parse(written('two', 'summary.json'))).toMatchObject({
			reliefWithCurrentEligibilityChoices: { CountSubjectsNoConviction: 1 }
		});
	});

	it('tells apart two files of one name from two folders, read or refused', async () => {
		const ended = await county(...on('same', 'a.dat', 'deep/a.dat', 'deep/book.xlsx', 'book.xlsx'));
		expect(ended.status).toBe(0);
		expect(ended.said).toMatch(/^book\.xlsx \(1\): .*\nbook\.xlsx \(2\): /);
		const ledger = JSON.parse(written('same', 'ledger.json')) as { files: { name: string }[] };
		expect(ledger.files.map(({ name }) => name)).toEqual(['a.dat (1)', 'a.dat (2)']);
		expect(written('same', 'decisions.csv')).toContain('a.dat (2),');
	});

	it('compares with another policy and names each conviction whose answer changes, with both steps', async () => {
		const ended = await county(...on('compared', 'a.dat'), '--compare', join(folder, 'reduce.json'));
		expect(ended).toEqual({ status: 0, said: '', printed: '' });
		const [header, first, second, end] = written('compared', 'comparison.csv').split('\n');
		expect(header).toMatch(/^file,row,line,.*,change,a_policy,.*,a_step,.*,b_outcome,/);
		expect(first).toContain(',lose,california/county-2019 version 1;');
		expect(first).toMatch(
			/,dismiss,,.*,dismiss-section,.*,reduce,misdemeanor,.*,reduce-section,H&S 11361.8; H&S 11361.9$/
		);
		expect([second.split(',')[4], end]).toEqual(['2', '']);
	});

	it('sets a parameter of the policy in the place of its own value', async () => {
		const ended = await county(...on('set', 'a.dat'), '--set', 'dismiss=none', '--set', 'reduce=HS 11358');
		expect(ended.status).toBe(0);
		expect(written('set', 'decisions.csv').split('\n')[1]).toContain(',reduce,');
		expect(JSON.parse(written('set', 'summary.json'))).toMatchObject({
			clearslate: { policy: { parameters: { dismiss: [], reduce: ['HS 11358'] } } }
		});
	});

	it('names a file that it cannot read and goes on with the others', async () => {
		const ended = await county(...on('three', 'a.dat', 'book.xlsx', 'missing.dat'));
		expect(ended.status).toBe(0);
		expect(ended.said).toMatch(/book\.xlsx: .*Excel/);
		expect(ended.said).toContain('missing.dat: ');
		const { refused } = JSON.parse(written('three', 'ledger.json')) as {
			refused: { name: string; reason: string; sentence: string }[];
		};
		expect(refused.map(({ name, reason }) => [name, reason])).toEqual([
			['missing.dat', 'unreadable'],
			['book.xlsx', 'xlsx']
		]);
		expect(refused.every(({ sentence }) => sentence.length > 20)).toBe(true);
	});

	it('ends with 3 and a sentence where nothing could be read', async () => {
		const ended = await county(...on('four', 'book.xlsx'));
		expect(ended.status).toBe(3);
		expect(ended.said).toMatch(/book\.xlsx: /);
		expect(JSON.parse(written('four', 'ledger.json'))).toMatchObject({ files: [], refused: [{ name: 'book.xlsx' }] });
	});

	it('ends with 2 and a sentence, never a stack, on wrong arguments', async () => {
		const good = on('five', 'a.dat');
		const wrong: [string[], string][] = [
			[[], 'Which file'],
			[without(good, '--county'), 'Which county'],
			[without(good, '--as-of'), 'As of which day'],
			[[...without(good, '--county'), '--county', 'Narnia'], 'Narnia is not one of'],
			[[...without(good, '--as-of'), '--as-of', '2020-02-30'], '2020-02-30 is not a day'],
			[[...without(good, '--policy'), '--policy', 'no/such'], 'No policy'],
			[[...without(good, '--policy'), '--policy', join(folder, 'nonsense.json')], 'is not a policy document'],
			[[...good, '--compare', 'no/such'], 'No policy that ships is called no/such'],
			[[...good, '--set', 'age'], '--set takes NAME=VALUE'],
			[[...good, '--set', 'agee=40'], 'has no parameter agee'],
			[[...good, '--set', 'age=7'], 'age is a whole number from 40 to 65, or off, not 7.'],
			[[...good, '--workers', '0'], '--workers'],
			[[...good, '--frobnicate'], 'frobnicate']
		];
		for (const [args, sentence] of wrong) {
			const ended = await county(...args);
			expect([ended.status, ended.printed], args.join(' ')).toEqual([2, '']);
			expect(ended.said).toContain(sentence);
			expect(ended.said).not.toMatch(/\n\s+at /);
		}
	});

	it('lists the policies that ship, id first, and explains itself', async () => {
		const ids = (await county('--list-policies')).printed
			.trim()
			.split('\n')
			.map((line) => line.split(/\s/)[0]);
		expect(ids).toEqual(SHIPPED_POLICIES.map(({ id }) => id));
		expect((await county('--help')).printed).toContain('--as-of');
	});
});
