import type { Answer, Answers } from './answers';
import type { Case, Run } from './cases';
import { excuses } from './classify';
import { olderAnswers } from './older-results';
import { remembered } from './remember';
import { modelOf } from './model/as-ours';
import { isFirm, type Permitted, type Said } from './model/permitted';
import { convictionId } from './model/people';
import type { DifferenceClass } from './model/reading';

export type Fault =
	| 'unclassified'
	| 'more than the rows allow, or less'
	| 'answered twice'
	| 'on another row'
	| 'outcome and determination disagree'
	| 'open without a reason';

export interface Compared {
	readonly oracle: Case;
	readonly run: Run;
	readonly id: string;
	readonly older: string;
	readonly ours: string;
	readonly permitted: Permitted;
	readonly classes: readonly DifferenceClass[];
	readonly fault: Fault | null;
}

/** What excuses a conviction does not depend on who answers. */
const excused = remembered((oracle: Case) => remembered((run: Run, id: string) => excuses(oracle, run, id)));

const NOTHING = '(no answer)';

const text = (answer: { determination: string; reason: string } | undefined) =>
	answer ? `${answer.determination || '(undecided)'}: ${answer.reason}` : NOTHING;

/** Every conviction that either tool or the rows themselves bring into scope, with what is wrong about it, if anything. */
export function compare(oracle: Case, run: Run, answers: Answers): Compared[] {
	const older = new Map(olderAnswers(run).map((one) => [idOf(oracle, one.row), one]));
	const ours = new Map<string, Answer[]>();
	for (const answer of answers.decisions) {
		const id = idOf(oracle, answer.row);
		ours.set(id, [...(ours.get(id) ?? []), answer]);
	}
	const ids = new Set([...older.keys(), ...ours.keys(), ...modelOf(oracle).convictions(run)]);
	return [...ids].map((id) => {
		const own = ours.get(id) ?? [];
		const was = text(older.get(id));
		const is = text(own[0]);
		const classes = was === is ? [] : excused(oracle, '')(run, id);
		const permitted = modelOf(oracle).permitted(run, id);
		const fault = faultIn(own, permitted, expectedRow(oracle, run, id));
		const unclassified = was !== is && classes.length === 0 ? 'unclassified' : null;
		return {
			oracle,
			run,
			id,
			older: was,
			ours: is,
			permitted,
			classes,
			fault: fault ?? unclassified
		};
	});
}

function idOf(oracle: Case, row: number): string {
	const raw = oracle.rows[row];
	return raw ? convictionId(raw) : `no such row: ${row}`;
}

function expectedRow(oracle: Case, run: Run, id: string): number | undefined {
	return modelOf(oracle).facts(run, id)?.row.index;
}

function faultIn(own: readonly Answer[], permitted: Permitted, row: number | undefined): Fault | null {
	if (own.length > 1) return 'answered twice';
	if (own.length === 0) return permitted.silence ? null : 'more than the rows allow, or less';
	const [answer] = own;
	const said = permitted.answers.filter((one) => says(answer, one));
	if (said.length === 0) return 'more than the rows allow, or less';
	if (answer.row !== row) return 'on another row';
	if (!said.some(({ outcome }) => outcome === answer.outcome)) return 'outcome and determination disagree';
	return !said.some(isFirm) && answer.reason.trim() === '' ? 'open without a reason' : null;
}

function says(answer: Answer, { determination, reason }: Said): boolean {
	return determination === answer.determination && (reason === null || reason === answer.reason);
}
