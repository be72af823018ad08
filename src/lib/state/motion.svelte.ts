/** The motion that is being prepared: what its office says, and what stands between it and being ready. */
import type { Ground } from '../filings/filing';
import type { FilingsOverview, FilingSummary } from '../filings/overview';
import { hasTicks, type OfficeSays } from '../filings/papers-entries';
import { CHECKS, type CheckId, type SignOff } from '../filings/readiness';
import type { PaperId } from '../filings/paper-id';
import type { TemplateProblem } from '../filings/templates/check';
import { FIELDS, type FieldId } from '../filings/templates/fields';
import { SHIPPED_TEMPLATES } from '../filings/templates/shipped';
import { DEFAULT_LIMITS, type VolumeLimits } from '../filings/volumes';
import { COURT_COLUMNS, type WireValue } from '../filings/wire';
import type { MotionRequest, MotionState } from '../workers/filing-desk';
import { entered } from './entered.svelte';
import { filingPlan } from './filing-plan.svelte';
import { latestWins } from './latest-wins';
import { changed, motionRequest, SAYS_NOTHING, withColumn, type PapersChoices } from './office-says';
import { placeOf } from './place-of-motion';
import { changedParagraphs, withChanged, withParagraph } from './paper-words';
import { run } from './run.svelte';
import { session } from './worker-session';

export { GROUNDS } from '../filings/filing';
export { WIRE_CHOICES } from '../filings/wire';

/** What only the office can say, in the order in which it is asked. */
export const OFFICE_FIELDS = (Object.keys(FIELDS) as FieldId[]).filter((id) => FIELDS[id].from === 'office');

class Motion {
	#chosen = $state(0);
	#state = $state.raw<MotionState | null>(null);
	#run = -1;
	#seen: FilingsOverview | null = null;
	#before: FilingSummary | null = null;

	/** Place among the motions of the plan. */
	readonly chosen = $derived.by(() => this.#chosen);
	readonly summary = $derived.by(() => filingPlan.overview?.filings[this.#chosen] ?? null);
	readonly says: OfficeSays = $derived.by(() => entered.current.says?.[this.summary?.office.id ?? ''] ?? SAYS_NOTHING);
	readonly words = $derived.by(() => withChanged(SHIPPED_TEMPLATES, entered.current.words ?? []));
	readonly choices: PapersChoices = $derived.by(() => ({
		templates: this.words.templates,
		limits: entered.current.limits ?? DEFAULT_LIMITS,
		courtColumns: entered.current.courtColumns ?? COURT_COLUMNS,
		exact: entered.current.exact ?? false,
		oneMotionPer: filingPlan.oneMotionPer
	}));
	/** What the worker says of it; null until it has. */
	readonly state = $derived.by(() => this.#state);
	readonly request: MotionRequest = $derived.by(() => motionRequest(this.#chosen, this.says, this.choices));

	readonly #ask = latestWins(
		async (request: MotionRequest) => (await session()).motionState(request),
		(answer) => (this.#state = answer)
	);

	/** Asks how the motion stands. */
	look(): void {
		if (this.#run !== run.number) {
			this.#run = run.number;
			this.#before = null;
			this.#seen = null;
			this.#chosen = 0;
		}
		const { overview } = filingPlan;
		if (overview !== null && overview !== this.#seen) this.#follow(overview);
		this.#before = this.summary;
		this.#ask(this.request);
	}

	choose(filing: number): void {
		this.#chosen = filing;
		this.#state = null;
		this.look();
	}

	moveOn(ground: Ground): void {
		this.#say(changed(this.says, { ground }));
	}

	fill(field: FieldId, text: string): void {
		this.#say(changed(this.says, { fields: { ...this.says.fields, [field]: text } }));
	}

	answer(wanted: string, text: string): void {
		this.#say(changed(this.says, { answers: { ...this.says.answers, [wanted]: text } }));
	}

	sign(change: Partial<Omit<SignOff, 'ticked'>>): void {
		this.#say({ ...this.says, signOff: { ...this.says.signOff, ...change } });
	}

	tick(check: CheckId, on: boolean): void {
		const { signOff } = this.says;
		const ticked = CHECKS.filter((id) => (id === check ? on : signOff.ticked.includes(id)));
		this.#say({ ...this.says, signOff: { ...signOff, ticked } });
	}

	limit(change: Partial<VolumeLimits>): void {
		entered.change({ limits: { ...this.choices.limits, ...change } });
		this.#ask(this.request);
	}

	/** @param exact cells of the files that go by wire are left as they are. */
	copyExactly(exact: boolean): void {
		entered.change({ exact });
		this.#ask(this.request);
	}

	/** Gives what is wrong with the words; then nothing is changed. */
	reword(paper: PaperId, block: string, text: string): readonly TemplateProblem[] {
		const answer = withParagraph(this.choices.templates, paper, block, text);
		if (!answer.ok) return answer.problems;
		entered.change({ words: changedParagraphs(entered.current.words ?? [], { paper, block, text }) });
		this.#ask(this.request);
		return [];
	}

	/** Paragraphs that have no place in the papers of this version are given up. */
	dropStrange(): void {
		const { strange } = this.words;
		entered.put({ words: (entered.current.words ?? []).filter((one) => !strange.includes(one)) });
	}

	/** @param title null: the column is not written. */
	column(value: WireValue, title: string | null): void {
		entered.change({ courtColumns: withColumn(this.choices.courtColumns, value, title) });
		this.#ask(this.request);
	}

	/** Stays with the same office in another plan. What was ticked was ticked for the plan before. */
	#follow(overview: FilingsOverview): void {
		const first = this.#seen === null;
		this.#seen = overview;
		this.#chosen = placeOf(overview.filings, this.#before);
		if (!first && hasTicks(entered.current)) entered.change({});
	}

	#say(says: OfficeSays): void {
		entered.put({ says: { ...entered.current.says, [this.summary?.office.id ?? '']: says } });
		this.#ask(this.request);
	}
}

export const motion = new Motion();
