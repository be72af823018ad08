export type Bytes = Uint8Array<ArrayBuffer>;

export function utf8(text: string): Bytes {
	return new TextEncoder().encode(text);
}

export function randomBytes(count: number): Bytes {
	return crypto.getRandomValues(new Uint8Array(count));
}

export function toHex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Throws on what is no hexadecimal text: it only reads what this module wrote, inside a checked header. */
export function fromHex(text: string): Bytes {
	if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new Error('not hexadecimal');
	return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export function concat(parts: readonly Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Of what flows through a stream at one time: a page has to answer in between. */
const PIECE = 1 << 20;

/** One after another, piece by piece, as they are asked for. */
export function streamOf(parts: readonly Bytes[]): ReadableStream<Bytes> {
	const pieces = piecesOf(parts);
	return new ReadableStream({
		pull(controller) {
			const { done, value } = pieces.next();
			if (done) controller.close();
			else controller.enqueue(value);
		}
	});
}

function* piecesOf(parts: readonly Bytes[]): Generator<Bytes, void> {
	for (const part of parts) for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
}
