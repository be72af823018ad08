/** The policy as What if has it, as a file: with the chosen values as its own, so that nobody has to choose them again. */
import type { Parameters, Policy } from '../engine/policy';
import { whatIf as words } from '../words/en';
import { policies } from './policies.svelte';
import { changedCopy, savePolicyFile } from './policy-copy';
import { sentence } from './policy-draft';
import { loadWorkbench } from './policy-workbench';
import { whatIf } from './what-if.svelte';

/** `refused`: something in the policy has to be mended first. `failed`: what writes policies did not arrive. */
type Ended =
	{ readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: 'refused' | 'failed' };

class WhatIfFile {
	#last = $state.raw<{ readonly policy: Policy; readonly parameters: Parameters; readonly ended: Ended } | null>(null);

	/** Whether anything differs from the policy as it stands among the policies. */
	readonly offered = $derived.by(() => Object.keys(whatIf.draft.chosen).length > 0);
	/** What came of saving what is on the screen now. */
	readonly ended: Ended | null = $derived.by(() => {
		const { policy, parameters } = whatIf.draft;
		return this.#last?.policy === policy && this.#last?.parameters === parameters ? this.#last.ended : null;
	});

	/** @param values what was chosen, by the titles of the options: what the copy says of itself. */
	async save(values: readonly string[]): Promise<void> {
		const { policy, parameters, chosen } = whatIf.draft;
		if (policy !== null) this.#last = { policy, parameters, ended: await saveCopy(policy, chosen, values) };
	}
}

async function saveCopy(policy: Policy, chosen: Parameters, values: readonly string[]): Promise<Ended> {
	try {
		const [bench] = await Promise.all([loadWorkbench(), policies.load()]);
		const copy = changedCopy(policy, chosen, bench);
		const told: Policy = { ...copy, about: sentence(`${copy.about.en} ${words.save.about(values)}`) };
		if (bench.checkPolicy(told).some(({ severity }) => severity === 'error')) return { ok: false, problem: 'refused' };
		return { ok: true, name: savePolicyFile(told, bench) };
	} catch {
		return { ok: false, problem: 'failed' };
	}
}

export const whatIfFile = new WhatIfFile();
