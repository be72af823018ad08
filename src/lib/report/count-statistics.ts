import { DISMISS, OUTCOMES, OUT_OF_SCOPE, REDUCE, RELIEF, outcomeNumber } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import { LATEST, isoDate, yearOf } from '../record/civil-date';
import { classText } from '../record/conviction-class';
import { sectionName } from '../record/section';
import { TRUE } from '../record/tri';
import { GroupCounts } from './count-groups';
import type { DecidedCounty } from './decided';
import { impactOf } from './impact';
import { AGE_GROUPS, PeopleGroups, UNKNOWN_GROUP } from './people-groups';
import { isOverridden, outcomeOf, reasonOf } from './reason';
import { decadeOf } from './decade';
import { countedSection } from './section-counts';
import type { Counts, ReasonRow, Statistics, StatisticsRow } from './statistics';

/** Counts a run's statistics. */
export function countStatistics(decided: DecidedCounty): Statistics {
	const { convictions, person, inCounty, classes, charge, charges } = decided.records.histories;
	const { outcome } = decided.decisions;
	const { dateFrom, dateTo } = decided.dated;
	const sections = charges.map((one) => {
		const section = countedSection(one);
		return section === null ? '' : sectionName(section);
	});
	const groups = new PeopleGroups(decided);
	const by = {
		all: new GroupCounts(),
		notEligible: new GroupCounts(),
		section: new GroupCounts(),
		class: new GroupCounts(),
		outcome: new GroupCounts(),
		reason: new GroupCounts(),
		decade: new GroupCounts(),
		year: new GroupCounts(),
		race: new GroupCounts(),
		sex: new GroupCounts(),
		age: new GroupCounts()
	};
	let countyUnknown = 0;
	let overridden = 0;
	let earliest = LATEST;
	for (let at = 0; at < convictions; at++) {
		const given = outcome[at];
		if (given === OUT_OF_SCOPE) continue;
		if (inCounty[at] !== TRUE) {
			countyUnknown++;
			continue;
		}
		const of = person[at];
		const relief = given === DISMISS || given === REDUCE || given === RELIEF;
		const add = (counts: GroupCounts, key: string) => counts.add(key, of, relief);
		const [from, to] = [dateFrom[at], dateTo[at]];
		if (isOverridden(decided, at)) overridden++;
		if (from === to && from < earliest) earliest = from;
		add(by.all, '');
		if (given === BARRED || given === EXCLUDED) add(by.notEligible, '');
		add(by.section, sections[charge[at]]);
		add(by.class, classText(classes[at]));
		add(by.outcome, outcomeOf(decided, at));
		add(by.reason, `${outcomeOf(decided, at)}\n${reasonOf(decided, at)}`);
		const year = yearOf(from) === yearOf(to) ? String(yearOf(from)) : UNKNOWN_GROUP;
		add(by.decade, decadeOf(year));
		add(by.year, year);
		add(by.race, groups.race(of));
		add(by.sex, groups.sex(of));
		add(by.age, groups.age(of));
	}
	const total = by.all.rows(mostFirst)[0] ?? NONE;
	const outcomes = by.outcome.rows((a, b) => place(a.key) - place(b.key));
	const { noLongerFelon, noConviction } = impactOf(decided);
	const notEligible = by.notEligible.rows(mostFirst)[0] ?? NONE;
	return {
		total: countsOf(total),
		countyUnknown,
		overridden,
		bySection: by.section.rows(mostFirst),
		byClass: by.class.rows(mostFirst),
		byOutcome: outcomes,
		byReason: by.reason
			.rows(mostFirst)
			.map(reasonRow)
			.sort((a, b) => place(a.outcome) - place(b.outcome)),
		byDecade: by.decade.rows(byKey),
		byYear: by.year.rows(byKey),
		byRace: by.race.rows(mostFirst),
		bySex: by.sex.rows(mostFirst),
		byAge: by.age.rows((a, b) => AGE_GROUPS.indexOf(a.key) - AGE_GROUPS.indexOf(b.key)),
		earliest: earliest === LATEST ? null : isoDate(earliest),
		announced: {
			people: total.peopleRelieved,
			convictions: total.relieved,
			noLongerFelon,
			noConviction,
			notEligible: notEligible.convictions,
			peopleNotEligible: notEligible.people
		}
	};
}

const BARRED = outcomeNumber('barred');
const EXCLUDED = outcomeNumber('excluded');

const NONE: Counts = { convictions: 0, people: 0, relieved: 0, peopleRelieved: 0 };

function countsOf({ convictions, people, relieved, peopleRelieved }: Counts): Counts {
	return { convictions, people, relieved, peopleRelieved };
}

function reasonRow({ key, ...counts }: StatisticsRow): ReasonRow {
	const end = key.indexOf('\n');
	return { outcome: key.slice(0, end) as Outcome, key: key.slice(end + 1), ...counts };
}

/** What is unknown comes last. */
function mostFirst(a: StatisticsRow, b: StatisticsRow): number {
	return unknownLast(a, b) || b.convictions - a.convictions || byKey(a, b);
}

function byKey(a: StatisticsRow, b: StatisticsRow): number {
	return unknownLast(a, b) || (a.key < b.key ? -1 : 1);
}

function unknownLast(a: StatisticsRow, b: StatisticsRow): number {
	return Number(a.key === UNKNOWN_GROUP) - Number(b.key === UNKNOWN_GROUP);
}

/** Of an outcome in the order of the policy language. */
function place(outcome: string): number {
	return OUTCOMES.findIndex((one) => one === outcome);
}
