import { expect, it } from 'vitest';
import { blocksOf, unpressed } from '../e2e/support/level-db';

it('what Snappy pressed is read as it was: literals, and copies of one, two and four bytes of distance', () => {
	const literal = (text: string) => [(text.length - 1) << 2, ...Buffer.from(text)];
	expect(unpressed(Buffer.from([8, ...literal('abcd'), 0x01, 4])).toString()).toBe('abcdabcd');
	expect(unpressed(Buffer.from([9, ...literal('abc'), (5 << 2) | 2, 3, 0])).toString()).toBe('abcabcabc');
	expect(unpressed(Buffer.from([6, ...literal('xy'), (3 << 2) | 3, 2, 0, 0, 0])).toString()).toBe('xyxyxy');
	const long = 'z'.repeat(70);
	expect(unpressed(Buffer.from([70, 60 << 2, 69, ...Buffer.from(long)])).toString()).toBe(long);
});

it('a table gives its index and every block in it, pressed or not', () => {
	const plain = Buffer.from('first block');
	const pressed = Buffer.from([8, 3 << 2, ...Buffer.from('abcd'), 0x01, 4]);
	const [first, second] = [Buffer.from([...plain, 0, 9, 9, 9, 9]), Buffer.from([...pressed, 1, 9, 9, 9, 9])];
	const entry = (at: number, length: number) => [0, 1, 2, 0x6b, at, length];
	const index = Buffer.from([
		...entry(0, plain.length),
		...entry(first.length, pressed.length),
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0
	]);
	const body = Buffer.concat([first, second, index, Buffer.alloc(5)]);
	const footer = Buffer.alloc(48);
	footer.set([0, 0, first.length + second.length, index.length]);
	footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
	expect(blocksOf(Buffer.concat([body, footer])).map(String)).toEqual([String(index), 'first block', 'abcdabcd']);
	expect(blocksOf(body)).toEqual([]);
});
