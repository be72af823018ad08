import type { County } from '../../record/counties';
import { ageOn, dayNumber, type CivilDate } from '../../record/civil-date';
import { deck, type Chance } from '../chance';
import { dateOfDay } from '../civil-day';
import type { OffenceKind } from '../offences/offence';
import { drawPerson } from '../people/person';
import { agenciesOf } from './agency';
import { drawBent, leadingOffence, type Bent } from './bent';
import { drawCase } from './case';
import type { Count, Cycle, History } from './history';
import { application, death, registration, type Moment } from './single-events';

const HOW_MANY_CASES = deck([
	[31, 1],
	[22, 2],
	[16, 3],
	[10, 4],
	[7, 5],
	[5, 6],
	[3, 7],
	[3, 9],
	[2, 12],
	[1, 17]
]);

const FIRST_YEARS = deck<readonly [from: number, to: number]>([
	[5, [1961, 1974]],
	[21, [1975, 1984]],
	[28, [1985, 1994]],
	[25, [1995, 2004]],
	[18, [2005, 2013]],
	[3, [2014, 2019]]
]);

const FIRST_AGES = deck<readonly [from: number, to: number]>([
	[9, [14, 17]],
	[55, [18, 25]],
	[28, [26, 40]],
	[8, [41, 60]]
]);

const OLDEST = 96;

interface Course {
	readonly home: County;
	readonly until: CivilDate;
	readonly birth: CivilDate;
	readonly bent: Bent;
}

/** One person and all that the state recorded of them before `until`. */
export function drawLife(chance: Chance, home: County, until: CivilDate, number: number): History {
	const firstDay = drawFirstDay(chance, dayNumber(until));
	const [youngest, eldest] = chance.pick(FIRST_AGES);
	const birth = dateOfDay(firstDay - Math.floor(chance.between(youngest, eldest) * 365.25) - chance.between(1, 365));
	const person = drawPerson(chance, number, birth);
	const course: Course = { home, until, birth, bent: drawBent(chance, home) };
	const cycles = [...drawCases(chance, course, firstDay), ...drawApplication(chance, course, firstDay)];
	cycles.push(...drawDeath(chance, course, cycles));
	cycles.sort((one, other) => one.date - other.date);
	return { person, cycles };
}

function drawFirstDay(chance: Chance, untilDay: number): number {
	for (;;) {
		const [from, to] = chance.pick(FIRST_YEARS);
		const day = dayNumber(chance.between(from, to) * 10000 + 101) + chance.below(365);
		if (day < untilDay) return day;
	}
}

function drawCases(chance: Chance, { home, until, birth, bent }: Course, firstDay: number): Cycle[] {
	const cycles: Cycle[] = [];
	const many = chance.pick(HOW_MANY_CASES);
	const untilDay = dayNumber(until);
	let day = firstDay;
	for (let nth = 0; nth < many && day < untilDay; nth++) {
		const county = chance.percent(bent.shareElsewhere) ? bent.elsewhere : home;
		const leading = leadingOffence(chance, bent, dateOfDay(day), nth);
		const { cycle, free, convictions } = drawCase(chance, { county, birth, day, leading, until });
		cycles.push(
			cycle,
			...drawRegistrations(chance, convictions, { birth, day: free, agencies: agenciesOf(county) }, untilDay)
		);
		day = free + 20 + chance.below(chance.between(100, 2400));
	}
	return cycles;
}

/** Sex offenders register year by year, a few drug offenders once. */
function drawRegistrations(chance: Chance, convictions: readonly Count[], moment: Moment, untilDay: number): Cycle[] {
	const convictedOf = (kind: OffenceKind) => convictions.some(({ charge }) => charge.offence?.kind === kind);
	const kind = convictedOf('registrable') ? 'sex' : convictedOf('cannabis') && chance.oneIn(30) ? 'drugs' : null;
	const cycles: Cycle[] = [];
	if (kind === null) return cycles;
	let day = moment.day + chance.between(3, 30);
	for (let left = kind === 'sex' ? chance.between(1, 4) : 1; left > 0 && day < untilDay; left--) {
		cycles.push(registration(chance, kind, { ...moment, day }));
		day += chance.between(350, 380);
	}
	return cycles;
}

function drawApplication(chance: Chance, { home, until, birth }: Course, firstDay: number): Cycle[] {
	const day = firstDay + chance.between(200, 6000);
	const applies = chance.oneIn(40) && dateOfDay(day) < until && ageOn(birth, dateOfDay(day)) >= 18;
	return applies ? [application(chance, { birth, day, agencies: agenciesOf(home) })] : [];
}

/** Some die, after everything else that is recorded of them. */
function drawDeath(chance: Chance, { home, until, birth }: Course, cycles: readonly Cycle[]): Cycle[] {
	const lastDate = Math.max(...cycles.flatMap((cycle) => cycle.steps.map((step) => step.date)));
	const day = dayNumber(lastDate) + chance.between(15, 6000);
	const date = dateOfDay(day);
	const dies = chance.oneIn(22) && date < until && ageOn(birth, date) <= OLDEST;
	return dies ? [death({ birth, day, agencies: agenciesOf(home) })] : [];
}
