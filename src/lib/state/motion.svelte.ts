/** The motion that is being prepared: what its office says, and what stands between it and being ready. */
import type { Ground } from '../filings/filing';
import type { FilingsOverview, FilingSummary } from '../filings/overview';
import { CHECKS, type CheckId, type SignOff } from '../filings/readiness';
import type { PaperId } from '../filings/paper-id';
import type { TemplateProblem } from '../filings/templates/check';
import { FIELDS, type FieldId } from '../filings/templates/fields';
import { SHIPPED_TEMPLATES } from '../filings/templates/shipped';
import { DEFAULT_LIMITS } from '../filings/volumes';
import { COURT_COLUMNS, type WireValue } from '../filings/wire';
import type { MotionRequest, MotionState } from '../workers/filing-desk';
import { filingPlan } from './filing-plan.svelte';
import { latestWins } from './latest-wins';
import { changed, motionRequest, SAYS_NOTHING, withColumn, type OfficeSays, type PapersChoices } from './office-says';
import { placeOf } from './place-of-motion';
import { withParagraph } from './paper-words';
import { run } from './run.svelte';
import { session } from './worker-session';

export { GROUNDS } from '../filings/filing';
export { WIRE_CHOICES } from '../filings/wire';

/** What only the office can say, in the order in which it is asked. */
export const OFFICE_FIELDS = (Object.keys(FIELDS) as FieldId[]).filter((id) => FIELDS[id].from === 'office');

class Motion {
	#chosen = $state(0);
	#says = $state.raw<Readonly<Record<string, OfficeSays>>>({});
	#choices = $state.raw<Omit<PapersChoices, 'oneMotionPer'>>({
		templates: SHIPPED_TEMPLATES,
		limits: DEFAULT_LIMITS,
		courtColumns: COURT_COLUMNS,
		exact: false
	});
	#state = $state.raw<MotionState | null>(null);
	#run = -1;
	#seen: FilingsOverview | null = null;
	#before: FilingSummary | null = null;

	/** Place among the motions of the plan. */
	readonly chosen = $derived.by(() => this.#chosen);
	readonly summary = $derived.by(() => filingPlan.overview?.filings[this.#chosen] ?? null);
	readonly says = $derived.by(() => this.#says[this.summary?.office.id ?? ''] ?? SAYS_NOTHING);
	readonly choices = $derived.by(() => this.#choices);
	/** What the worker says of it; null until it has. */
	readonly state = $derived.by(() => this.#state);
	readonly request: MotionRequest = $derived.by(() =>
		motionRequest(this.#chosen, this.says, { ...this.#choices, oneMotionPer: filingPlan.oneMotionPer })
	);

	readonly #ask = latestWins(
		async (request: MotionRequest) => (await session()).motionState(request),
		(answer) => (this.#state = answer)
	);

	/** Asks how the motion stands. What an office said about another run is forgotten. */
	look(): void {
		if (this.#run !== run.number) {
			this.#run = run.number;
			this.#says = {};
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

	set(change: Partial<Omit<PapersChoices, 'oneMotionPer'>>): void {
		this.#choices = { ...this.#choices, ...change };
		this.#say(changed(this.says, {}));
	}

	/** Gives what is wrong with the words; then nothing is changed. */
	reword(paper: PaperId, block: string, text: string): readonly TemplateProblem[] {
		const answer = withParagraph(this.#choices.templates, paper, block, text);
		if (!answer.ok) return answer.problems;
		this.set({ templates: answer.templates });
		return [];
	}

	/** @param title null: the column is not written. */
	column(value: WireValue, title: string | null): void {
		this.set({ courtColumns: withColumn(this.#choices.courtColumns, value, title) });
	}

	/** Stays with the same office in another plan. What was ticked was ticked for the plan before. */
	#follow(overview: FilingsOverview): void {
		const first = this.#seen === null;
		this.#seen = overview;
		this.#chosen = placeOf(overview.filings, this.#before);
		if (first) return;
		this.#says = Object.fromEntries(Object.entries(this.#says).map(([office, says]) => [office, changed(says, {})]));
	}

	#say(says: OfficeSays): void {
		this.#says = { ...this.#says, [this.summary?.office.id ?? '']: says };
		this.#ask(this.request);
	}
}

export const motion = new Motion();
