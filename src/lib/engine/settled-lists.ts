import { FALSE, TRUE, type Tri } from '../record/tri';
import { emptyCandidates } from './candidates';
import { CLASS_FACT, SECTION_FACT, type CompiledPolicy } from './compile';
import { settle, testsIn, type Compiled } from './condition';

/** A policy's list for convictions of one class and section: its tests of them are settled. */
export interface SettledList {
	/** Null: the conviction is in scope. */
	readonly scope: Compiled | null;
	readonly steps: readonly SettledStep[];
}

export interface SettledStep {
	/** Its place in the policy. */
	readonly number: number;
	readonly when: Compiled;
	readonly outcome: number;
}

/** Places of sections that a charge may be, up to the second. */
type Sections = readonly [from: number, to: number];

/** Classes as a set have less than so many values. */
const SETS = 8;

/**
 * The lists of a policy by class and section. Charges are written in many ways and a policy asks about few sections:
 * those that it cannot tell apart share their lists.
 */
export class SettledLists {
	/** Lists have numbers below this. */
	readonly count: number;
	private readonly ofSection: Uint32Array;
	private readonly ofCharge: Uint32Array;
	/** Sections for which each kind of list is made. */
	private readonly examples: readonly Sections[];
	private readonly lists: (SettledList | undefined)[] = [];
	/** Room for one candidate of each class and section in turn. */
	private readonly candidates = emptyCandidates(1);
	private readonly first = new Uint32Array(1);
	private readonly value = new Uint8Array(1);

	constructor(
		private readonly compiled: CompiledPolicy,
		chargeInScope: Uint8Array
	) {
		const { firstSection, sectionInScope } = compiled;
		const sections: Sections[] = [];
		this.ofSection = new Uint32Array(sectionInScope.length);
		this.ofCharge = new Uint32Array(chargeInScope.length);
		for (let charge = 0; charge < chargeInScope.length; charge++) {
			if (chargeInScope[charge] === 0) continue;
			this.ofCharge[charge] = sections.push([firstSection[charge], firstSection[charge + 1]]) - 1;
			for (let at = firstSection[charge]; at < firstSection[charge + 1]; at++)
				this.ofSection[at] = sections.push([at, at + 1]) - 1;
		}
		const { kinds, examples } = kindsOf(sections, sectionTests(compiled));
		for (const column of [this.ofSection, this.ofCharge])
			for (let at = 0; at < column.length; at++) column[at] = kinds[column[at]] * SETS;
		this.examples = examples;
		this.count = examples.length * SETS;
	}

	/** The number of the list for a section of a charge in scope. */
	forSection(section: number, classes: number): number {
		return this.ofSection[section] + classes;
	}

	/** The number of the list for all sections that a charge in scope may be, together. */
	forCharge(charge: number, classes: number): number {
		return this.ofCharge[charge] + classes;
	}

	list(number: number): SettledList {
		return (this.lists[number] ??= this.settled(number));
	}

	private settled(number: number): SettledList {
		const { candidates, first, value } = this;
		const [sectionFrom, sectionTo] = this.examples[Math.floor(number / SETS)];
		candidates.classes[0] = number % SETS;
		candidates.sectionFrom[0] = sectionFrom;
		candidates.sectionTo[0] = sectionTo;
		const known = (test: Compiled): Tri | null => {
			if (test.leaf?.fact !== CLASS_FACT && test.leaf?.fact !== SECTION_FACT) return null;
			test.evaluate(candidates, first, 1, value);
			return value[0] as Tri;
		};
		const scope = this.compiled.scope && settle(this.compiled.scope, known);
		const steps: SettledStep[] = [];
		for (const [at, step] of this.compiled.steps.entries()) {
			const when = settle(step.when, known);
			if (when.always === FALSE) continue;
			steps.push({ number: at, when, outcome: step.outcome });
			if (when.always === TRUE) break;
		}
		return { scope: scope?.always === TRUE ? null : scope, steps };
	}
}

function sectionTests({ steps, scope }: CompiledPolicy): Compiled[] {
	const conditions = [...steps.map((step) => step.when), ...(scope === null ? [] : [scope])];
	return conditions.flatMap(testsIn).filter((test) => test.leaf?.fact === SECTION_FACT && test.always === null);
}

/** Numbers what the tests tell apart. */
function kindsOf(
	sections: readonly Sections[],
	tests: readonly Compiled[]
): { kinds: Uint32Array; examples: Sections[] } {
	const candidates = emptyCandidates(sections.length);
	for (const [at, [from, to]] of sections.entries()) {
		candidates.sectionFrom[at] = from;
		candidates.sectionTo[at] = to;
	}
	const all = Uint32Array.from(sections, (_, at) => at);
	const value = new Uint8Array(sections.length);
	const kinds = new Uint32Array(sections.length);
	let count = 1;
	for (const test of tests) {
		test.evaluate(candidates, all, sections.length, value);
		const numbers = new Int32Array(count * 3).fill(-1);
		count = 0;
		for (let at = 0; at < kinds.length; at++) {
			const key = kinds[at] * 3 + value[at];
			if (numbers[key] < 0) numbers[key] = count++;
			kinds[at] = numbers[key];
		}
	}
	const examples: Sections[] = [];
	for (const [at, kind] of kinds.entries()) examples[kind] ??= sections[at];
	return { kinds, examples };
}
