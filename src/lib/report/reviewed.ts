import type { Decisions } from '../engine/decide';
import { doubtsAbout, type Doubt } from '../review/doubts';
import { effectiveDecisions, placeOverrides } from '../review/effective';
import type { Override } from '../review/override';
import type { Overrides } from '../review/overrides';
import type { DecidedCounty } from './decided';

/** What people decided about a county's convictions, beside what the machine had answered. */
export interface Reviewed {
	readonly machine: Decisions;
	/** By the conviction, agreements and those without effect included. */
	readonly overrides: ReadonlyMap<number, Override>;
}

/**
 * The county with what people decided in the place of the machine's answers.
 *
 * @param decided as the machine decided it.
 * @param digests hex SHA-256 of each file of the run.
 */
export function withOverrides(decided: DecidedCounty, overrides: Overrides, digests: readonly string[]): DecidedCounty {
	const placed = placeOverrides(overrides, decided.records.sources, digests);
	if (placed.size === 0) return decided;
	const machine = decided.decisions;
	const decisions = effectiveDecisions(decided.compiled.policy, machine, placed);
	return { ...decided, decisions, reviewed: { machine, overrides: placed } };
}

/** The county as the machine decided it. */
export function asMachine(decided: DecidedCounty): DecidedCounty {
	return decided.reviewed === null ? decided : { ...decided, decisions: decided.reviewed.machine, reviewed: null };
}

export function doubtsOf(decided: DecidedCounty, conviction: number): readonly Doubt[] {
	const override = decided.reviewed?.overrides.get(conviction);
	if (!override || !decided.reviewed) return [];
	const { compiled, records } = decided;
	return doubtsAbout(
		override,
		compiled.policy,
		decided.reviewed.machine,
		conviction,
		records.histories.classes[conviction]
	);
}
