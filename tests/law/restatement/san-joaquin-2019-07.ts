import { isBefore, on } from './calendar';
import { OUT, type Case, type Choices, type Verdict } from './history';
import { every, not, type Is } from './known';
import { hasSeveralConvictions, isProp64, sentenceEndedBefore, yearsSinceLatestAreMore } from './whole-record';

/** San Joaquin and Contra Costa, July 2019: reference, section 6.4. */
export function sanJoaquin(one: Case, _chosen: Choices, is: Is): Verdict {
	const { history, conviction, section, asOf } = one;
	const { charge } = conviction;
	const dismiss = (reason: string | null): Verdict => ({ outcome: 'dismiss', reason });
	const review = (reason: string | null): Verdict => ({ outcome: 'needs-review', reason });

	const related = charge.on['related 2019'];
	if (!isProp64(section) && !is(related)) return OUT;
	if (isProp64(section) && is(conviction.inchoate)) return review(null);
	if (is(not(isBefore(conviction.date, on(20161109)))))
		return { outcome: 'excluded', reason: 'Occurred after 11/09/2016' };
	if (is(every([related, not(conviction.prop64InCycle)]))) return review('No Related Prop64 Charges');
	if (section.name === 'BP 4060') return review('4060 BP');
	if (is(related)) return dismiss(charge.sections.length === 1 && !charge.uncertain ? charge.text.split('-')[0] : null);
	if (one.class !== 'felony') return dismiss('Misdemeanor or Infraction');
	if (section.name === 'HS 11357') return dismiss('11357 HS');
	if (is(hasSeveralConvictions(history))) {
		if (is(yearsSinceLatestAreMore(5, history, asOf))) return dismiss('No convictions in past 5 years');
		return review('Has convictions in past 5 years');
	}
	if (is(sentenceEndedBefore(conviction, asOf))) return dismiss('Sentence Completed');
	return review('Sentence not Completed');
}
