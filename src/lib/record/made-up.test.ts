import { expect, test } from 'vitest';
import { MADE_UP } from './made-up';

test('a made-up record says that it is', () => {
	expect(MADE_UP).toBe('MADE UP');
});
