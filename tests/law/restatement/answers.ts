import { SOME_DAY, type Day } from './calendar';
import { OUT, type Case, type Choices, type Conviction, type History, type Verdict } from './history';
import { everyWay, type Is } from './known';

/** A policy said again, as a list of plain if-statements over one conviction of one class and one section. */
export type Restatement = (one: Case, chosen: Choices, is: Is) => Verdict;

/**
 * A history with only the dates that can be relied on: a conviction after the as-of date has none; where one lies
 * before the birth, neither has.
 */
export function reliable(history: History, asOf: Day): History {
	let { birth } = history;
	const convictions = history.convictions.map((one) => {
		if (one.date.from > asOf) return { ...one, date: SOME_DAY };
		if (one.date.to >= history.birth.from) return one;
		birth = SOME_DAY;
		return { ...one, date: SOME_DAY };
	});
	if (history.birth.from > asOf) birth = SOME_DAY;
	return { ...history, birth, convictions };
}

/**
 * Everything that a policy may come to say of a conviction, whatever the things are that its record leaves open. The
 * first is what stands if nothing unknown is supposed to hold.
 */
export function verdictsOn(
	restatement: Restatement,
	history: History,
	conviction: Conviction,
	chosen: Choices,
	asOf: Day
): Verdict[] {
	const { charge, classes, inCounty } = conviction;
	const verdicts: Verdict[] = [];
	for (const section of charge.sections)
		for (const ofClass of classes) {
			const one: Case = { history, conviction, class: ofClass, section, asOf };
			everyWay((is) => restatement(one, chosen, is), verdicts);
		}
	if (charge.uncertain || inCounty === null) verdicts.push(OUT);
	return verdicts;
}

const RELIEF = new Set(['dismiss', 'reduce', 'reduce to infraction', 'relief']);

/** What they agree on; relief, where each is some; otherwise a person has to look. */
export function together(verdicts: readonly Verdict[]): string {
	const [first] = verdicts;
	if (verdicts.every(({ outcome }) => outcome === first.outcome)) return first.outcome;
	return verdicts.every(({ outcome }) => RELIEF.has(outcome)) ? 'relief' : 'needs-review';
}

/** Whether an answer can stand beside what turns out to be so: a firm one has to be right, relief has to be relief. */
export function allows(answer: string, turnsOut: string): boolean {
	if (answer === 'needs-review') return true;
	return answer === 'relief' ? RELIEF.has(turnsOut) : answer === turnsOut;
}
