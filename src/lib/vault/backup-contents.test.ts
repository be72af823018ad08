import { describe, expect, it } from 'vitest';
import { lineOf, readLine, type Contents } from './backup-contents';
import { utf8 } from './bytes';

const record = { name: 'run', bytes: 3, sha256: 'ab'.repeat(32) };
const session = {
	id: '0f'.repeat(16),
	kind: 'county-run',
	title: 'Kern',
	made: '2026-01-01',
	changed: '2026-01-02',
	details: {},
	records: [record]
};
const contents: Contents = { clearslate: 'backup', format: 1, made: '2026-01-03', sessions: [session] };

describe('what a backup says it holds', () => {
	it('is read as it was written', () => {
		const line = lineOf(contents);
		expect(readLine(line)).toEqual({ ok: true, contents, end: line.length });
	});

	it('by a newer version is said to be newer', () => {
		expect(readLine(utf8('{"clearslate":"backup","format":2}\n'))).toMatchObject({
			code: 'newer',
			values: { format: 2 }
		});
	});

	it.each<[string, unknown]>([
		['no object', 7],
		['another file', { ...contents, clearslate: 'policy' }],
		['no sessions', { ...contents, sessions: null }],
		['an id that could pass for another place', { ...contents, sessions: [{ ...session, id: 'a|chunk|b' }] }],
		['the same session twice', { ...contents, sessions: [session, session] }],
		['no records', { ...contents, sessions: [{ ...session, records: 'run' }] }],
		['a size below nothing', { ...contents, sessions: [{ ...session, records: [{ ...record, bytes: -1 }] }] }],
		['a size in parts', { ...contents, sessions: [{ ...session, records: [{ ...record, bytes: 0.5 }] }] }],
		['no checksum', { ...contents, sessions: [{ ...session, records: [{ name: 'run', bytes: 3 }] }] }]
	])('is refused with %s', (_, value) => {
		expect(readLine(utf8(`${JSON.stringify(value)}\n`))).toEqual({
			ok: false,
			code: 'damaged',
			values: { record: 'backup' }
		});
	});

	it('is refused where the line does not end', () => {
		expect(readLine(utf8(JSON.stringify(contents)))).toMatchObject({ code: 'damaged' });
	});
});
