import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from './packed';

function whole(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.concat(pieces)).slice();
}

describe('packed data', () => {
	it('comes back equal, arrays in their kinds', () => {
		const column = fc.oneof(
			fc.uint8Array(),
			fc.uint16Array(),
			fc.uint32Array(),
			fc.int32Array(),
			fc.float64Array({ noNaN: true })
		);
		const text = fc.oneof(fc.string(), fc.constant('Łukasz\n$columns'));
		const data = fc.record({
			name: text,
			columns: fc.array(column),
			deep: fc.record({ one: column, none: fc.constant(null) })
		});
		fc.assert(
			fc.property(data, (value) => {
				expect(unpack(whole(pack(value)))).toEqual(structuredClone(value));
			})
		);
	});

	it('takes a part of a larger array for what it is', () => {
		const part = new Int32Array([1, 2, 3, 4]).subarray(1, 3);
		expect(unpack(whole(pack({ part })))).toEqual({ part: Int32Array.of(2, 3) });
	});

	it('is told from other bytes, and from packed data that was cut', () => {
		expect(unpack(new Uint8Array(40))).toBeNull();
		expect(unpack(new Uint8Array())).toBeNull();
		const packed = whole(pack({ one: new Float64Array(8) }));
		expect(unpack(packed.slice(0, packed.length - 8))).toBeNull();
		expect(unpack(packed.slice(0, 24))).toBeNull();
	});
});
