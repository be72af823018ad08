/** Distinct texts as UTF-8 bytes, each under a number. 0 is the empty text. Plain arrays, so that it crosses threads. */
export interface Texts {
	readonly bytes: Uint8Array;
	/** Text `n` lies in `bytes` from `starts[n]` to `starts[n + 1]`. */
	readonly starts: Uint32Array;
	readonly count: number;
}

const DECODER = new TextDecoder();

export function textAt(texts: Texts, text: number): string {
	if (text === 0) return '';
	return DECODER.decode(texts.bytes.subarray(texts.starts[text], texts.starts[text + 1]));
}
