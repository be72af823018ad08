import { expect, it } from 'vitest';
import { distinctNames } from './distinct-names';

it('leaves names that are their own as they are', () => {
	expect(distinctNames(['a.dat', 'b.dat'])).toEqual(['a.dat', 'b.dat']);
});

it('numbers files that are called the same, in their order', () => {
	expect(distinctNames(['county.dat', 'b.dat', 'county.dat', 'county.dat'])).toEqual([
		'county.dat (1)',
		'b.dat',
		'county.dat (2)',
		'county.dat (3)'
	]);
});

it('takes no name that another file really has', () => {
	const names = distinctNames(['a.dat', 'a.dat (1)', 'a.dat', 'a.dat (1)']);
	expect(new Set(names).size).toBe(4);
	expect(names[0]).toBe('a.dat (2)');
});
