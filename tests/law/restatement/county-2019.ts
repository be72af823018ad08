import { hasTurned, isOnOrBefore, on, plusYears } from './calendar';
import { OUT, type Case, type Choices, type Section, type Verdict } from './history';
import { not, type Is } from './known';
import { isDeceased, isProp64, noneSince, onlyProp64 } from './whole-record';

const isIn = (section: Section, chosen: Choices[string]) => Array.isArray(chosen) && chosen.includes(section.name);
const bare = (section: Section) => section.name.slice('HS '.length);

/** The configurable flow of 2019-20: reference, section 3. */
export function county2019(
	{ history, conviction, class: ofClass, section, asOf }: Case,
	chosen: Choices,
	is: Is
): Verdict {
	const { age, yearsSince, yearsFree } = chosen as Readonly<Record<string, number>>;
	const dismiss = (reason: string): Verdict => ({ outcome: 'dismiss', reason });

	if (!isProp64(section)) return OUT;
	if (is(conviction.inchoate)) return { outcome: 'needs-review', reason: null };
	if (ofClass !== 'felony') return dismiss('Misdemeanor or Infraction');
	if (isIn(section, chosen.dismiss)) return dismiss(`Dismiss all HS ${bare(section)} convictions`);
	if (chosen.under21 === true && is(not(hasTurned(21, history.birth, conviction.date))))
		return dismiss('21 years or younger');
	if (age > 0 && is(hasTurned(age, history.birth, on(asOf)))) return dismiss(`${age} years or older`);
	if (yearsSince > 0 && is(isOnOrBefore(conviction.date, plusYears(asOf, -yearsSince))))
		return dismiss(`Conviction occurred ${yearsSince} or more years ago`);
	if (yearsFree > 0 && is(noneSince(history, plusYears(asOf, -yearsFree))))
		return dismiss(`No convictions in the past ${yearsFree} years`);
	if (chosen.onlyProp64 === true && is(onlyProp64(history))) return dismiss('Only has 11357-60 charges');
	if (chosen.deceased === true && is(isDeceased(history))) return dismiss('Individual is deceased');
	if (isIn(section, chosen.reduce)) return { outcome: 'reduce', reason: `Reduce all HS ${bare(section)} convictions` };
	return { outcome: 'undecided', reason: '' };
}
