import type { PolicyProblem } from '../engine/policy';
import type { Shown } from './policy-check-shown';

/** What the document's reader refuses, what can be seen of each part, what trying it shows. */
export const FINDING_CODES = [
	...['shape', 'key-unknown', 'steps-too-many', 'facts-too-many', 'id-twice', 'fact-unknown', 'list-unfit'],
	...['list-unknown', 'test-unfit', 'scope-section', 'parameter-unknown', 'parameter-kind', 'parameter-choice'],
	...['parameter-section', 'parameter-bounds'],
	...['title-empty', 'version-strange', 'id-strange', 'steps-none', 'cites-missing', 'says-empty', 'dates-turned'],
	...['test-empty', 'number-strange', 'reason-empty', 'date-missing', 'date-unused', 'becomes-unused'],
	...['placeholder-unknown', 'bounds-turned', 'bounds-strange', 'reading-twice', 'section-strange', 'parameter-unused'],
	...['never-in-force', 'never-true', 'shadowed', 'shadowed-by', 'not-seen', 'undecided'],
	...['example-fact-unknown', 'example-differs']
] as const;

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
