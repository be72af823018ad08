import type { RefusalReason } from './ledger';

/** What the first bytes of a file say it is, where that is not delimited text; null if it may be. */
export function refusedKind(head: Uint8Array, size: number): RefusalReason | null {
	if (size === 0) return 'empty';
	if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]))
		return includesText(head, '[Content_Types].xml') || includesText(head, 'xl/') ? 'xlsx' : 'zip';
	if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'xls';
	if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
	if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
	if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]) || everySecondIsNul(head)) return 'utf-16';
	if (/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(ascii(head, 512))) return 'html';
	return isBinary(head) ? 'binary' : null;
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
	return head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte);
}

function ascii(head: Uint8Array, length: number): string {
	return String.fromCharCode(...head.subarray(0, length)).replace(/^\u00ef\u00bb\u00bf/, '');
}

function includesText(head: Uint8Array, text: string): boolean {
	return ascii(head, 4096).includes(text);
}

/** UTF-16 without a mark: in Latin text one byte of each two is nul. */
function everySecondIsNul(head: Uint8Array): boolean {
	const pairs = Math.min(head.length, 512) >> 1;
	if (pairs < 4) return false;
	let even = 0;
	let odd = 0;
	for (let pair = 0; pair < pairs; pair++) {
		if (head[pair * 2] === 0) even++;
		if (head[pair * 2 + 1] === 0) odd++;
	}
	return (even > pairs * 0.8 && odd < pairs * 0.2) || (odd > pairs * 0.8 && even < pairs * 0.2);
}

/** More control bytes than text has. Nuls alone do not count: a damaged extract may begin with them. */
function isBinary(head: Uint8Array): boolean {
	const sample = head.subarray(0, 4096);
	let control = 0;
	for (const byte of sample)
		if (byte > 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) control++;
	return control > sample.length * 0.1;
}
