import { describe, expect, it } from 'vitest';
import { fromUtf8, isUtf8, toUtf8 } from './encoding';

const utf8 = (text: string) => new TextEncoder().encode(text);
const back = (text: string) => [...fromUtf8(utf8(text), 0, utf8(text).length)];

describe('Windows-1252', () => {
	it('comes back from UTF-8 byte for byte, all 256 of them', () => {
		const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
		const out = new Uint8Array(bytes.length * 3);
		const length = toUtf8(bytes, 0, bytes.length, out);
		expect(isUtf8(out, 0, length)).toBe(true);
		expect([...fromUtf8(out, 0, length)]).toEqual([...bytes]);
	});

	it('has a question mark for what it cannot write, and never half a letter', () => {
		expect(back('MUÑOZ €')).toEqual([77, 85, 0xd1, 79, 90, 32, 0x80]);
		expect(back('Ω→😀\u0080.')).toEqual([63, 63, 63, 63, 46]);
	});
});
