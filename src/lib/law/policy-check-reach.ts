import { isInForce } from '../engine/compile';
import type { Condition, Parameters, Policy, Step } from '../engine/policy';
import { dateOfDay, dayNumber, parseIsoDate, type CivilDate } from '../record/civil-date';
import { bondsOf } from './policy-check-order';
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
/** Days that are looked at besides those on which a rule comes into force or ends. */
const ORDINARY_DAYS: readonly CivilDate[] = [20200701, 20300701];

type Question = (space: Space) => { readonly holds: readonly Truth[]; readonly fails: readonly Truth[] } | null;

/** Looks into a policy that `readPolicyDocument` accepts. */
export class ReachCheck {
	private readonly days: readonly CivilDate[];
	private readonly patience: Patience = { left: PATIENCE };
	private readonly spaces = new Map<CivilDate, Space>();

	constructor(private readonly policy: Policy) {
		this.days = daysOf(policy);
	}

	step(at: number): Reach {
		const step = this.policy.steps[at];
		const before = this.policy.steps.slice(0, at);
		const found = this.look(deciding(step, before));
		if (typeof found === 'object') return found;
		if (found === 'gave-up') return { kind: 'not-seen', tries: AT_ONCE * (1 + RESTARTS) };
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
		const found = this.look(
			(space) => ({
				holds: scopeOf(space),
				fails: inForce(this.policy.steps, space.asOf).map((step) => truthOf(step.when, space))
			}),
			chosen
		);
		return typeof found === 'object' ? found.shown : null;
	}

	private look(
		question: Question,
		chosen: Parameters | null = null
	): Extract<Reach, { kind: 'reached' }> | 'none' | 'gave-up' | 'never' {
		let answer: Exclude<Found, 'found'> | 'never' = 'never';
		for (const asOf of this.days) {
			const space = chosen === null ? this.spaceOn(asOf) : spaceOf(this.policy, asOf, chosen);
			const asked = question(space);
			if (asked === null) continue;
			const found = this.search(space, asked);
			if (found === 'found') return { kind: 'reached', shown: shownWorld(space) };
			if (found === 'gave-up' || answer === 'never') answer = found;
		}
		return answer;
	}

	/** Through all worlds; where they are too many, from a few places that a seed gives. */
	private search(space: Space, { holds, fails }: NonNullable<ReturnType<Question>>): Found {
		const bonds = bondsOf(space);
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

	private spaceOn(asOf: CivilDate): Space {
		let space = this.spaces.get(asOf);
		if (space === undefined) this.spaces.set(asOf, (space = spaceOf(this.policy, asOf, null)));
		return space;
	}
}

/** A rule is true of a conviction in scope, and no step before it is. */
function deciding(rule: Pick<Step, 'when' | 'from' | 'until'>, before: readonly Step[]): Question {
	return (space) =>
		isInForce(rule, space.asOf)
			? {
					holds: [truthOf(rule.when, space), ...scopeOf(space)],
					fails: inForce(before, space.asOf).map((step) => truthOf(step.when, space))
				}
			: null;
}

function inForce(steps: readonly Step[], day: CivilDate): Step[] {
	return steps.filter((step) => isInForce(step, day));
}

function scopeOf(space: Space): Truth[] {
	const when: Condition | undefined = space.policy.scope.when;
	return when === undefined ? [] : [truthOf(when, space)];
}

function daysOf(policy: Policy): CivilDate[] {
	const days = new Set(ORDINARY_DAYS);
	for (const rule of [...policy.steps, ...(policy.marks ?? [])])
		for (const [text, next] of [
			[rule.from, -1],
			[rule.until, 1]
		] as const) {
			const day = text === undefined ? null : parseIsoDate(text);
			if (day !== null) days.add(day).add(dateOfDay(dayNumber(day) + next));
		}
	for (const example of policy.examples) days.add(parseIsoDate(example.asOf) ?? ORDINARY_DAYS[0]);
	return [...days];
}
