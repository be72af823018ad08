/**
 * What the pure rooms may use besides the language itself: text to bytes and back. Browsers, workers and Node all have
 * it. Whatever else they reach for does not compile (`tsconfig.pure.json`).
 */
declare class TextDecoder {
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
	encode(input?: string): Uint8Array<ArrayBuffer>;
	encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
