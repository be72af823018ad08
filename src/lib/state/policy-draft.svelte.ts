/** A policy with its options and a day, as it is being changed on a screen. */
import type { ParameterValue, Parameters, Policy } from '../engine/policy';
import type { RunSettings } from '../workers/contract';
import { defaultsOf, isCivilDate } from './choices.svelte';

export class PolicyDraft {
	#county = $state('');
	#policy = $state.raw<Policy | null>(null);
	#parameters = $state.raw<Parameters>({});
	#asOf = $state('');

	readonly policy = $derived.by(() => this.#policy);
	readonly parameters = $derived.by(() => this.#parameters);
	/** Values that are not the policy's own. */
	readonly chosen: Parameters = $derived.by(() => (this.#policy ? chosenIn(this.#policy, this.#parameters) : {}));
	readonly asOf = $derived.by(() => this.#asOf);
	readonly asOfIsDate = $derived.by(() => isCivilDate(this.#asOf));
	/** Null while the date is being typed. */
	readonly settings: RunSettings | null = $derived.by(() =>
		this.#policy && this.asOfIsDate
			? { county: this.#county, asOf: this.#asOf, policy: this.#policy, parameters: this.#parameters }
			: null
	);

	/** @param changed told of every change, after it. */
	constructor(private readonly changed: () => void) {}

	/** Starts from these settings; nothing is told. */
	take({ county, asOf, policy, parameters }: RunSettings): void {
		this.#county = county;
		this.#asOf = asOf;
		this.#policy = policy;
		this.#parameters = { ...defaultsOf(policy), ...parameters };
	}

	choosePolicy(policy: Policy): void {
		this.#policy = policy;
		this.#parameters = defaultsOf(policy);
		this.changed();
	}

	/** A choice that was published with the policy; what it does not name is as the policy has it. */
	choosePublished(parameters: Parameters): void {
		if (this.#policy) this.#parameters = { ...defaultsOf(this.#policy), ...parameters };
		this.changed();
	}

	setParameters(values: readonly (readonly [id: string, value: ParameterValue])[]): void {
		this.#parameters = { ...this.#parameters, ...Object.fromEntries(values) };
		this.changed();
	}

	chooseAsOf(date: string): void {
		this.#asOf = date;
		this.changed();
	}
}

/** Of these values, those that are not the policy's own. */
export function chosenIn(policy: Policy, parameters: Parameters): Parameters {
	const own = defaultsOf(policy);
	return Object.fromEntries(Object.entries(parameters).filter(([id, value]) => String(value) !== String(own[id])));
}

/** Whether two settings decide alike: the same policy, options and day. */
export function decideAlike(one: RunSettings | null, other: RunSettings | null): boolean {
	if (!one || !other) return false;
	const text = ({ asOf, policy, parameters }: RunSettings) =>
		JSON.stringify([asOf, policy, Object.entries({ ...defaultsOf(policy), ...parameters }).sort()]);
	return text(one) === text(other);
}
