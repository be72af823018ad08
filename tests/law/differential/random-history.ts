import { SOME_DAY, daysBetween, inYear, on, plusDays, plusYears, type Day, type When } from '../restatement/calendar';
import { CHARGES_AS_OFTEN, type PrintedCharge } from '../restatement/charges';
import type { Class, Conviction, History } from '../restatement/history';
import type { Known } from '../restatement/known';
import type { Chance } from './chance';

/** Days on which some law or some policy changes its answer. */
const LANDMARKS: readonly Day[] = [
	19730307, 19731001, 19760101, 19770101, 20110101, 20141105, 20161109, 20080229, 20000229
];
const BIRTHDAYS = [18, 21, 22, 40, 50, 57, 65];
const ANNIVERSARIES = [1, 5, 7, 10, 15, 20];
const SENTENCES = [0, 0, 0, 2, 60, 61, 122, 365, 732, 733, 1098, 2196, 7320];

/** A made-up history whose days and ages stand close to the thresholds, and on which things are missing now and then. */
export function randomHistory(chance: Chance, asOf: Day): History {
	const birth = randomBirth(chance, asOf);
	const convictions: Conviction[] = [];
	const many = chance.percent(50) ? 1 + chance.below(2) : 1 + chance.below(7);
	const cycles = new Map<number, Pick<Conviction, 'cycleDate' | 'prop64InCycle' | 'otherInCycle'>>();
	for (let at = 0; at < many; at++) convictions.push(randomConviction(chance, asOf, birth, convictions, cycles));
	return {
		birth,
		deceased: chance.percent(5),
		incomplete: chance.percent(5),
		registered: chance.percent(5) ? randomDate(chance, asOf, birth, convictions) : null,
		convictions
	};
}

function near(chance: Chance, day: Day): Day {
	return plusDays(day, chance.below(3) - 1);
}

function dayBetween(chance: Chance, from: number, to: number): Day {
	return plusDays(from * 10000 + 101, chance.below((to - from) * 365));
}

function randomBirth(chance: Chance, asOf: Day): When {
	if (chance.percent(3)) return SOME_DAY;
	if (chance.percent(2)) return inYear(1940 + chance.below(60));
	if (chance.percent(2)) return { from: 19700510, to: 19710510 };
	if (chance.percent(50)) return on(near(chance, plusYears(asOf, -chance.of(BIRTHDAYS))));
	return on(chance.percent(10) ? chance.of([19480229, 19600229, 19800229]) : dayBetween(chance, 1935, 2002));
}

function randomDate(chance: Chance, asOf: Day, birth: When, others: readonly Conviction[]): When {
	if (chance.percent(4)) return SOME_DAY;
	if (chance.percent(3)) return inYear(1970 + chance.below(50));
	if (chance.percent(2)) return on(near(chance, plusYears(asOf, 1)));
	if (chance.percent(25)) return on(near(chance, plusYears(asOf, -chance.of(ANNIVERSARIES))));
	if (chance.percent(20)) return on(near(chance, chance.of(LANDMARKS)));
	if (chance.percent(15) && birth.from === birth.to)
		return on(near(chance, plusYears(birth.from, chance.of([0, 18, 21, 21]))));
	const dated = others.filter(({ date }) => date.from > SOME_DAY.from);
	if (chance.percent(25) && dated.length > 0) return on(near(chance, chance.of(dated).date.from));
	return on(dayBetween(chance, 1965, Math.floor(asOf / 10000)));
}

function randomConviction(
	chance: Chance,
	asOf: Day,
	birth: When,
	others: readonly Conviction[],
	cycles: Map<number, Pick<Conviction, 'cycleDate' | 'prop64InCycle' | 'otherInCycle'>>
): Conviction {
	const charge = chance.of(CHARGES_AS_OFTEN);
	const date = randomDate(chance, asOf, birth, others);
	const cycle = 1 + chance.below(6);
	const step = chance.percent(1) ? 0 : cycle * 1000 + 1 + chance.below(2);
	const ofCycle = cycles.get(cycle) ?? {
		cycleDate: randomCycleDate(chance, date),
		prop64InCycle: randomKnown(chance, 60),
		otherInCycle: randomKnown(chance, 50)
	};
	cycles.set(cycle, ofCycle);
	return {
		charge,
		classes: randomClasses(chance),
		date,
		inCounty: chance.percent(75) ? true : chance.percent(90) ? false : null,
		...randomAttempt(chance, charge),
		sentence: randomSentence(chance, asOf, date),
		step,
		...ofCycle,
		// A cycle begins before its cases are decided.
		cycleDate: ofCycle.cycleDate.from > date.to ? date : ofCycle.cycleDate
	};
}

/** By the charge; or by a qualifier, which can say either or be unreadable. */
function randomAttempt(chance: Chance, { attempted }: PrintedCharge): Pick<Conviction, 'inchoate' | 'conspiracy'> {
	if (attempted !== null) return { inchoate: true, conspiracy: attempted === 'conspiracy' };
	if (chance.percent(2)) return { inchoate: true, conspiracy: chance.percent(50) };
	return chance.percent(1) ? { inchoate: null, conspiracy: null } : { inchoate: false, conspiracy: false };
}

function randomClasses(chance: Chance): readonly Class[] {
	if (chance.percent(4)) return ['felony', 'misdemeanor', 'infraction'];
	if (chance.percent(1)) return ['felony', 'misdemeanor'];
	return [chance.percent(65) ? 'felony' : chance.percent(75) ? 'misdemeanor' : 'infraction'];
}

function randomKnown(chance: Chance, yes: number): Known {
	return chance.percent(5) ? null : chance.percent(yes);
}

/** As a rule a few months before the conviction; sometimes on the edge of the Act, sometimes not known. */
function randomCycleDate(chance: Chance, date: When): When {
	if (date.from !== date.to || chance.percent(10)) return SOME_DAY;
	if (chance.percent(15) && date.from >= 20161109) return on(near(chance, 20161109));
	return on(plusDays(date.from, -chance.of([0, 1, 30, 200, 366, 900])));
}

/** As a rule of a usual length; sometimes one that ends on the as-of date, or within a day of it. */
function randomSentence(chance: Chance, asOf: Day, date: When): number | null {
	if (chance.percent(4)) return null;
	if (date.from !== date.to || !chance.percent(15)) return chance.of(SENTENCES);
	for (let years = 1; years < 12; years++) {
		if (plusYears(date.from, years) < asOf) continue;
		return Math.max(0, 2 * daysBetween(date.from, asOf) + chance.below(5) - 2);
	}
	return 61;
}
