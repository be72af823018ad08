import type { CycleBits } from '../record/cycle-charges';
import type { Assembly } from './assembly';

/** What charges say of the cycles of the people who are kept, and who arrested them there, person by person. */
export class CycleIndex {
	/** Person `p` has the marks from `first[p]` up to `first[p + 1]`. */
	private readonly first: Uint32Array;
	private readonly cycle: Uint16Array;
	private readonly says: Uint8Array;
	private readonly agency: Uint32Array;

	/** @param place of each person of the run its place among those who are kept, or -1. */
	constructor(assembly: Assembly, place: Int32Array, people: number) {
		this.first = new Uint32Array(people + 1);
		eachMark(assembly, place, (person) => (this.first[person + 1] = this.first[person + 1] + 1));
		for (let person = 0; person < people; person++)
			this.first[person + 1] = this.first[person + 1] + this.first[person];
		const next = this.first.slice();
		this.cycle = new Uint16Array(this.first[people]);
		this.says = new Uint8Array(this.first[people]);
		this.agency = new Uint32Array(this.first[people]);
		eachMark(assembly, place, (person, cycle, says, agency) => {
			const to = next[person];
			next[person] = to + 1;
			this.cycle[to] = cycle;
			this.says[to] = says;
			this.agency[to] = agency;
		});
	}

	/** What the marks of a person say, by cycle. */
	of(person: number): Map<number, CycleBits> {
		const bits = new Map<number, CycleBits>();
		for (let at = this.first[person]; at < this.first[person + 1]; at++)
			bits.set(this.cycle[at], (bits.get(this.cycle[at]) ?? 0) | this.says[at]);
		return bits;
	}

	/** The agencies that arrested a person, by cycle. Cycle 0 is not known, so no arrest is told of it. */
	arrests(person: number): Map<number, Set<number>> {
		const agencies = new Map<number, Set<number>>();
		for (let at = this.first[person]; at < this.first[person + 1]; at++) {
			const cycle = this.cycle[at];
			if (cycle === 0 || this.agency[at] === 0) continue;
			const of = agencies.get(cycle);
			if (of === undefined) agencies.set(cycle, new Set([this.agency[at]]));
			else of.add(this.agency[at]);
		}
		return agencies;
	}
}

function eachMark(
	assembly: Assembly,
	place: Int32Array,
	visit: (person: number, cycle: number, says: CycleBits, agency: number) => void
): void {
	for (const { cycles } of assembly.parts) {
		for (let at = 0; at < cycles.count; at++) {
			const person = place[cycles.subject[at]];
			if (person >= 0) visit(person, cycles.cycle[at], cycles.says[at], cycles.agency[at]);
		}
	}
}
