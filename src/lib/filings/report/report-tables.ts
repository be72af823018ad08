import type { Published, PublishedRow, PublishedTable } from '../../report/publication';
import { PUBLISHED_TABLES } from '../../report/publication';
import type { AnnouncedFigures, Counts } from '../../report/statistics';
import { outcomes } from '../../words/en/outcomes';
import { report as words } from '../../words/en/report';
import { grouped, writtenDay } from '../printed-date';
import { groupName, outcomeOfRow } from './group-name';
import type { PrintedColumn, PrintedRow, PrintedTable } from './report-paper';

/** Tables of people, with each group's share of the relief. */
const OF_PEOPLE: readonly PublishedTable[] = ['byRace', 'bySex', 'byAge'];
const WITH_BARS: readonly PublishedTable[] = ['byDecade', 'byYear'];

const { column, pdf } = words;
const start = (title: string, weight: number): PrintedColumn => ({ title, weight, align: 'start' });
const end = (title: string, weight: number): PrintedColumn => ({ title, weight, align: 'end' });

/** Every table of the report on screen, in its order. */
export function reportTables(
	tables: Readonly<Record<PublishedTable, readonly PublishedRow[]>>,
	total: Published<Counts>,
	asOf: string
): PrintedTable[] {
	return PUBLISHED_TABLES.map((table) =>
		OF_PEOPLE.includes(table) ? peopleTable(table, tables[table], total, asOf) : countTable(table, tables[table], total)
	);
}

function countTable(table: PublishedTable, rows: readonly PublishedRow[], total: Published<Counts>): PrintedTable {
	const barred = WITH_BARS.includes(table);
	const reasons = table === 'byReason';
	const longest = Math.max(1, ...rows.map(({ convictions }) => convictions ?? 0));
	return {
		title: words.tables[table],
		notes: table === 'byDecade' || table === 'byYear' ? [words.note[table]] : [],
		columns: [
			start(words.heading[table], barred ? 80 : reasons ? 190 : 270),
			...(reasons ? [start(words.heading.byOutcome, 110)] : []),
			end(column.convictions, 70),
			end(column.share, 60),
			end(column.people, 60)
		],
		rows: rows.map((row) => ({
			cells: [
				table === 'byOutcome' ? outcomeWord(table, row) : groupName(table, row.key),
				...(reasons ? [outcomeWord(table, row)] : []),
				printed(row.convictions),
				shareOf(row.convictions, total.convictions),
				printed(row.people)
			],
			bars: barred ? [row.convictions === null ? null : row.convictions / longest] : []
		})),
		total: [words.total, ...(reasons ? [''] : []), printed(total.convictions), '', printed(total.people)],
		bars: barred ? { title: column.convictions, weight: 200, key: [] } : null
	};
}

function peopleTable(
	table: PublishedTable,
	rows: readonly PublishedRow[],
	total: Published<Counts>,
	asOf: string
): PrintedTable {
	const note =
		table === 'byAge' ? words.note.byAge(writtenDay(asOf)) : table === 'byRace' ? words.note.byRace : words.note.bySex;
	const shares = (row: PublishedRow) => [
		partOf(row.convictions, total.convictions),
		partOf(row.relieved, total.relieved)
	];
	const longest = Math.max(0.01, ...rows.flatMap(shares).map((one) => one ?? 0));
	return {
		title: words.tables[table],
		notes: [note],
		columns: [
			start(words.heading[table], 84),
			end(column.people, 46),
			end(column.convictions, 52),
			end(column.share, 42),
			end(column.relieved, 52),
			end(column.reliefShare, 42),
			end(column.peopleRelieved, 48),
			end(column.peopleReliefShare, 50)
		],
		rows: rows.map((row): PrintedRow => ({
			cells: [
				groupName(table, row.key),
				printed(row.people),
				printed(row.convictions),
				shareOf(row.convictions, total.convictions),
				printed(row.relieved),
				shareOf(row.relieved, total.relieved),
				printed(row.peopleRelieved),
				shareOf(row.peopleRelieved, total.peopleRelieved)
			],
			bars: shares(row).map((one) => (one === null ? null : one / longest))
		})),
		total: [
			words.total,
			printed(total.people),
			printed(total.convictions),
			'',
			printed(total.relieved),
			'',
			printed(total.peopleRelieved),
			''
		],
		bars: { title: pdf.bar, weight: 84, key: [words.chart.ofConvictions, words.chart.ofRelief] }
	};
}

/** The figures that a county announces, each with what it counts. */
export function announcedTable(announced: Published<AnnouncedFigures>, earliest: string): PrintedTable {
	const said = words.announced;
	const rows = [
		[announced.people, said.people, said.peopleCounts],
		[announced.convictions, said.convictions, said.convictionsCounts],
		[announced.noLongerFelon, said.noLongerFelon, said.noLongerFelonCounts],
		[announced.noConviction, said.noConviction, said.noConvictionCounts],
		[announced.notEligible, said.notEligible, said.notEligibleCounts]
	] as const;
	return {
		title: said.title,
		notes: [earliest],
		columns: [end('', 60), start(pdf.figure, 170), start(pdf.counts, 270)],
		rows: rows.map(([value, title, counts]) => ({ cells: [printed(value), title, counts], bars: [] })),
		total: null,
		bars: null
	};
}

/** A policy's figures in a column. */
export interface PolicyColumn {
	readonly title: string;
	readonly values: readonly number[];
}

/** @param titles of the figures, in the order of every column's values. */
export function sideBySideTable(titles: readonly string[], policies: readonly PolicyColumn[]): PrintedTable {
	return {
		title: words.sideBySide.title,
		notes: [words.sideBySide.lead],
		columns: [start(pdf.figure, 200), ...policies.map(({ title }) => end(title, 100))],
		rows: titles.map((title, at) => ({
			cells: [title, ...policies.map(({ values }) => printed(values[at] ?? null))],
			bars: []
		})),
		total: null,
		bars: null
	};
}

function outcomeWord(table: PublishedTable, row: PublishedRow): string {
	const outcome = outcomeOfRow(table, row);
	return outcome === null ? '' : outcomes.name[outcome];
}

function printed(value: number | null): string {
	return value === null ? pdf.missing : grouped(value);
}

function partOf(part: number | null, whole: number | null): number | null {
	return part === null || !whole ? null : part / whole;
}

/** As on the screen: a dash where the number or its whole was left out, nothing of nothing. */
function shareOf(part: number | null, whole: number | null): string {
	if (part === null || whole === null) return pdf.missing;
	return whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)}%`;
}
