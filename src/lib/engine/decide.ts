import { TRUE, UNKNOWN, FALSE } from '../record/tri';
import type { CompiledPolicy, CompiledStep } from './compile';
import type { Cursor } from './condition';
import { NEEDS_REVIEW, OUT_BIT, OUT_OF_SCOPE, RELIEF, combine } from './outcomes';

/** Decisions in columns, one place per conviction. */
export interface Decisions {
	readonly outcome: Uint8Array;
	/** The step whose reason stands; `OTHERWISE` if no step applied. */
	readonly step: Uint8Array;
	/** The section that the reason speaks of, as a place in the section readings. */
	readonly section: Uint32Array;
	/** Facts that are unknown and matter, as bits of `CompiledPolicy.facts`. */
	readonly unknown: Uint32Array;
}

export const OTHERWISE = 254;

const CLASS_BIT = 1;
const SECTION_BIT = 2;
const COUNTY_BIT = 4;

/**
 * Decides every conviction. The list is run once for each class and section that a conviction may be of; any other
 * unknown step is followed both ways.
 *
 * @param inCounty per conviction whether it is the county's (a `Tri`).
 */
export function decide(compiled: CompiledPolicy, inCounty: Uint8Array): Decisions {
	const { convictions, person } = compiled.setting.facts;
	const decisions: Decisions = {
		outcome: new Uint8Array(convictions).fill(OUT_OF_SCOPE),
		step: new Uint8Array(convictions),
		section: new Uint32Array(convictions),
		unknown: new Uint32Array(convictions)
	};
	const decider = new Decider(compiled);
	const cursor: Cursor = { conviction: 0, person: 0, classes: 0, sectionFrom: 0, sectionTo: 0 };
	for (let at = 0; at < convictions; at++) {
		const county = inCounty[at];
		if (county === FALSE) continue;
		cursor.conviction = at;
		cursor.person = person[at];
		decider.decide(cursor, county === TRUE);
		decisions.outcome[at] = decider.outcome;
		decisions.step[at] = decider.step;
		decisions.section[at] = decider.section;
		decisions.unknown[at] = decider.unknown;
	}
	return decisions;
}

class Decider {
	outcome = 0;
	step = 0;
	section = 0;
	unknown = 0;

	constructor(private readonly compiled: CompiledPolicy) {}

	decide(cursor: Cursor, countyKnown: boolean): void {
		const { classes, charge, firstSection } = this.compiled;
		const set = classes[cursor.conviction];
		const from = firstSection[charge[cursor.conviction]];
		const to = firstSection[charge[cursor.conviction] + 1];
		const single = to - from === 1;
		if (!this.anyInScope(from, to)) {
			this.outcome = OUT_OF_SCOPE;
			return;
		}
		cursor.classes = set;
		cursor.sectionFrom = from;
		cursor.sectionTo = to;
		let bits = this.run(cursor, true);
		this.section = from;
		if (!single || (set & (set - 1)) !== 0) bits = this.runEach(cursor, set, from, to);
		if (!countyKnown) {
			bits |= OUT_BIT;
			this.unknown |= COUNTY_BIT;
		}
		this.outcome = combine(bits);
		if (this.outcome !== NEEDS_REVIEW && this.outcome !== RELIEF) this.unknown = 0;
		else if ((bits & (bits - 1)) === 0) this.unknown = 0;
	}

	private anyInScope(from: number, to: number): boolean {
		for (let at = from; at < to; at++) if (this.compiled.sectionInScope[at] === TRUE) return true;
		return false;
	}

	/** Every candidate by itself: what they agree on stands, though the whole set left a step open. */
	private runEach(cursor: Cursor, set: number, from: number, to: number): number {
		const restingStep = this.step;
		const resting = this.outcomeOf(restingStep);
		let bits = 0;
		let firstStep = -1;
		let firstSection = from;
		let sectionsDiffer = 0;
		let classesDiffer = 0;
		this.unknown &= ~(CLASS_BIT | SECTION_BIT);
		for (let at = from; at < to; at++) {
			let ofSection = 0;
			if (this.compiled.sectionInScope[at] !== TRUE) ofSection = OUT_BIT;
			else {
				cursor.sectionFrom = at;
				cursor.sectionTo = at + 1;
				let ofFirstClass = 0;
				for (let rest = set; rest !== 0; rest &= rest - 1) {
					cursor.classes = rest & -rest;
					const ofClass = this.run(cursor, false);
					if (firstStep < 0) {
						firstStep = this.step;
						firstSection = at;
					}
					ofFirstClass ||= ofClass;
					classesDiffer |= ofFirstClass ^ ofClass;
					ofSection |= ofClass;
				}
			}
			if (bits !== 0) sectionsDiffer |= bits ^ ofSection;
			bits |= ofSection;
		}
		if (classesDiffer !== 0) this.unknown |= CLASS_BIT;
		if (sectionsDiffer !== 0) this.unknown |= SECTION_BIT;
		const agreed = (bits & (bits - 1)) === 0;
		this.step = agreed && bits !== resting ? firstStep : restingStep;
		this.section = firstSection;
		return bits;
	}

	/** The outcome of a step as a bit. */
	private outcomeOf(step: number): number {
		return step === OTHERWISE
			? this.compiled.otherwise
			: (this.compiled.steps[step]?.outcome ?? this.compiled.otherwise);
	}

	/**
	 * Follows the list; `step` becomes that of the path on which every unknown step is false. Returns the outcomes of
	 * all paths as bits.
	 *
	 * @param fresh forget the unknown facts of the run before.
	 */
	private run(cursor: Cursor, fresh: boolean): number {
		const { steps, scope } = this.compiled;
		if (fresh) this.unknown = 0;
		let bits = 0;
		let at = 0;
		if (scope !== null) {
			const inScope = scope.check(cursor);
			if (inScope === FALSE) return OUT_BIT;
			if (inScope === UNKNOWN) bits = OUT_BIT;
		}
		for (; at < steps.length; at++) {
			const value = steps[at].check(cursor);
			if (value === TRUE) break;
			if (value === UNKNOWN) bits |= steps[at].outcome;
		}
		this.step = at < steps.length ? at : OTHERWISE;
		const rests = this.outcomeOf(this.step);
		if (bits !== 0 && bits !== rests) this.noteUnknown(cursor, Math.min(at, steps.length), rests);
		if ((bits & OUT_BIT) !== 0) this.noteLeaves(cursor, scope?.leaves ?? []);
		return bits | rests;
	}

	/** Names the facts that leave open a step with another outcome than the one that rests on known facts. */
	private noteUnknown(cursor: Cursor, end: number, rests: number): void {
		const steps = this.compiled.steps;
		for (let at = 0; at < end; at++) {
			const step = steps[at];
			if (step.outcome === rests || step.check(cursor) !== UNKNOWN) continue;
			this.noteLeaves(cursor, step.leaves);
		}
	}

	private noteLeaves(cursor: Cursor, leaves: CompiledStep['leaves']): void {
		for (const leaf of leaves) if (leaf.check(cursor) === UNKNOWN) this.unknown |= leaf.bit;
	}
}
