/** Compressed by the platform; `deflate` is the format of zlib (RFC 1950), `deflate-raw` what that wraps (RFC 1951). */
export async function deflated(
	bytes: Uint8Array<ArrayBuffer>,
	format: 'deflate' | 'deflate-raw'
): Promise<Uint8Array<ArrayBuffer>> {
	const { readable, writable } = new CompressionStream(format);
	const writer = writable.getWriter();
	const written = writer.write(bytes).then(() => writer.close());
	const reader = readable.getReader();
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		pieces.push(value);
	}
	await written;
	return joined(pieces);
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	if (pieces.length === 1) return pieces[0];
	const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
