import { isBefore, on } from './calendar';
import { OUT, type Case, type Choices, type Verdict } from './history';
import { not, type Is } from './known';
import { hasSeveralConvictions, isProp64, sentenceEndedBefore, yearsSinceLatestAreMore } from './whole-record';

/** Sacramento, July 2019: reference, section 6.3; its step for `11357(b)` never fired and is left out. */
export function sacramento(one: Case, _chosen: Choices, is: Is): Verdict {
	const { history, conviction, section, asOf } = one;
	const dismiss = (reason: string): Verdict => ({ outcome: 'dismiss', reason });
	const reduce = (reason: string): Verdict => ({ outcome: 'reduce', reason });

	if (!isProp64(section)) return OUT;
	if (is(conviction.inchoate)) return { outcome: 'needs-review', reason: null };
	if (is(not(isBefore(conviction.date, on(20161109)))))
		return { outcome: 'excluded', reason: 'Occurred after 11/09/2016' };
	if (one.class !== 'felony') return dismiss('Misdemeanor or Infraction');
	if (is(hasSeveralConvictions(history))) {
		if (is(yearsSinceLatestAreMore(10, history, asOf))) return dismiss('No convictions in past 10 years');
		return reduce('Has convictions in past 10 years');
	}
	if (is(sentenceEndedBefore(conviction, asOf))) return dismiss('Sentence Completed');
	return reduce('Sentence not Completed');
}
