import { FALSE, TRUE, UNKNOWN } from '../record/tri';
import type { Candidates } from './candidates';
import type { CompiledPolicy } from './compile';
import type { Compiled } from './condition';
import { OUT_BIT } from './outcomes';

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

	constructor(
		private readonly compiled: CompiledPolicy,
		room: number
	) {
		this.outcomes = new Uint16Array(room);
		this.step = new Uint8Array(room);
		this.unknown = new Uint32Array(room);
		this.open = new Uint32Array(room);
		this.some = new Uint32Array(room);
		this.value = new Uint8Array(room);
		this.outcomeOf.fill(compiled.otherwise);
		compiled.steps.forEach(({ outcome }, at) => (this.outcomeOf[at] = outcome));
		this.bits = new Map(compiled.facts.map((fact, at) => [fact, 1 << at]));
	}

	/** The outcome as a bit of the path on which every unknown step is false. */
	restingOutcome(candidate: number): number {
		return this.outcomeOf[this.step[candidate]];
	}

	follow(candidates: Candidates, count: number): void {
		const { steps, otherwise } = this.compiled;
		const { open, outcomes } = this;
		this.step.fill(OTHERWISE, 0, count);
		this.unknown.fill(0, 0, count);
		let left = this.enter(candidates, count);
		for (let n = 0; n < steps.length && left > 0; n++) if (!steps[n].off) left = this.take(n, candidates, left);
		for (let i = 0; i < left; i++) outcomes[open[i]] = outcomes[open[i]] | otherwise;
		this.nameUnknown(candidates, count);
	}

	/** Leaves open the candidates that may be in scope. */
	private enter(candidates: Candidates, count: number): number {
		const { open, value, outcomes } = this;
		const { scope } = this.compiled;
		for (let at = 0; at < count; at++) open[at] = at;
		outcomes.fill(0, 0, count);
		if (scope === null) return count;
		scope.evaluate(candidates, open, count, value);
		let left = 0;
		for (let at = 0; at < count; at++) {
			if (value[at] !== TRUE) outcomes[at] = OUT_BIT;
			if (value[at] !== FALSE) open[left++] = at;
		}
		return left;
	}

	/** Ends the paths of the open candidates of which a step is true; returns how many stay open. */
	private take(n: number, candidates: Candidates, count: number): number {
		const { open, value, outcomes, step } = this;
		const { when, outcome } = this.compiled.steps[n];
		when.evaluate(candidates, open, count, value);
		let left = 0;
		for (let i = 0; i < count; i++) {
			const at = open[i];
			if (value[i] !== FALSE) outcomes[at] = outcomes[at] | outcome;
			if (value[i] === TRUE) step[at] = n;
			else open[left++] = at;
		}
		return left;
	}

	/** Names the facts that leave open a step with another outcome than the one that rests on known facts. */
	private nameUnknown(candidates: Candidates, count: number): void {
		const { steps, scope } = this.compiled;
		const { open, some, outcomes, step, outcomeOf } = this;
		let left = 0;
		for (let at = 0; at < count; at++) if ((outcomes[at] & (outcomes[at] - 1)) !== 0) open[left++] = at;
		if (left === 0) return;
		if (scope !== null) this.name(scope, candidates, open, left);
		for (let n = 0; n < steps.length; n++) {
			const { when, outcome, off } = steps[n];
			if (off) continue;
			let few = 0;
			for (let i = 0; i < left; i++) {
				const ends = step[open[i]];
				if (n < ends && outcomeOf[ends] !== outcome) some[few++] = open[i];
			}
			this.name(when, candidates, some, few);
		}
	}

	/** Goes down to the tests that leave a condition open; a part that is settled has no say. */
	private name(condition: Compiled, candidates: Candidates, of: Uint32Array, count: number): void {
		if (count === 0 || condition.always !== null) return;
		const value = new Uint8Array(count);
		const open = new Uint32Array(count);
		condition.evaluate(candidates, of, count, value);
		let left = 0;
		for (let i = 0; i < count; i++) if (value[i] === UNKNOWN) open[left++] = of[i];
		const bit = this.bits.get(condition.leaf?.fact ?? '') ?? 0;
		for (let i = 0; i < left; i++) this.unknown[open[i]] = this.unknown[open[i]] | bit;
		for (const part of condition.parts) this.name(part, candidates, open, left);
	}
}
