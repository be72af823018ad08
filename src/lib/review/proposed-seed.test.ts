import { describe, expect, it } from 'vitest';
import { proposedSeed } from './proposed-seed';

const digest = (first: string) => first.padEnd(64, '0');

describe('the seed that is proposed', () => {
	it('can be read off the checksum of the file: its first eight digits', () => {
		expect(proposedSeed([digest('000007ea')])).toBe(0x7ea);
		expect(proposedSeed([digest('ffffffff')])).toBe(4_294_967_295);
	});

	it('is the same for the same files in any order, and fits where a seed is asked for', () => {
		const files = [digest('fffffff0'), digest('00000020'), digest('deadbeef')];
		expect(proposedSeed(files)).toBe(proposedSeed([...files].reverse()));
		expect(proposedSeed(files)).toBe((0xfffffff0 + 0x20 + 0xdeadbeef) % 2 ** 32);
	});

	it('differs from one county’s file to the next', () => {
		expect(proposedSeed([digest('12345678')])).not.toBe(proposedSeed([digest('12345679')]));
	});
});
