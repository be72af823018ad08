/** A summary saved before, by whatever version, and what changed between that version and this one. */
import type { Policy, Standing } from '../engine/policy';
import { changesSince, policyNow, type ChangesSince } from '../report/changes-since';
import { readEarlierSummary, type EarlierSummary, type SummaryPart } from '../report/earlier-summary';
import { build } from './about';

export type EarlierProblem =
	| { readonly code: 'not-json' | 'not-a-summary' | 'older-tool' | 'unreadable' }
	| { readonly code: 'damaged'; readonly part: SummaryPart };

export interface OpenedSummary {
	readonly summary: EarlierSummary;
	readonly since: ChangesSince;
	/** Where its policy stands among those of this app. */
	readonly policyNow: ReturnType<typeof policyNow>;
	/** The policy itself, where this app has the same version of it: only then do its titles fit the parameters. */
	readonly policy: Policy | null;
	/** As the summary says; of one that does not say it, as this app has a policy of that name. */
	readonly standing: Standing | null;
}

/** A summary is a few thousand bytes; whatever is far larger is another file, and is not read into memory. */
const MOST_BYTES = 16_000_000;

class EarlierResult {
	#name = $state('');
	#opened = $state.raw<OpenedSummary | null>(null);
	#problem = $state.raw<EarlierProblem | null>(null);
	#turn = 0;

	/** Name of the file that was chosen last. */
	readonly name = $derived.by(() => this.#name);
	readonly opened = $derived.by(() => this.#opened);
	readonly problem = $derived.by(() => this.#problem);

	async open(file: File): Promise<void> {
		const turn = ++this.#turn;
		const answer = await read(file);
		if (turn !== this.#turn) return;
		this.#name = file.name;
		this.#opened = 'summary' in answer ? answer : null;
		this.#problem = 'summary' in answer ? null : answer;
	}
}

async function read(file: File): Promise<OpenedSummary | EarlierProblem> {
	if (file.size > MOST_BYTES) return { code: 'not-a-summary' };
	try {
		const reading = readEarlierSummary(await file.text());
		if (!reading.ok)
			return reading.problem === 'damaged' ? { code: 'damaged', part: reading.part } : { code: reading.problem };
		return await compared(reading.summary);
	} catch {
		return { code: 'unreadable' };
	}
}

async function compared(summary: EarlierSummary): Promise<OpenedSummary> {
	const [{ default: changelog }, { SHIPPED_POLICIES }] = await Promise.all([
		import('virtual:changelog'),
		import('../law/policies')
	]);
	const now = { app: build.version, build: build.build, law: build.law };
	const place = policyNow(summary.policy.id, summary.policy.version, SHIPPED_POLICIES);
	const here = SHIPPED_POLICIES.find(({ id }) => id === summary.policy.id) ?? null;
	return {
		summary,
		since: changesSince(summary.madeBy, now, changelog),
		policyNow: place,
		policy: place.kind === 'same' ? here : null,
		standing: summary.policy.standing ?? here?.standing ?? null
	};
}

export const earlierResult = new EarlierResult();
