import { dayAfter, plusYears, type Day, type Span } from '../dates';
import type { Facts } from '../facts';
import { agreed, all, type Maybe } from '../maybe';
import type { Pilot } from '../question';
import { compare, dismiss, not, reduce, type End, type Step, type Table } from '../steps';
import type { Way } from '../charge';
import type { Dated, PilotFacts } from './facts';
import { endOf, halfDaysOf, type End as SentenceEnd } from './sentences';

const IN_FORCE: Day = 20161109;
const YEAR_ONE: Day = 10101;

const review = (determination: string, reason: string): End => ({ outcome: 'needs-review', determination, reason });
const byHand = (reason: string) => review('Hand Review', reason);
const flagged = (reason: string) => review('Maybe Eligible - Flag for Review', reason);
const ineligible = (outcome: 'excluded' | 'barred', reason: string): End => ({
	outcome,
	determination: 'Not eligible',
	reason
});

/** The last day that is more than so many years of 365.25 days ago. */
const daysBefore = (asOf: Day, years: number) => dayAfter(asOf, -Math.ceil(years * 365.25));

/** The facts as the tables ask for them. */
class Record {
	readonly #pilot: PilotFacts;

	constructor(
		readonly facts: Facts,
		readonly asOf: Day
	) {
		this.#pilot = facts.pilot!;
	}

	get late(): Maybe {
		const { lo, hi } = this.facts.date;
		return compare(lo >= IN_FORCE, hi >= IN_FORCE);
	}

	/** Some conviction of these is dated before this one. */
	before(list: readonly Dated[]): Maybe {
		const { lo, hi } = this.facts.date;
		if (list.some(({ is, date }) => is === true && date.hi < lo)) return true;
		return list.some(({ is, date }) => is !== false && date.lo < hi) || this.#pilot.nameless ? 'unknown' : false;
	}

	get strikeAnywhere(): Maybe {
		return this.#anyOf(this.#pilot.strikes.map(({ is }) => is));
	}

	#anyOf(values: readonly Maybe[]): Maybe {
		return not(all([...values.map(not), this.#pilot.nameless ? 'unknown' : true]));
	}

	get twoPriors(): Maybe {
		const { lo, hi } = this.facts.date;
		const { sameSection, nameless } = this.#pilot;
		if (sameSection.filter(({ is, date }) => is === true && date.hi < lo).length >= 2) return true;
		const perhaps = sameSection.filter(({ is, date }) => is !== false && date.lo < hi).length;
		return perhaps >= 2 || nameless ? 'unknown' : false;
	}

	get several(): Maybe {
		if (this.#pilot.otherLengths.length > 0) return true;
		return this.#pilot.nameless ? 'unknown' : false;
	}

	/** By the calendar or, in July 2019, in years of 365.25 days. */
	isOld(years: number, october: boolean): Maybe {
		const { lo, hi } = this.facts.birth;
		const last = daysBefore(this.asOf, years);
		const reached = (day: Day) => (october ? plusYears(day, years) <= this.asOf : day <= last);
		return compare(reached(lo), reached(hi));
	}

	/** 21 years of 365.25 days, or less. */
	get isYoung(): Maybe {
		const { lo, hi } = this.facts.birth;
		const last = daysBefore(this.asOf, 21);
		return compare(lo > last, hi > last);
	}

	/** Every conviction on the record was on that day or before it. Where nothing is dated, the older tool found no years. */
	noneAfter(day: Day): Maybe {
		const dates: readonly Span[] = [this.facts.date, ...this.facts.otherDates];
		return all(dates.map(({ lo, hi }) => compare(lo <= day, hi <= day)));
	}

	get isUndated(): boolean {
		return [this.facts.date, ...this.facts.otherDates].every(({ hi }) => hi === YEAR_ONE);
	}

	get end(): SentenceEnd {
		return endOf(this.facts.date, this.#pilot.length);
	}

	get ended(): Maybe {
		const now = halfDaysOf(this.asOf);
		const { otherLengths, nameless } = this.#pilot;
		const others = otherLengths.map((length, at) => endOf(this.facts.otherDates[at], length));
		const ends = [this.end, ...others].map(({ lo, hi }) => compare(lo <= now, hi <= now));
		return all([...ends, nameless ? 'unknown' : true]);
	}

	get endedBefore(): Maybe {
		const now = halfDaysOf(this.asOf);
		return compare(this.end.lo < now, this.end.hi < now);
	}

	registered(): Maybe {
		const { registrable, registrations } = this.#pilot;
		return this.before([...registrable, ...registrations]);
	}
}

const startsWith = ({ texts }: Way, starts: readonly string[]): Maybe =>
	agreed(texts.map((text) => starts.some((start) => text.startsWith(start))));
const is11357 = ({ texts }: Way): Maybe => agreed(texts.map((text) => /1135[789]|11360/.exec(text)?.[0] === '11357'));

/** The days that the tables tell apart. */
function daysFor(years: number, ages: readonly number[]): Table['days'] {
	return ({ pilot, otherDates }, asOf) => {
		const { strikes, registrable, registrations, sameSection } = pilot!;
		const dated = [...strikes, ...registrable, ...registrations, ...sameSection].map(({ date }) => date);
		const others = [...dated, ...otherDates].flatMap(({ lo, hi }) => [lo, hi]);
		const days = others.filter((day) => day > YEAR_ONE && day < 99_991_231);
		return {
			date: [IN_FORCE, asOf, plusYears(asOf, -years), daysBefore(asOf, years), ...days],
			birth: ages.flatMap((age) => [plusYears(asOf, -age), daysBefore(asOf, age)])
		};
	};
}

function losAngeles(october: boolean, age: number, years: number): Table {
	return {
		steps: (facts, way, asOf) => {
			const record = new Record(facts, asOf);
			const { strikes } = facts.pilot!;
			const city: End = {
				outcome: 'other-office',
				determination: 'To be reviewed by City Attorneys',
				reason: 'Misdemeanor or Infraction'
			};
			const steps: Step[] = [
				[() => october && not(facts.felony), city],
				[() => record.late, ineligible('excluded', 'Occurred after 11/09/2016')],
				[() => startsWith(way, ['11357(A)', '11357(B)']), dismiss('11357(a) or 11357(b)')],
				[() => is11357(way), october ? byHand('Other 11357') : flagged('Other 11357')],
				[
					() => (october ? record.before(strikes) : record.strikeAnywhere),
					// The statute asks for one before the offence; July took one of any day.
					ineligible(october ? 'barred' : 'excluded', 'PC 667(e)(2)(c)(iv)')
				],
				[() => october && record.registered(), ineligible('barred', 'PC 290')],
				[() => record.twoPriors, ineligible('excluded', 'Two priors')],
				[() => record.isOld(age, october), dismiss(`${age} years or older`)],
				[() => record.isYoung, dismiss('21 years or younger')],
				[() => all([facts.only64, record.ended]), dismiss('Only has 11357-60 charges and completed sentence')],
				[() => record.noneAfter(plusYears(asOf, -years)), dismiss(`No convictions in past ${years} years`)],
				[() => not(record.ended), byHand('Currently serving sentence')],
				[() => facts.deceased, dismiss('Deceased')]
			];
			return steps;
		},
		otherwise: byHand(october ? 'No applicable eligibility criteria' : '????'),
		days: daysFor(years, [age, 21])
	};
}

const sacramento: Table = {
	steps: (facts, _, asOf) => {
		const record = new Record(facts, asOf);
		const free = () => !record.isUndated && record.noneAfter(daysBefore(asOf, 10));
		return [
			[() => record.late, ineligible('excluded', 'Occurred after 11/09/2016')],
			[() => not(facts.felony), dismiss('Misdemeanor or Infraction')],
			[() => all([record.several, free()]), dismiss('No convictions in past 10 years')],
			[() => record.several, reduce('Has convictions in past 10 years')],
			[() => record.endedBefore, dismiss('Sentence Completed')]
		];
	},
	otherwise: reduce('Sentence not Completed'),
	days: daysFor(10, [])
};

const related: Table = {
	steps: (facts, way, asOf) => {
		const record = new Record(facts, asOf);
		const { related: isRelated, hasProp64InCycle, printed } = facts.pilot!;
		const free = () => !record.isUndated && record.noneAfter(daysBefore(asOf, 5));
		return [
			[() => record.late, ineligible('excluded', 'Occurred after 11/09/2016')],
			[() => all([isRelated, not(hasProp64InCycle)]), flagged('No Related Prop64 Charges')],
			[() => all([isRelated, printed === '4060 BP']), flagged('4060 BP')],
			[() => isRelated, dismiss(printed)],
			[() => not(facts.felony), dismiss('Misdemeanor or Infraction')],
			[() => startsWith(way, ['11357']), dismiss('11357 HS')],
			[() => all([record.several, free()]), dismiss('No convictions in past 5 years')],
			[() => record.several, flagged('Has convictions in past 5 years')],
			[() => record.endedBefore, dismiss('Sentence Completed')]
		];
	},
	otherwise: flagged('Sentence not Completed'),
	days: daysFor(5, [])
};

/** The pilot counties' decision tables. */
export function pilotTable(pilot: Pilot, age: number, years: number): Table {
	if (pilot === 'los-angeles-2019-10') return losAngeles(true, age, years);
	if (pilot === 'los-angeles-2019-07') return losAngeles(false, age, years);
	return pilot === 'sacramento' ? sacramento : related;
}
