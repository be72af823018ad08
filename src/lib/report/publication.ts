import type { Outcome } from '../engine/policy';
import { decadeOf } from './decade';
import type { AnnouncedFigures, Counts, Statistics, StatisticsRow } from './statistics';
import { suppressed, type PublishedCell, type PublishedSum } from './suppression';

/** Numbers as they may be published: null where they were left out. */
export type Published<T> = { readonly [K in keyof T]: T[K] extends number ? number | null : T[K] };

export interface PublishedRow extends Published<Counts> {
	readonly key: string;
	readonly outcome?: Outcome;
}

export const PUBLISHED_TABLES = [
	'byOutcome',
	'bySection',
	'byClass',
	'byReason',
	'byDecade',
	'byYear',
	'byRace',
	'bySex',
	'byAge'
] as const;
export type PublishedTable = (typeof PUBLISHED_TABLES)[number];

/** A run's statistics as they may be shown to anyone: no names, and no group of fewer than 11 people. */
export interface Publication {
	readonly total: Published<Counts>;
	readonly tables: Readonly<Record<PublishedTable, readonly PublishedRow[]>>;
	readonly announced: Published<AnnouncedFigures>;
	/** The year of the earliest conviction; null where that year's people are too few. */
	readonly earliestYear: string | null;
	/** Groups of each table of which a number was left out. */
	readonly leftOut: Readonly<Record<PublishedTable, number>>;
}

/** Tables whose rows divide the people: their numbers of people with and without relief add up. */
const DIVIDES_PEOPLE: readonly PublishedTable[] = ['byRace', 'bySex', 'byAge'];
const RELIEF: readonly string[] = ['dismiss', 'reduce', 'relief'];
const NOT_ELIGIBLE: readonly string[] = ['barred', 'excluded'];

/** With, and without: people who get relief and people who get none. The latter follow from the former. */
const WITH = '+';
const WITHOUT = '-';
const ALL = 'all';

export function publish(statistics: Statistics): Publication {
	const { cells, sums } = systemOf(statistics);
	const hidden = suppressed(cells, sums);
	const show = (id: string, value: number) => (hidden.has(id) ? null : value);
	const tables = tablesOf((table) =>
		statistics[table].map((row): PublishedRow =>
			shownRow(row, cellId(table, row), DIVIDES_PEOPLE.includes(table), show)
		)
	);
	const { total, announced, earliest } = statistics;
	const earliestYear = earliest?.slice(0, 4) ?? null;
	return {
		total: shownCounts(total, ALL, true, show),
		tables,
		announced: {
			people: show(ALL + WITH, announced.people),
			convictions: show(ALL + WITH, announced.convictions),
			noLongerFelon: show('no-longer-felon', announced.noLongerFelon),
			noConviction: show('no-conviction', announced.noConviction),
			notEligible: show('not-eligible', announced.notEligible),
			peopleNotEligible: show('not-eligible', announced.peopleNotEligible)
		},
		earliestYear: tables.byYear.some((row) => row.key === earliestYear && row.people !== null) ? earliestYear : null,
		leftOut: tablesOf((table) => tables[table].filter((row) => isLeftOut(row, DIVIDES_PEOPLE.includes(table))).length)
	};
}

function isLeftOut(row: PublishedRow, divides: boolean): boolean {
	return row.people === null || (divides && row.peopleRelieved === null);
}

function tablesOf<T>(of: (table: PublishedTable) => T): Record<PublishedTable, T> {
	return Object.fromEntries(PUBLISHED_TABLES.map((table) => [table, of(table)])) as Record<PublishedTable, T>;
}

function cellId(table: PublishedTable, row: PublishedRow | StatisticsRow): string {
	return `${table} ${'outcome' in row ? `${row.outcome} ` : ''}${row.key}`;
}

type Show = (id: string, value: number) => number | null;

function shownRow(row: PublishedRow | StatisticsRow, id: string, divides: boolean, show: Show): PublishedRow {
	const counts = shownCounts(row as Counts, id, divides, show);
	return 'outcome' in row ? { key: row.key, outcome: row.outcome, ...counts } : { key: row.key, ...counts };
}

/** In tables that do not divide the people, what relief there is follows from the outcomes and is not published by row. */
function shownCounts(counts: Counts, id: string, divides: boolean, show: Show): Published<Counts> {
	const withRelief = (value: number) => (divides ? show(id + WITH, value) : null);
	return {
		convictions: show(id, counts.convictions),
		people: show(id, counts.people),
		relieved: withRelief(counts.relieved),
		peopleRelieved: withRelief(counts.peopleRelieved)
	};
}

interface System {
	readonly cells: readonly PublishedCell[];
	readonly sums: readonly PublishedSum[];
}

/** Every number that is published or follows at once from those that are, and how they add up. */
function systemOf(statistics: Statistics): System {
	const cells: PublishedCell[] = [];
	const sums: PublishedSum[] = [];
	const both = (id: string, { people, peopleRelieved }: Counts) => {
		cells.push({ id, people }, { id: id + WITH, people: peopleRelieved });
		cells.push({ id: id + WITHOUT, people: people - peopleRelieved });
		sums.push({ whole: id, parts: [id + WITH, id + WITHOUT] });
	};
	both(ALL, statistics.total);
	for (const table of PUBLISHED_TABLES) {
		const rows = statistics[table];
		const ids = rows.map((row) => cellId(table, row));
		if (rows.length === 0) continue;
		const divides = DIVIDES_PEOPLE.includes(table);
		for (const [at, row] of rows.entries())
			if (divides) both(ids[at], row);
			else cells.push({ id: ids[at], people: row.people });
		if (table !== 'byReason') sums.push({ whole: ALL, parts: ids });
		if (!divides) continue;
		for (const mark of [WITH, WITHOUT]) sums.push({ whole: ALL + mark, parts: ids.map((id) => id + mark) });
	}
	const outcome = (key: string) => `byOutcome ${key}`;
	const named = (wanted: (key: string) => boolean) =>
		statistics.byOutcome.filter(({ key }) => wanted(key)).map(({ key }) => outcome(key));
	const add = (whole: string, parts: readonly string[]) => {
		if (parts.length > 0) sums.push({ whole, parts });
	};
	for (const { key } of statistics.byOutcome) {
		const reasons = statistics.byReason.filter((row) => row.outcome === key);
		add(
			outcome(key),
			reasons.map((row) => cellId('byReason', row))
		);
	}
	for (const { key } of statistics.byDecade) {
		const years = statistics.byYear.filter((row) => decadeOf(row.key) === key);
		add(
			`byDecade ${key}`,
			years.map((row) => cellId('byYear', row))
		);
	}
	add(
		ALL + WITH,
		named((key) => RELIEF.includes(key))
	);
	add(
		ALL + WITHOUT,
		named((key) => !RELIEF.includes(key))
	);
	const { announced, total } = statistics;
	cells.push({ id: 'not-eligible', people: announced.peopleNotEligible });
	add(
		'not-eligible',
		named((key) => NOT_ELIGIBLE.includes(key))
	);
	for (const [id, people] of [
		['no-longer-felon', announced.noLongerFelon],
		['no-conviction', announced.noConviction]
	] as const) {
		cells.push({ id, people }, { id: `${id} rest`, people: total.peopleRelieved - people });
		sums.push({ whole: ALL + WITH, parts: [id, `${id} rest`] });
	}
	return { cells, sums };
}
