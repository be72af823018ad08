import { daysBetween, isBefore, isOnOrBefore, on, plusDays, type Day, type When } from './calendar';
import type { Case, Conviction, History, ListName, Section } from './history';
import { isOn } from './listed';
import { every, not, some, type Known } from './known';

/** A gap in the record may hold what would make a statement true; it cannot make one false. */
const orInTheGap = (history: History, known: Known): Known => (known === false && history.incomplete ? null : known);

export const isProp64 = (section: Section) => /^HS (?:1135[789]|11360)$/.test(section.name);

/** Whether a conviction is of 11357-11360; of an attempt or a conspiracy that is not established. */
export function isOfProp64({ charge, inchoate }: Conviction): Known {
	const hits = charge.sections.filter(isProp64).length;
	if (hits === 0) return charge.uncertain ? null : false;
	return hits === charge.sections.length && !charge.uncertain && inchoate === false ? true : null;
}

export function onlyProp64(history: History): Known {
	return not(orInTheGap(history, some(history.convictions.map((one) => not(isOfProp64(one))))));
}

export function isDeceased(history: History): Known {
	return orInTheGap(history, history.deceased);
}

/** No conviction, of any county and section, on that day or after it. */
export function noneSince(history: History, day: Day): Known {
	return not(orInTheGap(history, some(history.convictions.map(({ date }) => not(isBefore(date, on(day)))))));
}

/** No conviction, of any county and section, after that day. */
export function noneAfter(history: History, day: Day): Known {
	return not(orInTheGap(history, some(history.convictions.map(({ date }) => not(isOnOrBefore(date, day))))));
}

export function hasSeveralConvictions(history: History): Known {
	return orInTheGap(history, history.convictions.length > 1);
}

/** Half a day counts: a sentence that ends at noon has not ended by the morning of that day. */
export function sentenceHasEndedBy({ date, sentence }: Conviction, day: Day): Known {
	if (sentence === null) return isOnOrBefore(date, day) === false ? false : null;
	return isOnOrBefore(later(date, Math.ceil(sentence / 2)), day);
}

export function sentenceEndedBefore({ date, sentence }: Conviction, day: Day): Known {
	if (sentence === null) return isBefore(date, on(day)) === false ? false : null;
	return isBefore(later(date, Math.floor(sentence / 2)), on(day));
}

export function allSentencesHaveEndedBy(history: History, day: Day): Known {
	return not(orInTheGap(history, some(history.convictions.map((one) => not(sentenceHasEndedBy(one, day))))));
}

function later({ from, to }: When, days: number): When {
	return days === 0 ? { from, to } : { from: plusDays(from, days), to: plusDays(to, days) };
}

/** Some conviction that is on the list, of any day. */
export function listedAnywhere(history: History, list: ListName): Known {
	return orInTheGap(history, some(history.convictions.map((one) => isOn(one, list))));
}

/** Some conviction that is on the list, dated before a day. */
export function listedBefore(history: History, list: ListName, day: When): Known {
	return orInTheGap(history, some(history.convictions.map((one) => every([isOn(one, list), isBefore(one.date, day)]))));
}

export function registeredAnywhere(history: History): Known {
	return orInTheGap(history, history.registered !== null);
}

export function registeredBefore(history: History, day: When): Known {
	return orInTheGap(history, history.registered !== null && isBefore(history.registered, day));
}

/** How many convictions of the same section were earlier: whether there are two or more. */
export function twoPriors({ history, conviction }: Case, day: When): Known {
	const same = history.convictions
		.filter((one) => one !== conviction)
		.map((one) => every([isOfSameSection(one, conviction), isBefore(one.date, day)]));
	if (same.filter((one) => one === true).length >= 2) return true;
	return history.incomplete || same.filter((one) => one !== false).length >= 2 ? null : false;
}

/** Of the same section of 11357-11360, whatever the subdivision; of an attempt that is not established. */
function isOfSameSection(one: Conviction, other: Conviction): Known {
	const mayBe = ({ charge }: Conviction) => charge.sections.filter(isProp64).map(({ name }) => name);
	if (!mayBe(one).some((name) => mayBe(other).includes(name))) return false;
	const isOne = ({ charge }: Conviction) =>
		new Set(charge.sections.map(({ name }) => name)).size === 1 && !charge.uncertain;
	return isOne(one) && isOne(other) && (one === other || one.inchoate === false) ? true : null;
}

/** Cases with a conviction of the same section, this one among them: whether there are three or more. */
export function threeCases({ history, conviction }: Case): Known {
	const possible = history.convictions.filter((one) => isOfSameSection(one, conviction) !== false);
	const sure = possible.filter((one) => isOfSameSection(one, conviction) === true && one.step !== 0);
	if (new Set(sure.map(({ step }) => step)).size >= 3) return true;
	// A conviction of which the case is not known may be of a case by itself.
	const cases = possible.map(({ step }, at) => (step === 0 ? -at - 1 : step));
	return history.incomplete || new Set(cases).size >= 3 ? null : false;
}

/** The pilots' tools counted a year as 365.25 days. */
export function yearsAreAtMost(years: number, since: When, day: Day): Known {
	if (daysBetween(since.from, day) / 365.25 <= years) return true;
	return daysBetween(since.to, day) / 365.25 > years ? false : null;
}

export function yearsAreAtLeast(years: number, since: When, day: Day): Known {
	if (daysBetween(since.to, day) / 365.25 >= years) return true;
	return daysBetween(since.from, day) / 365.25 < years ? false : null;
}

/** More than so many of the tools' years have gone by since the latest conviction, of whatever county and section. */
export function yearsSinceLatestAreMore(years: number, history: History, day: Day): Known {
	return not(orInTheGap(history, some(history.convictions.map(({ date }) => yearsAreAtMost(years, date, day)))));
}
