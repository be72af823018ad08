import type { Chance } from '../differential/chance';
import { CHARGES } from './charges';
import { on, plusDays, type Day, type When } from './calendar';
import type { Charge, Conviction, History, ListName, Section } from './history';
import type { Known } from './known';

/** One way in which things may really be: everything that a history leaves open is settled, by chance. */
export function oneWorld(chance: Chance, history: History, asOf: Day): History {
	const latest = Math.min(asOf, ...history.convictions.map(({ date }) => date.to));
	const birth = on(Math.min(settled(chance, history.birth, latest), latest));
	const convictions = history.convictions.map((one) => settledConviction(chance, one, birth.from, asOf));
	let { deceased } = history;
	let registered = history.registered && on(settled(chance, history.registered, asOf));
	if (history.incomplete && chance.percent(80)) {
		deceased ||= chance.percent(20);
		// The earliest is what counts.
		if (chance.percent(30)) registered = on(Math.min(dayUpTo(chance, asOf), registered?.from ?? asOf));
		if (chance.percent(80)) convictions.push(hidden(chance, convictions, birth.from, asOf));
	}
	return { birth, deceased, incomplete: false, registered, convictions };
}

const answered = (chance: Chance, known: Known): boolean => known ?? chance.percent(50);
const dayUpTo = (chance: Chance, asOf: Day): Day => plusDays(asOf, -chance.below(50 * 365));

function settled(chance: Chance, { from, to }: When, asOf: Day): Day {
	if (from === to) return from;
	if (chance.percent(20) && from > 10101) return from;
	if (chance.percent(20) && to < 99991231) return to;
	const day = dayUpTo(chance, Math.min(to, asOf));
	return day < from ? from : day;
}

function settledConviction(chance: Chance, one: Conviction, birth: Day, asOf: Day): Conviction {
	const date = one.date.from === one.date.to ? one.date.from : Math.max(birth, settled(chance, one.date, asOf));
	const cycle = settled(chance, one.cycleDate, date);
	const inchoate = answered(chance, one.inchoate);
	return {
		charge: settledCharge(chance, one.charge),
		classes: [chance.of(one.classes)],
		date: on(date),
		inCounty: answered(chance, one.inCounty),
		inchoate,
		conspiracy: inchoate && answered(chance, one.conspiracy),
		sentence: one.sentence ?? chance.of([0, 61, 732, 20000]),
		step: one.step === 0 ? 900000 + chance.below(3) : one.step,
		cycleDate: on(cycle),
		prop64InCycle: answered(chance, one.prop64InCycle),
		otherInCycle: answered(chance, one.otherInCycle)
	};
}

/** Lists that say which convictions a policy takes in. */
const SCOPES = ['related 2019', 'plea bargain 2018'];
const ENHANCEMENT = 'PC 186.22';
const SOMETHING_ELSE: Section = { name: 'PC 1', subdivisions: [] };

function settledCharge(chance: Chance, charge: Charge): Charge {
	const candidates = charge.uncertain ? [...charge.sections, SOMETHING_ELSE] : charge.sections;
	const section = chance.of(candidates);
	const lists = Object.entries(charge.on).map(([list, known]) => [
		list,
		// What the text does not say is not in question itself, whatever it means for the other convictions.
		answered(chance, known) && !(section === SOMETHING_ELSE && SCOPES.includes(list))
	]);
	// An enhancement stands beside the offence that it enhances, and is no other reading of it.
	const enhanced = charge.sections.some(({ name }) => name === ENHANCEMENT);
	return {
		text: charge.text,
		sections: enhanced ? charge.sections : [section],
		uncertain: false,
		on: Object.fromEntries(lists) as Record<ListName, Known>
	};
}

/** What the record that could not be read may have been: as a rule more of the same. */
function hidden(chance: Chance, others: readonly Conviction[], birth: Day, asOf: Day): Conviction {
	const model = chance.of(others);
	const charge = chance.percent(50) ? model.charge : settledCharge(chance, chance.of(CHARGES));
	return {
		...model,
		charge,
		date: on(Math.max(birth, dayUpTo(chance, asOf))),
		inCounty: false,
		inchoate: false,
		conspiracy: false
	};
}
