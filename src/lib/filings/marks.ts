import { papers } from '../words/en/papers';
import type { RunFacts } from './filing';

/** What is said of a policy that is what a county did once, wherever its name stands in a file. */
export const HISTORY: string = papers.mark.history;

/** What stands above line 1 of every page of a run's papers. */
export function marksOf(run: RunFacts): string[] {
	return [...(run.madeUp ? [papers.mark.madeUp] : []), ...(run.policy.isHistory ? [HISTORY] : [])];
}

/** What stands there besides while the words of a paper have not been reviewed and it is a draft. */
export function unreviewedMark(reviewedBy: string | null, draft: boolean): string[] {
	return draft && reviewedBy === null ? [papers.mark.unreviewed] : [];
}
