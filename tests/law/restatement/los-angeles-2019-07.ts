import { isBefore, on, plusYears } from './calendar';
import { OUT, type Case, type Choices, type Verdict } from './history';
import { not, type Is } from './known';
import {
	allSentencesHaveEndedBy,
	isDeceased,
	isProp64,
	listedAnywhere,
	noneAfter,
	onlyProp64,
	twoPriors,
	yearsAreAtLeast,
	yearsAreAtMost
} from './whole-record';

/** Los Angeles, 1 July 2019: reference, section 6.2. */
export function losAngelesJuly2019(one: Case, _chosen: Choices, is: Is): Verdict {
	const { history, conviction, section, asOf } = one;
	const dismiss = (reason: string): Verdict => ({ outcome: 'dismiss', reason });
	const review = (reason: string | null): Verdict => ({ outcome: 'needs-review', reason });
	const excluded = (reason: string): Verdict => ({ outcome: 'excluded', reason });

	if (!isProp64(section)) return OUT;
	if (is(conviction.inchoate)) return review(null);
	if (is(not(isBefore(conviction.date, on(20161109))))) return excluded('Occurred after 11/09/2016');
	if (section.name === 'HS 11357') {
		const first = section.subdivisions[0];
		return first === 'A' || first === 'B' ? dismiss('11357(a) or 11357(b)') : review('Other 11357');
	}
	if (is(listedAnywhere(history, 'strike 2019'))) return excluded('PC 667(e)(2)(c)(iv)');
	if (is(twoPriors(one, conviction.date))) return excluded('Two priors');
	if (is(yearsAreAtLeast(50, history.birth, asOf))) return dismiss('50 years or older');
	if (is(yearsAreAtMost(21, history.birth, asOf))) return dismiss('21 years or younger');
	const ended = allSentencesHaveEndedBy(history, asOf);
	if (is(onlyProp64(history)) && is(ended)) return dismiss('Only has 11357-60 charges and completed sentence');
	if (is(noneAfter(history, plusYears(asOf, -10)))) return dismiss('No convictions in past 10 years');
	if (is(not(ended))) return review('Currently serving sentence');
	if (is(isDeceased(history))) return dismiss('Deceased');
	return review('????');
}
