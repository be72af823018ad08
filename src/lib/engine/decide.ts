import { TRUE } from '../record/tri';
import { examplesOf, tellApart } from './alike';
import type { CandidateTable } from './candidate-table';
import { someOf } from './candidates';
import type { CompiledPolicy } from './compile';
import { NEEDS_REVIEW, OUT_BIT, OUT_OF_SCOPE, RELIEF, combine } from './outcomes';
import { Paths } from './paths';
import { Remembered } from './remembered';

export { OTHERWISE } from './paths';

/** Decisions in columns, one place per conviction. */
export interface Decisions {
	readonly outcome: Uint8Array;
	/** The step whose reason stands; `OTHERWISE` if no step applied. */
	readonly step: Uint8Array;
	/** The section that the reason speaks of, as a place in the section readings. */
	readonly section: Uint32Array;
	/** Every outcome that the conviction may come to, as bits (`REDUCE` and `TO_INFRACTION_BIT` apart). */
	readonly possible: Uint16Array;
	/** Facts that are unknown and matter, as bits of `CompiledPolicy.facts`. */
	readonly unknown: Uint32Array;
}

const CLASS_BIT = 1;
const SECTION_BIT = 2;
const COUNTY_BIT = 4;

/**
 * Decides every conviction. The list is run once for each class and section that a conviction may be of; any other
 * unknown step is followed both ways. Candidates that no test of the policy tells apart are decided by one of them.
 *
 * @param inCounty per conviction whether it is the county's (a `Tri`).
 * @param remembered what was asked of the same facts before.
 */
export function decide(compiled: CompiledPolicy, inCounty: Uint8Array, remembered = new Remembered()): Decisions {
	const { convictions } = compiled.setting.facts;
	const decisions: Decisions = {
		outcome: new Uint8Array(convictions).fill(OUT_OF_SCOPE),
		step: new Uint8Array(convictions),
		section: new Uint32Array(convictions),
		possible: new Uint16Array(convictions),
		unknown: new Uint32Array(convictions)
	};
	const { table, alike: before } = remembered.ask(compiled, inCounty);
	const moved = compiled.moved.map(({ evaluate }) => evaluate);
	const alike = tellApart(before, table.candidates, moved);
	const paths = new Paths(compiled, someOf(table.candidates, examplesOf(alike)));
	const decider = new Decider(table, alike.of, paths);
	for (let n = 0; n < table.convictions; n++) decider.decide(n, inCounty, decisions);
	return decisions;
}

/** Joins what the candidates of a conviction come to. */
class Decider {
	private outcomes = 0;
	private step = 0;
	private section = 0;
	private unknown = 0;

	/** @param example of each candidate the one whose paths were followed. */
	constructor(
		private readonly table: CandidateTable,
		private readonly example: Uint32Array,
		private readonly paths: Paths
	) {}

	decide(n: number, inCounty: Uint8Array, decisions: Decisions): void {
		const { first, candidates } = this.table;
		const whole = first[n];
		const at = candidates.conviction[whole];
		if (first[n + 1] === whole + 1) this.takeOne(whole);
		else this.takeEach(whole, first[n + 1]);
		if (inCounty[at] !== TRUE) {
			this.outcomes |= OUT_BIT;
			this.unknown |= COUNTY_BIT;
		}
		const outcome = combine(this.outcomes);
		const open = (outcome === NEEDS_REVIEW || outcome === RELIEF) && (this.outcomes & (this.outcomes - 1)) !== 0;
		decisions.outcome[at] = outcome;
		decisions.step[at] = this.step;
		decisions.section[at] = this.section;
		decisions.possible[at] = this.outcomes;
		decisions.unknown[at] = open ? this.unknown : 0;
	}

	/** Of one class and one section. */
	private takeOne(whole: number): void {
		const { paths, table } = this;
		const example = this.example[whole];
		this.outcomes = paths.outcomes[example];
		this.step = paths.step[example];
		this.section = table.candidates.sectionFrom[whole];
		this.unknown = paths.unknown[example];
	}

	/** Every candidate by itself: what they agree on stands, though the whole set left a step open. */
	private takeEach(whole: number, end: number): void {
		const { example } = this;
		const { outcomes, step, unknown } = this.paths;
		const { sectionFrom, sectionTo } = this.table.candidates;
		let all = 0;
		let facts = 0;
		let before = 0;
		let candidate = whole + 1;
		for (let section = sectionFrom[whole]; section < sectionTo[whole]; section++) {
			const firstClass = example[candidate];
			let ofSection = 0;
			for (; candidate < end && sectionFrom[candidate] === section; candidate++) {
				const one = example[candidate];
				if (outcomes[one] !== outcomes[firstClass]) facts |= CLASS_BIT;
				facts |= unknown[one];
				ofSection |= outcomes[one];
			}
			// A section without candidates is one that the policy leaves out.
			if (ofSection === 0) ofSection = OUT_BIT;
			if (before !== 0 && ofSection !== before) facts |= SECTION_BIT;
			before = ofSection;
			all |= ofSection;
		}
		const agreed = (all & (all - 1)) === 0;
		this.outcomes = all;
		this.step = step[example[agreed && all !== this.paths.restingOutcome(example[whole]) ? whole + 1 : whole]];
		this.section = sectionFrom[whole + 1];
		this.unknown = facts;
	}
}
