import { FALSE, TRUE } from '../record/tri';
import { emptyCandidates, type Candidates } from './candidates';
import type { CompiledPolicy } from './compile';
import { SettledLists } from './settled-lists';

/** So many at a time stay in a processor's near memory. */
const BLOCK = 8192;

/**
 * Convictions that a policy may take in, some thousand at a time. Each comes as it is known; where it may be of several
 * classes or sections, every pair of them that may be follows by itself.
 */
export class CandidateBlock {
	readonly candidates: Candidates;
	readonly lists: SettledLists;
	readonly room: number;
	count = 0;
	convictions = 0;
	/** Conviction `n` of the block has the candidates from `first[n]` up to `first[n + 1]`. */
	readonly first: Uint32Array;
	/** Of each candidate the number of its list. */
	private readonly list: Uint32Array;
	/** Candidates list by list: those of list `l` end where `end[l]` says. */
	readonly order: Uint32Array;
	readonly end: Uint32Array;
	private readonly chargeInScope: Uint8Array;
	private readonly limit: number;

	constructor(private readonly compiled: CompiledPolicy) {
		const { firstSection, sectionInScope, setting } = compiled;
		this.chargeInScope = new Uint8Array(firstSection.length - 1);
		let most = 0;
		for (let charge = 0; charge < this.chargeInScope.length; charge++) {
			for (let at = firstSection[charge]; at < firstSection[charge + 1]; at++) {
				if (sectionInScope[at] !== TRUE) continue;
				this.chargeInScope[charge] = 1;
				most = Math.max(most, firstSection[charge + 1] - firstSection[charge]);
			}
		}
		this.lists = new SettledLists(compiled, this.chargeInScope);
		this.limit = Math.min(BLOCK, setting.facts.convictions);
		this.room = this.limit + most * 3 + 1;
		this.candidates = emptyCandidates(this.room);
		this.first = new Uint32Array(this.limit + 1);
		this.list = new Uint32Array(this.room);
		this.order = new Uint32Array(this.room);
		this.end = new Uint32Array(this.lists.count);
	}

	/** Takes in convictions from a place on; returns the place of the first that found no room. */
	fill(from: number, inCounty: Uint8Array): number {
		const { charge, setting } = this.compiled;
		const { convictions } = setting.facts;
		const { chargeInScope, limit } = this;
		this.count = 0;
		this.convictions = 0;
		let at = from;
		for (; at < convictions && this.count < limit; at++)
			if (chargeInScope[charge[at]] === 1 && inCounty[at] !== FALSE) this.take(at, charge[at]);
		this.first[this.convictions] = this.count;
		this.sort();
		return at;
	}

	private take(at: number, charge: number): void {
		const { classes, firstSection, sectionInScope, setting } = this.compiled;
		const { candidates, list, lists } = this;
		const person = setting.facts.person[at];
		const set = classes[at];
		const sectionFrom = firstSection[charge];
		const sectionTo = firstSection[charge + 1];
		this.first[this.convictions++] = this.count;
		list[this.count] = lists.forCharge(charge, set);
		add(candidates, this.count++, at, person, set, sectionFrom, sectionTo);
		if (sectionTo - sectionFrom === 1 && (set & (set - 1)) === 0) return;
		for (let section = sectionFrom; section < sectionTo; section++) {
			if (sectionInScope[section] !== TRUE) continue;
			for (let rest = set; rest !== 0; rest &= rest - 1) {
				list[this.count] = lists.forSection(section, rest & -rest);
				add(candidates, this.count++, at, person, rest & -rest, section, section + 1);
			}
		}
	}

	private sort(): void {
		const { list, order, end, count } = this;
		end.fill(0);
		for (let at = 0; at < count; at++) end[list[at]] = end[list[at]] + 1;
		let start = 0;
		for (let n = 0; n < end.length; n++) {
			start += end[n];
			end[n] = start - end[n];
		}
		for (let at = 0; at < count; at++) {
			const to = end[list[at]];
			order[to] = at;
			end[list[at]] = to + 1;
		}
	}
}

function add(
	{ conviction, person, classes, sectionFrom, sectionTo }: Candidates,
	at: number,
	ofConviction: number,
	ofPerson: number,
	set: number,
	from: number,
	to: number
): void {
	conviction[at] = ofConviction;
	person[at] = ofPerson;
	classes[at] = set;
	sectionFrom[at] = from;
	sectionTo[at] = to;
}
