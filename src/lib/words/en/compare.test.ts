import { describe, expect, it } from 'vitest';
import { compare } from './compare';

const quantity = (value: number) => ({ value, text: value.toLocaleString('en-US') });
const people = (counts: Partial<Record<'gain' | 'lose' | 'unsettled' | 'both' | 'open' | 'otherwise', number>>) => ({
	gain: quantity(counts.gain ?? 0),
	lose: quantity(counts.lose ?? 0),
	unsettled: quantity(counts.unsettled ?? 0),
	both: quantity(counts.both ?? 0),
	open: quantity(counts.open ?? 0),
	otherwise: quantity(counts.otherwise ?? 0)
});

describe('the sentence of who gains', () => {
	it('always says who gains and who loses, and of the rest only what there is', () => {
		expect(compare.whoGains(people({ gain: 1204, lose: 32 }))).toBe('1,204 people gain, 32 lose.');
		expect(compare.whoGains(people({ unsettled: 7 }))).toBe(
			'Nobody gains, nobody loses; for 7 relief is no longer certain.'
		);
	});

	it('counts one person in the singular', () => {
		expect(compare.whoGains(people({ gain: 1, lose: 1, both: 1, open: 1, otherwise: 1 }))).toBe(
			'1 person gains, 1 loses; 1 gains on one conviction and has less, or less certain, relief on another; for 1 it is not known; 1 gets another answer with as much relief.'
		);
	});
});
