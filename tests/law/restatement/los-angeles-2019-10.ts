import { hasTurned, isBefore, on, plusYears } from './calendar';
import { OUT, type Case, type Choices, type Verdict } from './history';
import { not, type Is } from './known';
import { strikeBeforeOfOctober2019 } from './strikes';
import {
	allSentencesHaveEndedBy,
	isDeceased,
	isProp64,
	listedBefore,
	noneAfter,
	onlyProp64,
	registeredBefore,
	twoPriors,
	yearsAreAtMost
} from './whole-record';

/**
 * Los Angeles, 31 October 2019: reference, section 6.1. What it left out was measured by the day of conviction, not by
 * that of the offence: the policy leaves it out, the statute need not bar it.
 */
export function losAngelesOctober2019(one: Case, chosen: Choices, is: Is): Verdict {
	const { history, conviction, section, asOf } = one;
	const { age, years } = chosen as Readonly<Record<string, number>>;
	const dismiss = (reason: string): Verdict => ({ outcome: 'dismiss', reason });
	const review = (reason: string | null): Verdict => ({ outcome: 'needs-review', reason });
	const barred = (reason: string): Verdict => ({ outcome: 'barred', reason });
	const excluded = (reason: string): Verdict => ({ outcome: 'excluded', reason });

	if (!isProp64(section)) return OUT;
	if (is(conviction.inchoate)) return review(null);
	if (one.class !== 'felony') return { outcome: 'other-office', reason: 'Misdemeanor or Infraction' };
	if (is(not(isBefore(conviction.date, on(20161109))))) return excluded('Occurred after 11/09/2016');
	if (section.name === 'HS 11357') {
		const first = section.subdivisions[0];
		return first === 'A' || first === 'B' ? dismiss('11357(a) or 11357(b)') : review('Other 11357');
	}
	if (is(strikeBeforeOfOctober2019(history, conviction.date))) return barred('PC 667(e)(2)(c)(iv)');
	if (is(listedBefore(history, 'registrable 2019', conviction.date))) return barred('PC 290');
	if (is(registeredBefore(history, conviction.date))) return barred('PC 290');
	if (is(twoPriors(one, conviction.date))) return excluded('Two priors');
	if (is(hasTurned(age, history.birth, on(asOf)))) return dismiss(`${age} years or older`);
	if (is(yearsAreAtMost(21, history.birth, asOf))) return dismiss('21 years or younger');
	const ended = allSentencesHaveEndedBy(history, asOf);
	if (is(onlyProp64(history)) && is(ended)) return dismiss('Only has 11357-60 charges and completed sentence');
	if (is(noneAfter(history, plusYears(asOf, -years)))) return dismiss(`No convictions in past ${years} years`);
	if (is(not(ended))) return review('Currently serving sentence');
	if (is(isDeceased(history))) return dismiss('Deceased');
	return review('No applicable eligibility criteria');
}
