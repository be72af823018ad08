import type { Cursor } from '../engine/candidates';
import type { DecidedCounty } from './decided';

/** A conviction as the checks of a compiled policy ask for it: with every class and section that it may be of. */
export function cursorAt(decided: DecidedCounty, at: number): Cursor {
	const { compiled, records } = decided;
	const charge = compiled.charge[at];
	return {
		conviction: at,
		person: records.histories.person[at],
		classes: compiled.classes[at],
		sectionFrom: compiled.firstSection[charge],
		sectionTo: compiled.firstSection[charge + 1]
	};
}
