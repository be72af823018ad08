import { papers } from '../words/en/papers';
import type { RunFacts } from './filing';

/** What stands above line 1 of every page of a run's papers. */
export function marksOf(run: RunFacts): string[] {
	const { mark } = papers;
	return [...(run.madeUp ? [mark.madeUp] : []), ...(run.policy.isHistory ? [mark.history] : [])];
}

/** What stands there besides while the words of a paper have not been reviewed and it is a draft. */
export function unreviewedMark(reviewedBy: string | null, draft: boolean): string[] {
	return draft && reviewedBy === null ? [papers.mark.unreviewed] : [];
}
