import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sampleCounty } from '../lib/samples/county';
import { readArguments } from './sample';

const SOUND = ['--county', 'los angeles', '--rows', '500', '--out', 'sample.csv'];

function withOption(name: string, value: string): string[] {
	const at = SOUND.indexOf(name);
	return at < 0 ? [...SOUND, name, value] : SOUND.with(at + 1, value);
}

function faultOf(args: string[]): string {
	const reading = readArguments(args);
	return 'fault' in reading ? reading.fault : '';
}

test('a county in any case, rows and a file are enough', () => {
	expect(readArguments(SOUND)).toEqual({
		request: { county: 'Los Angeles', rows: 500, seed: 1, until: '2020-01-01' },
		out: 'sample.csv'
	});
});

test('a seed and a last day are taken over', () => {
	expect(readArguments([...SOUND, '--seed', '42', '--until', '2016-11-09'])).toMatchObject({
		request: { seed: 42, until: '2016-11-09' }
	});
});

test.each([
	['--county', 'Narnia'],
	['--rows', '0'],
	['--rows', '-5'],
	['--rows', '1e3'],
	['--rows', '50000001'],
	['--seed', 'x'],
	['--seed', '9007199254740993'],
	['--until', '2019-02-29'],
	['--until', '1979-12-31'],
	['--out', ''],
	['--bogus', '1']
])('%s %s is refused in a sentence', (name, value) => {
	const fault = faultOf(withOption(name, value));
	expect(fault).toMatch(/^.{20,}\.$/);
	expect(fault).toContain(name === '--county' ? value : name === '--bogus' ? '--help' : name);
});

test.each(['--county', '--rows', '--out'])('%s is asked for where it is missing', (name) => {
	const at = SOUND.indexOf(name);
	expect(faultOf(SOUND.toSpliced(at, 2))).toContain(name);
});

test('an option without its value is refused', () => {
	expect(faultOf(['--county'])).toContain('--help');
});

test('help comes before any fault', () => {
	expect(readArguments(['--help', '--county', 'Narnia'])).toEqual({ help: true });
});

function run(...args: string[]) {
	return spawnSync(
		process.execPath,
		['--import', 'tsx', fileURLToPath(new URL('./sample.ts', import.meta.url)), ...args],
		{ encoding: 'utf8' }
	);
}

test('a fault ends the command with 2 and its sentence, and nothing is written', () => {
	expect(run('--county', 'Narnia')).toMatchObject({
		status: 2,
		stdout: '',
		stderr: '"Narnia" is not one of the 58 counties of California.\n'
	});
});

test('the file holds the sample, and the last line says how much it is and that everyone in it is made up', () => {
	const folder = mkdtempSync(join(tmpdir(), 'sample-'));
	try {
		const out = join(folder, 'kern.csv');
		const { status, stdout } = run('--county', 'kern', '--rows', '120', '--out', out);
		const expected = Buffer.concat([...sampleCounty({ county: 'Kern', rows: 120, seed: 1, until: '2020-01-01' })]);
		expect(readFileSync(out).equals(expected)).toBe(true);
		expect(stdout).toBe(`${out}: 120 rows, ${expected.length} bytes, Kern County. Everyone in it is made up.\n`);
		expect(status).toBe(0);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
