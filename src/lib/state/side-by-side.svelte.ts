/** What the report's headline figures are under other policies, beside those of the open results. */
import type { Figures } from '../report/figures';
import { report, whatIf as whatIfWords } from '../words/en';
import { defaultsOf } from './choices.svelte';
import { policies } from './policies.svelte';
import { run } from './run.svelte';
import { session, wasEnded } from './worker-session';

const DISMISS_EVERYTHING = 'california/dismiss-everything';

/** `figures`: null while they are worked out, and where that failed. */
export interface PolicyFigures {
	readonly id: string;
	readonly title: string;
	readonly figures: Figures | null;
	readonly failed: boolean;
}

const { figures: said } = whatIfWords;

/** The figures that stand side by side, in the order in which they are read. */
export const HEADLINES: readonly { readonly title: string; readonly of: (figures: Figures) => number }[] = [
	{ title: said.relief, of: (figures) => figures.peopleWithRelief },
	{ title: said.noFelony, of: (figures) => figures.chosen.noLongerFelon },
	{ title: said.noConviction, of: (figures) => figures.chosen.noConviction },
	{ title: said.noConviction7, of: (figures) => figures.chosen.noConvictionLast7Years },
	{
		title: report.sideBySide.relief,
		of: ({ byOutcome }) => byOutcome.dismiss + byOutcome.reduce + byOutcome.relief
	},
	{ title: report.sideBySide.review, of: ({ byOutcome }) => byOutcome['needs-review'] }
];

class SideBySide {
	#picked = $state<string | null>(null);
	#answers = $state.raw<ReadonlyMap<string, Figures | 'failed'>>(new Map());
	#edition = $state(-1);

	readonly picked = $derived.by(() => this.#picked);
	/** The policy of the results first, then dismissing everything, then the one that was picked. */
	readonly columns: readonly PolicyFigures[] = $derived.by(() => {
		const { results } = run;
		if (!results) return [];
		const { id, title } = results.settings.policy;
		const own = { id: '', title: report.sideBySide.chosen(title.en), figures: results.figures, failed: false };
		const others = [DISMISS_EVERYTHING, ...(this.#picked === null ? [] : [this.#picked])].filter((one) => one !== id);
		return [own, ...others.flatMap((one) => this.#column(one))];
	});
	/** Policies that can be picked: not those that stand there anyway. */
	readonly choices = $derived.by(() =>
		policies.groups
			.map((group) => ({ ...group, policies: group.policies.filter(({ id }) => !this.#isFixed(id)) }))
			.filter((group) => group.policies.length > 0)
	);

	/** Works out what the open results do not tell. */
	async open(): Promise<void> {
		await policies.load();
		await this.#ask(DISMISS_EVERYTHING);
		if (this.#picked !== null) await this.#ask(this.#picked);
	}

	async pick(id: string | null): Promise<void> {
		this.#picked = id;
		if (id !== null) await this.#ask(id);
	}

	#isFixed(id: string): boolean {
		return id === DISMISS_EVERYTHING || id === run.results?.settings.policy.id;
	}

	#column(id: string): PolicyFigures[] {
		const policy = policies.byId(id);
		if (policy === null) return [];
		const answer = this.#edition === run.edition ? this.#answers.get(id) : undefined;
		const failed = answer === 'failed';
		return [{ id, title: policy.title.en, figures: failed ? null : (answer ?? null), failed }];
	}

	async #ask(id: string): Promise<void> {
		const { edition, results } = run;
		const policy = policies.byId(id);
		if (!results || policy === null || id === results.settings.policy.id) return;
		if (this.#edition !== edition) {
			this.#edition = edition;
			this.#answers = new Map();
		}
		if (this.#answers.get(id) instanceof Object) return;
		try {
			const worker = await session();
			const answer = await worker.whatIf({ ...results.settings, policy, parameters: defaultsOf(policy) });
			this.#take(edition, id, answer.ok ? answer.figures : 'failed');
		} catch (error) {
			if (!wasEnded(error)) this.#take(edition, id, 'failed');
		}
	}

	#take(edition: number, id: string, answer: Figures | 'failed'): void {
		if (edition === run.edition) this.#answers = new Map([...this.#answers, [id, answer]]);
	}
}

export const sideBySide = new SideBySide();
