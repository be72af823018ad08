import type { Policy, Parameters } from '../../engine/policy';
import { policyChecksum } from '../../law/policy-file';
import { titleCase } from '../../record/title-case';
import type { MadeBy } from '../../report/changes-since';
import { PUBLISHED_TABLES, type Publication } from '../../report/publication';
import type { Statistics } from '../../report/statistics';
import { LEAST_PUBLISHED } from '../../report/suppression';
import { papers } from '../../words/en/papers';
import { policies } from '../../words/en/policies';
import { report as words } from '../../words/en/report';
import { figures } from '../../words/en/results';
import { reviewing } from '../../words/en/review';
import { shell } from '../../words/en/shell';
import { chosenOptions } from '../policy-facts';
import { grouped, writtenDay } from '../printed-date';
import type { ReportPaper } from './report-paper';
import { announcedTable, reportTables, sideBySideTable, type PolicyColumn } from './report-tables';

/** What a report says of the run that it counts. */
export interface ReportedRun {
	/** Upper case, as the extract prints it. */
	readonly county: string;
	/** `YYYY-MM-DD`. */
	readonly asOf: string;
	readonly policy: Policy;
	/** Of every option of the policy. */
	readonly parameters: Parameters;
	readonly madeBy: MadeBy;
	readonly madeUp: boolean;
	/** `sha256`: hex. */
	readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export interface SideBySide {
	readonly figures: readonly string[];
	readonly policies: readonly PolicyColumn[];
}

const { pdf } = words;

/** The report of the office. `sideBySide`: null where no other policy was looked at. */
export function printedReport(run: ReportedRun, statistics: Statistics, sideBySide: SideBySide | null): ReportPaper {
	const { overridden, countyUnknown, announced, total, earliest } = statistics;
	const date = earliest === null ? words.announced.noEarliest : words.announced.earliest(writtenDay(earliest));
	return {
		...head(run),
		title: pdf.title,
		file: fileOf(pdf.file, run),
		facts: facts(
			run,
			run.files.map(({ name, sha256 }) => `${name}: ${sha256}`),
			overridden === 0 ? pdf.noneOverridden : reviewing.overridden(quantity(overridden))
		),
		paragraphs: [...head(run).paragraphs, ...(countyUnknown > 0 ? [words.countyUnknown(quantity(countyUnknown))] : [])],
		tables: [
			announcedTable(announced, date),
			...(sideBySide === null ? [] : [sideBySideTable(sideBySide.figures, sideBySide.policies)]),
			...reportTables(statistics, total, run.asOf)
		]
	};
}

/** The report as anyone may read it: numbers left out as on the screen, and no file's name. */
export function printedPublication(run: ReportedRun, publication: Publication, overridden: boolean): ReportPaper {
	const { announced, total, tables, earliestYear, leftOut } = publication;
	const date = earliestYear === null ? words.announced.noEarliestYear : words.announced.earliestYear(earliestYear);
	const some = PUBLISHED_TABLES.filter((table) => leftOut[table] > 0);
	return {
		...head(run),
		title: pdf.publicationTitle,
		file: fileOf(pdf.publicationFile, run),
		facts: facts(
			run,
			run.files.map(({ sha256 }) => sha256),
			overridden ? pdf.someOverridden : pdf.noneOverridden
		),
		paragraphs: [
			...head(run).paragraphs,
			...(some.length === 0
				? [words.leftOutNone]
				: [
						words.leftOutLead(LEAST_PUBLISHED),
						some.map((table) => words.leftOutOf(words.tables[table], quantity(leftOut[table]))).join('; ')
					])
		],
		tables: [announcedTable(announced, date), ...reportTables(tables, total, run.asOf)]
	};
}

function head({ county, madeUp, policy }: ReportedRun): Pick<ReportPaper, 'subtitle' | 'marks' | 'paragraphs'> {
	return {
		subtitle: pdf.of(titleCase(county)),
		marks: [...(madeUp ? [papers.mark.madeUp] : []), ...(policy.standing === 'history' ? [papers.mark.history] : [])],
		paragraphs: [words.about, figures.certain, shell.notLegalAdvice]
	};
}

function facts(run: ReportedRun, checksums: readonly string[], reviewed: string): ReportPaper['facts'] {
	const { policy, parameters, madeBy } = run;
	const options = chosenOptions(policy, parameters);
	return [
		[pdf.facts.asOf, [writtenDay(run.asOf)]],
		[pdf.facts.policy, [pdf.policy(policy.title.en, policy.version)]],
		[pdf.facts.standing, [policies.standing[policy.standing]]],
		[pdf.facts.options, options.length === 0 ? [pdf.facts.noOptions] : options],
		[pdf.facts.checksum, [policyChecksum(policy)]],
		[pdf.facts.inputs, checksums],
		[pdf.facts.reviewed, [reviewed]],
		[pdf.facts.madeBy, [pdf.madeBy(madeBy.app, madeBy.build, madeBy.law)]]
	];
}

/** A copy in a folder says by its name that everyone in it is made up. */
function fileOf(name: string, { madeUp }: ReportedRun): string {
	return `${madeUp ? 'made-up_' : ''}${name}`;
}

function quantity(value: number): { readonly value: number; readonly text: string } {
	return { value, text: grouped(value) };
}
