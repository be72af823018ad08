import { isBefore, isOnOrBefore, on, plusDays, plusYears, type Day, type When } from './calendar';
import type { Case, Conviction, History, ListName, Section } from './history';
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
	return orInTheGap(history, some(history.convictions.map(({ charge }) => charge.on[list])));
}

/** Some conviction that is on the list, dated before a day. */
export function listedBefore(history: History, list: ListName, day: When): Known {
	return orInTheGap(
		history,
		some(history.convictions.map(({ charge, date }) => every([charge.on[list], isBefore(date, day)])))
	);
}

export function registeredAnywhere(history: History): Known {
	return orInTheGap(history, history.registered !== null);
}

export function registeredBefore(history: History, day: When): Known {
	return orInTheGap(history, history.registered !== null && isBefore(history.registered, day));
}

/** How many convictions of the same section were earlier: whether there are two or more. */
export function twoPriors({ history, conviction, section }: Case, day: When): Known {
	const same = history.convictions
		.filter((one) => one !== conviction)
		.map((one) => every([isOfSection(one, section.name), isBefore(one.date, day)]));
	if (same.filter((one) => one === true).length >= 2) return true;
	return history.incomplete || same.filter((one) => one !== false).length >= 2 ? null : false;
}

/** A conviction of a section, whatever the subdivision; of an attempt that is not established. */
function isOfSection({ charge, inchoate }: Conviction, name: string): Known {
	const hits = charge.sections.filter((section) => section.name === name).length;
	if (hits === 0) return charge.uncertain && charge.sections.length === 0 ? null : false;
	return hits === charge.sections.length && !charge.uncertain && inchoate === false ? true : null;
}

/** Cases with a conviction of the same section, this one among them: whether there are three or more. */
export function threeCases({ history, section }: Case): Known {
	const possible = history.convictions.filter((one) => isOfSection(one, section.name) !== false);
	const sure = possible.filter((one) => isOfSection(one, section.name) === true && one.step !== 0);
	if (new Set(sure.map(({ step }) => step)).size >= 3) return true;
	// A conviction of which the case is not known may be of a case by itself.
	const cases = possible.map(({ step }, at) => (step === 0 ? -at - 1 : step));
	return history.incomplete || new Set(cases).size >= 3 ? null : false;
}

/** Twenty-one on the day at most: the birthday itself still counts. */
export function isAtMost21({ birth }: History, day: Day): Known {
	return not(isBefore(birth, on(plusYears(day, -21))));
}
