/** Whether bytes are well-formed UTF-8 (no overlong forms, no surrogates). */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
	let at = start;
	while (at < end) {
		const lead = bytes[at++];
		if (lead < 0x80) continue;
		const follow =
			lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
		if (follow === 0 || at + follow > end) return false;
		const first = bytes[at];
		const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
		const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
		if (first < low || first > high) return false;
		for (let i = 1; i < follow; i++) {
			const byte = bytes[at + i];
			if (byte < 0x80 || byte > 0xbf) return false;
		}
		at += follow;
	}
	return true;
}

/** What Windows-1252 puts at 0x80–0x9F; 0 where it puts nothing (read as the C1 control of that number). */
const WINDOWS_1252 = [
	0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
	0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178
];

/** Writes Windows-1252 bytes as UTF-8 into `out` (three times the room); returns how many bytes were written. */
export function toUtf8(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
	let to = 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at];
		const point = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80] || byte : byte;
		if (point < 0x80) out[to++] = point;
		else if (point < 0x800) {
			out[to++] = 0xc0 | (point >> 6);
			out[to++] = 0x80 | (point & 63);
		} else {
			out[to++] = 0xe0 | (point >> 12);
			out[to++] = 0x80 | ((point >> 6) & 63);
			out[to++] = 0x80 | (point & 63);
		}
	}
	return to;
}

/** A record's bytes as text: UTF-8 where it is that, otherwise Windows-1252. */
export function decodeRecord(bytes: Uint8Array): string {
	if (isUtf8(bytes, 0, bytes.length)) return new TextDecoder().decode(bytes);
	const out = new Uint8Array(bytes.length * 3);
	return new TextDecoder().decode(out.subarray(0, toUtf8(bytes, 0, bytes.length, out)));
}

const UNKNOWN = 63;

/** UTF-8 as Windows-1252. A letter that has no place in it becomes a question mark. */
export function fromUtf8(bytes: Uint8Array, start: number, end: number): Uint8Array {
	const text = new TextDecoder().decode(bytes.subarray(start, end));
	const out = new Uint8Array(text.length);
	let to = 0;
	for (const letter of text) out[to++] = place(letter.codePointAt(0) ?? UNKNOWN);
	return out.subarray(0, to);
}

function place(point: number): number {
	if (point < 0x80 || (point >= 0xa0 && point < 0x100)) return point;
	if (point < 0xa0) return WINDOWS_1252[point - 0x80] === 0 ? point : UNKNOWN;
	const at = WINDOWS_1252.indexOf(point);
	return at < 0 ? UNKNOWN : at + 0x80;
}
