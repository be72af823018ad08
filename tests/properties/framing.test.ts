import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BLANK, Framer, MORE, RECORD } from '../../src/lib/intake/delimited/framer';
import { cellsOf } from '../../src/lib/intake/doj-extract/open';
import { RUNS, SEED } from './long';

const cell = fc.string({ unit: fc.constantFrom('A', '9', ' ', ',', '"', '\n', '\r\n', 'é', '-', '='), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });

function write(rows: readonly (readonly string[])[], end: string): string {
	return (
		rows
			.map((row) => row.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','))
			.join(end) + end
	);
}

interface Framed {
	readonly start: number;
	readonly end: number;
	readonly next: number;
	readonly cells: readonly string[];
}

function frameAll(bytes: Uint8Array): Framed[] {
	// With the extract's width no line inside a cell can pass for a record.
	const framer = new Framer(95);
	const found: Framed[] = [];
	for (let at = 0; at < bytes.length; at = framer.next) {
		const kind = framer.read(bytes, at, bytes.length, true);
		expect(kind).not.toBe(MORE);
		const cells = kind === RECORD || kind === BLANK ? cellsOf(bytes, at, framer) : [];
		found.push({ start: at, end: framer.end, next: framer.next, cells });
	}
	return found;
}

describe('framing', () => {
	it('gives the bytes back when its pieces are joined', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
				// Bytes that matter to framing, more often than chance would have them.
				const bytes = noise.map((byte) => (byte < 160 ? ([44, 34, 10, 13, 65, 32, 0, 200][byte % 8] ?? 65) : byte));
				const framed = frameAll(bytes);
				let at = 0;
				for (const { start, next } of framed) {
					expect(start).toBe(at);
					expect(next).toBeGreaterThan(start);
					at = next;
				}
				expect(at).toBe(bytes.length);
			}),
			{ numRuns: RUNS * 5, ...SEED }
		);
	});

	it('agrees with Papa Parse on well-formed input', () => {
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
				const text = write(rows, end);
				const ours = frameAll(new TextEncoder().encode(text)).map((one) => one.cells);
				const theirs = Papa.parse<string[]>(text, { newline: end, delimiter: ',' }).data.slice(0, -1);
				expect(ours).toEqual(theirs);
			}),
			{ numRuns: RUNS * 3, ...SEED }
		);
	});

	it('asks for more bytes rather than decide on what may still change', () => {
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.nat(), (rows, end, cut) => {
				const bytes = new TextEncoder().encode(write(rows, end));
				const length = cut % bytes.length;
				const whole = new Framer(3);
				const part = new Framer(3);
				const kind = part.read(bytes, 0, length, false);
				if (kind === MORE) return;
				expect(whole.read(bytes, 0, bytes.length, true)).toBe(kind);
				expect([part.end, part.next, part.cells]).toEqual([whole.end, whole.next, whole.cells]);
			}),
			{ numRuns: RUNS * 3, ...SEED }
		);
	});
});
