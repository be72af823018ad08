import { expect, test } from 'vitest';
import { textAt } from './texts';

test('texts are found by their number; 0 is the empty one', () => {
	const bytes = new TextEncoder().encode('JOSÉ459 PC');
	const texts = { bytes, starts: Uint32Array.of(0, 0, 5, 11), count: 3 };
	expect([0, 1, 2].map((text) => textAt(texts, text))).toEqual(['', 'JOSÉ', '459 PC']);
});
