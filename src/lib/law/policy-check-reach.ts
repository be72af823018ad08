import { isInForce } from '../engine/compile';
import type { Condition, Parameters, Policy, Step } from '../engine/policy';
import type { CivilDate } from '../record/civil-date';
import { daysToLookAt } from './policy-check-days';
import { bondsOf, type Bond } from './policy-check-order';
import { findWorld, shuffled, wantedOf, type Found, type Patience } from './policy-check-search';
import { truthOf, type Truth } from './policy-check-truth';
import { spaceOf, type Space } from './policy-check-worlds';
import { shownWorld, type Shown } from './policy-check-shown';

/**
 * How a step is reached: a conviction that it decides; or that none with known facts does, and why; or that none was
 * found among as many as were tried.
 */
export type Reach =
	| { readonly kind: 'reached'; readonly shown: Shown }
	/** It is in force on no day. */
	| { readonly kind: 'never-in-force' }
	/** Its own condition is never true of a conviction that the policy takes in. */
	| { readonly kind: 'never-true' }
	/** Whatever it is true of, the named earlier step decides; null: several of them together do. */
	| { readonly kind: 'shadowed'; readonly by: string | null }
	| { readonly kind: 'not-seen'; readonly tries: number };

/** Worlds tried in all, and at most for one question: enough for every policy that ships, and quick on each edit. */
const PATIENCE = 20_000;
const AT_ONCE = 2_500;
const RESTARTS = 4;
/** The worlds of one day, with what was worked out about them. */
class Worlds {
	readonly bonds: readonly Bond[];
	private readonly truths = new Map<Condition, Truth>();

	constructor(readonly space: Space) {
		this.bonds = bondsOf(space);
	}

	truthOf(condition: Condition): Truth {
		let truth = this.truths.get(condition);
		if (truth === undefined) this.truths.set(condition, (truth = truthOf(condition, this.space)));
		return truth;
	}

	/** What has to hold of every conviction that the policy takes in. */
	scope(): Truth[] {
		const { when } = this.space.policy.scope;
		return when === undefined ? [] : [this.truthOf(when)];
	}

	inForce(steps: readonly Step[]): Truth[] {
		return steps.filter((step) => isInForce(step, this.space.asOf)).map((step) => this.truthOf(step.when));
	}
}

type Question = (worlds: Worlds) => { readonly holds: readonly Truth[]; readonly fails: readonly Truth[] } | null;

/** Looks into a policy that `readPolicyDocument` accepts. */
export class ReachCheck {
	private readonly days: readonly CivilDate[];
	private readonly patience: Patience = { left: PATIENCE };
	private readonly worlds = new Map<CivilDate, Worlds>();

	constructor(private readonly policy: Policy) {
		this.days = daysToLookAt(policy);
	}

	step(at: number): Reach {
		const step = this.policy.steps[at];
		const before = this.policy.steps.slice(0, at);
		const { left } = this.patience;
		const found = this.look(deciding(step, before));
		if (typeof found === 'object') return found;
		if (found === 'gave-up') return { kind: 'not-seen', tries: left - this.patience.left };
		if (found === 'never') return { kind: 'never-in-force' };
		if (this.look(deciding(step, [])) === 'none') return { kind: 'never-true' };
		const by = before.find((earlier) => this.look(deciding(step, [earlier])) === 'none');
		return { kind: 'shadowed', by: by?.id ?? null };
	}

	/** Whether a condition is ever true of a conviction that the policy takes in. */
	isEverTrue(rule: Pick<Step, 'when' | 'from' | 'until'>): boolean {
		const found = this.look(deciding(rule, []));
		return found !== 'none' && found !== 'never';
	}

	/** A conviction that no step decides, with the parameters as chosen; null if there is none, or none was found. */
	undecided(chosen: Parameters): Shown | null {
		const found = this.look((worlds) => ({ holds: worlds.scope(), fails: worlds.inForce(this.policy.steps) }), chosen);
		return typeof found === 'object' ? found.shown : null;
	}

	private look(
		question: Question,
		chosen: Parameters | null = null
	): Extract<Reach, { kind: 'reached' }> | 'none' | 'gave-up' | 'never' {
		let answer: Exclude<Found, 'found'> | 'never' = 'never';
		for (const asOf of this.days) {
			const worlds = chosen === null ? this.worldsOn(asOf) : new Worlds(spaceOf(this.policy, asOf, chosen));
			const asked = question(worlds);
			if (asked === null) continue;
			const found = this.search(worlds, asked);
			if (found === 'found') return { kind: 'reached', shown: shownWorld(worlds.space) };
			if (found === 'gave-up' || answer === 'never') answer = found;
		}
		return answer;
	}

	/** Through all worlds; where they are too many, from a few places that a seed gives. */
	private search({ space, bonds }: Worlds, { holds, fails }: NonNullable<ReturnType<Question>>): Found {
		const wanted = wantedOf(holds, fails);
		for (let attempt = 0; attempt <= RESTARTS; attempt++) {
			const patience = { left: Math.min(AT_ONCE, this.patience.left) };
			this.patience.left -= patience.left;
			const order = attempt === 0 ? undefined : shuffled(space, attempt);
			const found = findWorld(space, bonds, wanted, patience, order);
			this.patience.left += Math.max(0, patience.left);
			if (found !== 'gave-up') return found;
		}
		return 'gave-up';
	}

	private worldsOn(asOf: CivilDate): Worlds {
		let worlds = this.worlds.get(asOf);
		if (worlds === undefined) this.worlds.set(asOf, (worlds = new Worlds(spaceOf(this.policy, asOf, null))));
		return worlds;
	}
}

/** A rule is true of a conviction in scope, and no step before it is. */
function deciding(rule: Pick<Step, 'when' | 'from' | 'until'>, before: readonly Step[]): Question {
	return (worlds) =>
		isInForce(rule, worlds.space.asOf)
			? { holds: [worlds.truthOf(rule.when), ...worlds.scope()], fails: worlds.inForce(before) }
			: null;
}
