import type { PolicyProblem } from '../engine/policy';
import type { Shown } from './policy-check-shown';

/** The part of a policy that something is said of. */
export type Place =
	| 'policy'
	| 'title'
	| 'version'
	| 'scope'
	| 'steps'
	| 'step'
	| 'mark'
	| 'parameter'
	| 'choice'
	| 'otherwise'
	| 'example';

/** Something that is wrong with a policy, or that its author would want to know. */
export interface Finding extends PolicyProblem {
	/** With an error the policy cannot be run or shared; with a warning it can, and may not say what was meant. */
	readonly severity: 'error' | 'warning';
	readonly place: Place;
	/** A conviction of which it is true. */
	readonly shown?: Shown;
}

export function error(code: string, place: Place, at: string, values: Finding['values'] = {}): Finding {
	return { severity: 'error', code, place, at, values };
}

export function warning(code: string, place: Place, at: string, values: Finding['values'] = {}): Finding {
	return { severity: 'warning', code, place, at, values };
}
