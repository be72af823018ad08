import type { County } from '../../record/counties';
import { ageOn, type CivilDate } from '../../record/civil-date';
import { deck, type Chance } from '../chance';
import { dateOfDay } from '../civil-day';
import type { Offence } from '../offences/offence';
import { agenciesOf } from './agency';
import { dayFree, drawAftermath, isConviction } from './aftermath';
import { arrestStep, drawRelease } from './arrest';
import { drawCharges } from './charges';
import { courtStep } from './court';
import type { Count, Cycle } from './history';

const ADULT = 18;

/** Most are heard within months, a few after more than a year. */
const DAYS_TO_COURT = deck<readonly [least: number, most: number]>([
	[40, [2, 30]],
	[40, [31, 120]],
	[17, [121, 365]],
	[3, [366, 700]]
]);

export interface Occasion {
	readonly county: County;
	readonly birth: CivilDate;
	readonly day: number;
	readonly leading: Offence | null;
	readonly until: CivilDate;
}

export interface Case {
	readonly cycle: Cycle;
	/** The first day on which the person can be arrested again. */
	readonly free: number;
	readonly convictions: readonly Count[];
}

/** An arrest and what came of it. Minors are handed over; no adult court hears them. */
export function drawCase(chance: Chance, { county, birth, day, leading, until }: Occasion): Case {
	const agencies = agenciesOf(county);
	const date = dateOfDay(day);
	const age = ageOn(birth, date);
	const charges = drawCharges(chance, leading, date);
	const [least, most] = chance.pick(DAYS_TO_COURT);
	const courtDay = day + chance.between(least, most);
	const inCourt = age >= ADULT && chance.percent(82) && dateOfDay(courtDay) < until;
	const arrest = arrestStep(chance, agencies, charges, day, inCourt ? '' : drawRelease(chance, age < ADULT));
	if (!inCourt) return { cycle: { date, age, steps: [arrest] }, free: day, convictions: [] };
	const hearing = courtStep(chance, agencies, charges, courtDay);
	const steps = [arrest, hearing, ...drawAftermath(chance, hearing, agencies, until)];
	return { cycle: { date, age, steps }, free: dayFree(hearing), convictions: hearing.counts.filter(isConviction) };
}
