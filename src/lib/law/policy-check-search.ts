import { UNKNOWN, triOf, type Tri } from '../record/tri';
import type { Bond } from './policy-check-order';
import type { Open, Truth } from './policy-check-truth';
import { PARAMETER, type Space } from './policy-check-worlds';

/** A condition, and whether the world that is looked for makes it true. */
export interface Wanted {
	readonly truth: Truth;
	readonly holds: boolean;
}

/** `found` leaves the world in the space's values; what it does not need stays open. */
export type Found = 'found' | 'none' | 'gave-up';

/** How many worlds may still be tried. */
export interface Patience {
	left: number;
}

/**
 * Looks for a world that makes some conditions true and others false, through all of them unless patience ends. A
 * condition that the values so far decide the wrong way rules out every world that has them.
 */
export function findWorld(
	space: Space,
	bonds: readonly Bond[],
	wanted: readonly Wanted[],
	patience: Patience,
	order: (slot: number) => readonly number[] = (slot) => space.domains[slot].map((_, at) => at)
): Found {
	space.values.fill(undefined);
	for (const [slot, domain] of space.domains.entries())
		if (domain.length === 1 && space.names[slot].startsWith(PARAMETER)) space.values[slot] = domain[0];
	const bondsOf = space.names.map((_, slot) => bonds.filter((bond) => bond.slots.includes(slot)));
	const open: Open = { tests: 0, slot: -1 };

	const solve = (unsettled: readonly Wanted[]): Found => {
		if (patience.left-- <= 0) return 'gave-up';
		const rest: Wanted[] = [];
		let fewest = Infinity;
		let slot = -1;
		for (const one of unsettled) {
			open.tests = 0;
			const value: Tri = one.truth(open);
			if (value === UNKNOWN) {
				rest.push(one);
				if (open.tests < fewest) [fewest, slot] = [open.tests, open.slot];
			} else if (value !== triOf(one.holds)) return 'none';
		}
		if (rest.length === 0) return 'found';
		if (slot < 0) return 'gave-up';
		for (const at of order(slot)) {
			space.values[slot] = space.domains[slot][at];
			if (!bondsOf[slot].every(({ slots, holds }) => slots.some((one) => space.values[one] === undefined) || holds()))
				continue;
			const found = solve(rest);
			if (found !== 'none') return found;
		}
		space.values[slot] = undefined;
		return 'none';
	};
	return solve(wanted);
}

/** Each variable's values in an order that a seed gives. */
export function shuffled(space: Space, seed: number): (slot: number) => readonly number[] {
	let state = seed;
	const next = () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
	return (slot) => {
		const order = space.domains[slot].map((_, at) => at);
		for (let at = order.length - 1; at > 0; at--) {
			const other = Math.floor(next() * (at + 1));
			[order[at], order[other]] = [order[other], order[at]];
		}
		return order;
	};
}

/** Everything that must be true, and what must be false. */
export function wantedOf(holds: readonly Truth[], fails: readonly Truth[]): Wanted[] {
	return [...holds.map((truth) => ({ truth, holds: true })), ...fails.map((truth) => ({ truth, holds: false }))];
}
