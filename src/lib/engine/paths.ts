import { FALSE, TRUE, UNKNOWN } from '../record/tri';
import type { CandidateBlock } from './candidate-block';
import type { CompiledPolicy } from './compile';
import type { Compiled } from './condition';
import { OUT_BIT } from './outcomes';
import type { SettledList } from './settled-lists';

/** In the place of a step: none applied. */
export const OTHERWISE = 254;

/**
 * Follows the list for many candidates at once, step by step: a true step ends a candidate's path, an unknown one is
 * followed both ways.
 */
export class Paths {
	/** Of each candidate the outcomes of all its paths, as bits. */
	readonly outcomes: Uint16Array;
	/** Of each candidate the step in which the path ends on which every unknown step is false. */
	readonly step: Uint8Array;
	/** Facts that leave the outcome open, as bits of `CompiledPolicy.facts`. */
	readonly unknown: Uint32Array;
	/** The outcome of each step as a bit. */
	private readonly outcomeOf = new Uint16Array(256);
	private readonly bits: ReadonlyMap<string, number>;
	private readonly open: Uint32Array;
	private readonly some: Uint32Array;
	private readonly value: Uint8Array;
	/** Candidates of which a step is unknown, step by step: those of the list's step `n` end where `unknownEnd[n]` says. */
	private unknownOf = new Uint32Array(1024);
	private readonly unknownEnd: Uint32Array;
	private unknowns = 0;

	constructor(
		private readonly compiled: CompiledPolicy,
		private readonly block: CandidateBlock
	) {
		const { room } = block;
		this.outcomes = new Uint16Array(room);
		this.step = new Uint8Array(room);
		this.unknown = new Uint32Array(room);
		this.open = new Uint32Array(room);
		this.some = new Uint32Array(room);
		this.value = new Uint8Array(room);
		this.unknownEnd = new Uint32Array(compiled.steps.length);
		this.outcomeOf.fill(compiled.otherwise);
		compiled.steps.forEach(({ outcome }, at) => (this.outcomeOf[at] = outcome));
		this.bits = new Map(compiled.facts.map((fact, at) => [fact, 1 << at]));
	}

	/** The outcome as a bit of the path on which every unknown step is false. */
	restingOutcome(candidate: number): number {
		return this.outcomeOf[this.step[candidate]];
	}

	/** Follows all candidates of the block, each along its own list. */
	follow(): void {
		const { lists, end, count } = this.block;
		this.outcomes.fill(0, 0, count);
		this.step.fill(OTHERWISE, 0, count);
		this.unknown.fill(0, 0, count);
		let from = 0;
		for (let number = 0; number < end.length; number++) {
			if (end[number] > from) this.followList(lists.list(number), from, end[number]);
			from = end[number];
		}
	}

	/** @param from of the block's order, up to `to`. */
	private followList(list: SettledList, from: number, to: number): void {
		const { open, outcomes, unknownEnd } = this;
		const { otherwise } = this.compiled;
		this.unknowns = 0;
		let left = this.enter(list, from, to);
		for (let n = 0; n < list.steps.length; n++) {
			if (left > 0) left = this.take(list, n, left);
			unknownEnd[n] = this.unknowns;
		}
		for (let i = 0; i < left; i++) outcomes[open[i]] = outcomes[open[i]] | otherwise;
		this.nameUnknown(list, from, to);
	}

	/** Leaves open the candidates that may be in scope. */
	private enter({ scope }: SettledList, from: number, to: number): number {
		const { open, value, outcomes } = this;
		const { order, candidates } = this.block;
		for (let i = from; i < to; i++) open[i - from] = order[i];
		if (scope === null) return to - from;
		scope.evaluate(candidates, open, to - from, value);
		let left = 0;
		for (let i = 0; i < to - from; i++) {
			const at = open[i];
			if (value[i] !== TRUE) outcomes[at] = OUT_BIT;
			if (value[i] !== FALSE) open[left++] = at;
		}
		return left;
	}

	/** Ends the paths of the open candidates of which a step is true; returns how many stay open. */
	private take({ steps }: SettledList, n: number, count: number): number {
		const { open, value, outcomes, step } = this;
		const { when, outcome, number } = steps[n];
		when.evaluate(this.block.candidates, open, count, value);
		this.makeRoom(count);
		const { unknownOf } = this;
		let left = 0;
		for (let i = 0; i < count; i++) {
			const at = open[i];
			const one = value[i];
			if (one === FALSE) open[left++] = at;
			else {
				outcomes[at] = outcomes[at] | outcome;
				if (one === TRUE) step[at] = number;
				else {
					open[left++] = at;
					unknownOf[this.unknowns++] = at;
				}
			}
		}
		return left;
	}

	private makeRoom(count: number): void {
		if (this.unknowns + count <= this.unknownOf.length) return;
		const bigger = new Uint32Array((this.unknowns + count) * 2);
		bigger.set(this.unknownOf.subarray(0, this.unknowns));
		this.unknownOf = bigger;
	}

	/** Names the facts that leave open a step with another outcome than the one that rests on known facts. */
	private nameUnknown({ scope, steps }: SettledList, from: number, to: number): void {
		const { some, outcomes, step, outcomeOf, unknownOf, unknownEnd } = this;
		const { order } = this.block;
		let few = 0;
		if (scope !== null) {
			for (let i = from; i < to; i++)
				if ((outcomes[order[i]] & OUT_BIT) !== 0 && outcomes[order[i]] !== OUT_BIT) some[few++] = order[i];
			this.name(scope, some, few);
		}
		for (let n = 0; n < steps.length; n++) {
			few = 0;
			for (let i = n === 0 ? 0 : unknownEnd[n - 1]; i < unknownEnd[n]; i++)
				if (outcomeOf[step[unknownOf[i]]] !== steps[n].outcome) some[few++] = unknownOf[i];
			this.name(steps[n].when, some, few);
		}
	}

	/** Goes down to the tests that leave an unknown condition open; a part that is settled has no say. */
	private name(condition: Compiled, of: Uint32Array, count: number): void {
		if (count === 0) return;
		if (condition.leaf !== null) {
			const bit = this.bits.get(condition.leaf.fact) ?? 0;
			for (let i = 0; i < count; i++) this.unknown[of[i]] = this.unknown[of[i]] | bit;
			return;
		}
		const value = new Uint8Array(count);
		for (const part of condition.parts) {
			if (part.always === UNKNOWN) this.name(part, of, count);
			if (part.always !== null) continue;
			const open = new Uint32Array(count);
			part.evaluate(this.block.candidates, of, count, value);
			let left = 0;
			for (let i = 0; i < count; i++) if (value[i] === UNKNOWN) open[left++] = of[i];
			this.name(part, open, left);
		}
	}
}
