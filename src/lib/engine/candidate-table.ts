import { FALSE, TRUE } from '../record/tri';
import type { Alike } from './alike';
import { emptyCandidates, type Candidates } from './candidates';
import type { CompiledPolicy } from './compile';

type Scope = Pick<CompiledPolicy, 'setting' | 'classes' | 'charge' | 'firstSection' | 'sectionInScope'>;

/** By a set of classes, how many are in it. */
const CLASSES = Uint8Array.of(0, 1, 1, 2, 1, 2, 2, 3);

/**
 * Convictions that a policy may take in. Each comes as it is known; where it may be of several classes or sections, every
 * pair of them that may be follows by itself.
 */
export class CandidateTable {
	readonly candidates: Candidates;
	/** Conviction `n` of the table has the candidates from `first[n]` up to `first[n + 1]`. */
	readonly first: Uint32Array;
	/** Candidates of the same classes and sections, so far as the way in which a charge is written shows it. */
	readonly alike: Alike;
	/** By sections and classes the number of those who are alike. */
	private readonly numbers: Int32Array;
	private numbered = 0;
	/** How many sections of each charge the policy takes in. */
	private readonly inScope: Uint8Array;
	private count = 0;

	constructor(
		private readonly scope: Scope,
		inCounty: Uint8Array
	) {
		const { charge, firstSection, sectionInScope, setting } = scope;
		this.inScope = new Uint8Array(firstSection.length - 1);
		for (let of = 0; of < this.inScope.length; of++)
			for (let at = firstSection[of]; at < firstSection[of + 1]; at++)
				if (sectionInScope[at] === TRUE) this.inScope[of] = this.inScope[of] + 1;
		const taken = new Uint32Array(setting.facts.convictions);
		let convictions = 0;
		let room = 0;
		for (let at = 0; at < taken.length; at++) {
			if (this.inScope[charge[at]] === 0 || inCounty[at] === FALSE) continue;
			taken[convictions++] = at;
			room += this.roomFor(at);
		}
		this.candidates = emptyCandidates(room);
		this.numbers = new Int32Array((this.inScope.length + sectionInScope.length) * CLASSES.length).fill(-1);
		const of = new Uint32Array(room);
		this.first = new Uint32Array(convictions + 1);
		for (let n = 0; n < convictions; n++) {
			this.take(taken[n], of);
			this.first[n + 1] = this.count;
		}
		this.alike = { of, count: this.numbered };
	}

	get convictions(): number {
		return this.first.length - 1;
	}

	private roomFor(at: number): number {
		const { charge, classes } = this.scope;
		return this.isOne(at) ? 1 : 1 + this.inScope[charge[at]] * CLASSES[classes[at]];
	}

	/** Of one class and one section. */
	private isOne(at: number): boolean {
		const { charge, classes, firstSection } = this.scope;
		return firstSection[charge[at] + 1] - firstSection[charge[at]] === 1 && CLASSES[classes[at]] <= 1;
	}

	private take(at: number, of: Uint32Array): void {
		const { charge, classes, firstSection, sectionInScope } = this.scope;
		const from = firstSection[charge[at]];
		const to = firstSection[charge[at] + 1];
		of[this.count] = this.numberOf(sectionInScope.length + charge[at], classes[at]);
		this.add(at, classes[at], from, to);
		if (this.isOne(at)) return;
		for (let section = from; section < to; section++) {
			if (sectionInScope[section] !== TRUE) continue;
			for (let rest = classes[at]; rest !== 0; rest &= rest - 1) {
				of[this.count] = this.numberOf(section, rest & -rest);
				this.add(at, rest & -rest, section, section + 1);
			}
		}
	}

	private numberOf(sections: number, set: number): number {
		const key = sections * CLASSES.length + set;
		if (this.numbers[key] < 0) this.numbers[key] = this.numbered++;
		return this.numbers[key];
	}

	private add(at: number, set: number, from: number, to: number): void {
		const { conviction, person, classes, sectionFrom, sectionTo } = this.candidates;
		const place = this.count++;
		conviction[place] = at;
		person[place] = this.scope.setting.facts.person[at];
		classes[place] = set;
		sectionFrom[place] = from;
		sectionTo[place] = to;
	}
}
