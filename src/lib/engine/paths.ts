import { FALSE, TRUE, UNKNOWN } from '../record/tri';
import type { Candidates } from './candidates';
import type { CompiledPolicy, CompiledStep } from './compile';
import type { Compiled } from './condition';
import { OUT_BIT } from './outcomes';

/** In the place of a step: none applied. */
export const OTHERWISE = 254;

/**
 * The list followed for many candidates at once, step by step: a true step ends a candidate's path, an unknown one is
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
	/** Candidates whose paths go on, the first `left` of them. */
	private readonly open: Uint32Array;
	private left: number;
	private readonly value: Uint8Array;

	constructor(
		private readonly compiled: CompiledPolicy,
		private readonly candidates: Candidates
	) {
		const { length } = candidates.conviction;
		this.outcomes = new Uint16Array(length);
		this.step = new Uint8Array(length).fill(OTHERWISE);
		this.unknown = new Uint32Array(length);
		this.open = Uint32Array.from({ length }, (_, at) => at);
		this.left = length;
		this.value = new Uint8Array(length);
		this.outcomeOf.fill(compiled.otherwise);
		compiled.steps.forEach(({ outcome }, at) => (this.outcomeOf[at] = outcome));
		this.bits = new Map(compiled.facts.map((fact, at) => [fact, 1 << at]));
		this.follow();
	}

	/** The outcome as a bit of the path on which every unknown step is false. */
	restingOutcome(candidate: number): number {
		return this.outcomeOf[this.step[candidate]];
	}

	private follow(): void {
		const { outcomes, open } = this;
		const { steps, scope, otherwise } = this.compiled;
		if (scope !== null) this.enter(scope);
		const unknown = steps.map((step, number) => this.take(step, number));
		for (let i = 0; i < this.left; i++) outcomes[open[i]] = outcomes[open[i]] | otherwise;
		if (scope !== null) this.name(scope, this.maybeOut());
		for (const [number, of] of unknown.entries()) this.nameUnknown(steps[number], of);
	}

	/** Leaves open the candidates that may be in scope. */
	private enter(scope: Compiled): void {
		const { open, value, outcomes, candidates } = this;
		scope.evaluate(candidates, open, this.left, value);
		let left = 0;
		for (let at = 0; at < this.left; at++) {
			if (value[at] !== TRUE) outcomes[at] = OUT_BIT;
			if (value[at] !== FALSE) open[left++] = at;
		}
		this.left = left;
	}

	/** Ends the paths of the open candidates of which a step is true; returns those of which it is unknown. */
	private take({ when, outcome, off }: CompiledStep, number: number): Uint32Array {
		const { open, value, outcomes, step } = this;
		if (off) return NONE;
		when.evaluate(this.candidates, open, this.left, value);
		const unknown = new Uint32Array(this.left);
		let unknowns = 0;
		let left = 0;
		for (let i = 0; i < this.left; i++) {
			const at = open[i];
			if (value[i] !== FALSE) outcomes[at] = outcomes[at] | outcome;
			if (value[i] === TRUE) step[at] = number;
			else open[left++] = at;
			if (value[i] === UNKNOWN) unknown[unknowns++] = at;
		}
		this.left = left;
		return unknown.subarray(0, unknowns);
	}

	/** Of these, names the facts that leave open a step with another outcome than the one that rests on known facts. */
	private nameUnknown({ when, outcome }: CompiledStep, of: Uint32Array): void {
		this.name(
			when,
			of.filter((at) => this.restingOutcome(at) !== outcome)
		);
	}

	private maybeOut(): Uint32Array {
		return Uint32Array.from(this.outcomes.keys()).filter(
			(at) => (this.outcomes[at] & OUT_BIT) !== 0 && this.outcomes[at] !== OUT_BIT
		);
	}

	/** Goes down to the tests that leave an unknown condition open; a part that is settled has no say. */
	private name(condition: Compiled, of: Uint32Array): void {
		if (of.length === 0) return;
		if (condition.leaf !== null) {
			const bit = this.bits.get(condition.leaf.fact) ?? 0;
			for (const at of of) this.unknown[at] = this.unknown[at] | bit;
			return;
		}
		const value = new Uint8Array(of.length);
		for (const part of condition.parts) {
			if (part.always === UNKNOWN) this.name(part, of);
			if (part.always !== null) continue;
			part.evaluate(this.candidates, of, of.length, value);
			this.name(
				part,
				of.filter((_, i) => value[i] === UNKNOWN)
			);
		}
	}
}

const NONE = new Uint32Array(0);
