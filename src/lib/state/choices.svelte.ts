/** What is to be decided: county, as-of date, policy and its options. */
import type { ParameterValue, Parameters, Policy } from '../engine/policy';
import type { RunSettings } from '../workers/contract';
import { chosenFiles } from './chosen-files.svelte';
import { today } from './format';
import { policies } from './policies.svelte';

export interface County {
	readonly code: string;
	readonly name: string;
	readonly court: string;
}

/** The policy that a county made its own in 2019-20: each choice is in plain sight. */
const PROPOSED = 'california/county-2019';

type Import = { readonly name: string; readonly ok: boolean };

class Choices {
	#loaded = $state.raw<{ counties: readonly County[] } | null>(null);
	#loadFailed = $state(false);
	#imported = $state.raw<Policy | null>(null);
	#lastImport = $state.raw<Import | null>(null);
	#county = $state<string | null>(null);
	#asOf = $state(today());
	#policyId = $state<string | null>(null);
	#parameters = $state.raw<Parameters>({});
	#loading: Promise<void> | null = null;

	readonly ready = $derived.by(() => this.#loaded !== null);
	readonly loadFailed = $derived.by(() => this.#loadFailed);
	readonly counties = $derived.by(() => this.#loaded?.counties ?? []);
	readonly lastImport = $derived.by(() => this.#lastImport);

	/** The user's choice, else what the files propose if it is one of the 58. */
	readonly county = $derived.by(() => this.#county ?? this.#proposed);
	readonly countyIsProposed = $derived.by(() => this.#county === null && this.county !== null);
	readonly asOf = $derived.by(() => this.#asOf);
	readonly asOfIsDate = $derived.by(() => isCivilDate(this.#asOf));
	readonly policy = $derived.by(
		() => this.#imported ?? policies.byId(this.#policyId ?? PROPOSED) ?? policies.byId(PROPOSED)
	);
	readonly parameters: Parameters = $derived.by(() => ({
		...(this.policy ? defaultsOf(this.policy) : {}),
		...this.#parameters
	}));
	readonly changed = $derived.by(() => Object.keys(this.#parameters).length > 0);

	readonly settings: RunSettings | null = $derived.by(() =>
		this.policy && this.county && this.asOfIsDate
			? { county: this.county, asOf: this.#asOf, policy: this.policy, parameters: this.parameters }
			: null
	);

	get #proposed(): string | null {
		const name = chosenFiles.proposal?.county.trim().toUpperCase();
		return name && this.counties.some((c) => c.name.toUpperCase() === name) ? name : null;
	}

	/** Fetches the policies and the counties once. */
	load(): Promise<void> {
		this.#loading ??= Promise.all([policies.load(), import('../record/counties')]).then(
			([, { COUNTIES }]) => {
				this.#loadFailed = policies.failed;
				if (policies.failed) this.#loading = null;
				else this.#loaded = { counties: COUNTIES };
			},
			() => {
				this.#loading = null;
				this.#loadFailed = true;
			}
		);
		return this.#loading;
	}

	/** Takes the choices that results were made with, so that they can be changed from there. */
	async adopt({ county, asOf, policy, parameters }: RunSettings): Promise<void> {
		await this.load();
		const own = await policies.add(policy);
		this.#county = county;
		this.#asOf = asOf;
		this.#policyId = policy.id;
		// Of a policy that ships, what was kept may be an earlier version.
		this.#imported = own || policies.byId(policy.id)?.version === policy.version ? null : policy;
		this.#parameters = parameters;
	}

	chooseCounty(name: string | null): void {
		this.#county = name;
	}

	chooseAsOf(date: string): void {
		this.#asOf = date;
	}

	choosePolicy(id: string): void {
		this.#policyId = id;
		this.#imported = null;
		this.#parameters = {};
	}

	setParameter(id: string, value: ParameterValue): void {
		this.#parameters = { ...this.#parameters, [id]: value };
	}

	/** Takes a choice that was published with the policy; what it does not name becomes the policy's own again. */
	takePublished(parameters: Parameters): void {
		this.#parameters = parameters;
	}

	restoreParameters(): void {
		this.#parameters = {};
		this.#lastImport = null;
	}

	/** Takes the choices from an options file of the older tool; on failure everything stays as it was. */
	async openOptionsFile(file: File): Promise<void> {
		await this.load();
		try {
			const { importOptionsFile } = await import('../law/options-file');
			const read = importOptionsFile(await file.text());
			this.#lastImport = { name: file.name, ok: read.ok };
			if (!read.ok) return;
			const shipped = policies.byId(read.policy.id) !== null;
			this.#imported = shipped ? null : read.policy;
			if (shipped) this.#policyId = read.policy.id;
			this.#parameters = read.parameters;
		} catch {
			this.#lastImport = { name: file.name, ok: false };
		}
	}
}

export function defaultsOf(policy: Policy): Parameters {
	return Object.fromEntries(Object.entries(policy.parameters).map(([id, definition]) => [id, definition.default]));
}

export function isCivilDate(text: string): boolean {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!parts) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return Number(parts[1]) >= 1900 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const choices = new Choices();
