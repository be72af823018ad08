import { compareDecided, type ComparedCounty } from '../report/compare';
import { comparisonCsv } from '../report/compare-csv';
import { comparedRow, listCompared } from '../report/compare-list';
import { comparedPerson } from '../report/compare-person';
import type { ComparedPerson, ComparisonQuery } from '../report/compare-views';
import type { DecidedCounty } from '../report/decided';
import { tally } from '../report/tally';
import type { CountyRun } from '../run/county-run';
import type {
	ComparedPage,
	Comparison,
	ExportResult,
	Failure,
	RunResults,
	RunSettings,
	WhatIfFigures
} from './contract';
import { writeTexts } from './export-files';
import { browserSinks } from './sinks';

export interface AsRun {
	readonly run: CountyRun;
	readonly decided: DecidedCounty;
	readonly results: RunResults;
}

interface Decided {
	readonly ok: true;
	readonly key: string;
	readonly county: DecidedCounty;
}

const NOTHING_COMPARED: Failure = { ok: false, code: 'nothing-compared', values: {} };

/** What a run's records give under other settings than its own. The run's results stay as they are. */
export class Alternatives {
	private readonly asRun: Decided;
	private kept: readonly Decided[] = [];
	private compared: ComparedCounty | null = null;
	private listed: { readonly key: string; readonly order: Uint32Array } | null = null;

	constructor(
		private readonly held: AsRun,
		private readonly decide: (settings: RunSettings) => DecidedCounty | Failure
	) {
		this.asRun = { ok: true, key: JSON.stringify(held.results.settings), county: held.decided };
	}

	whatIf(settings: RunSettings): WhatIfFigures | Failure {
		const decided = this.under(settings);
		if (!decided.ok) return decided;
		this.kept = [decided];
		const figures = tally(decided.county, this.held.run.totals);
		const { people } = compareDecided(this.asRun.county, decided.county).figures;
		return { ok: true, settings, figures, people };
	}

	compare(first: RunSettings, second: RunSettings): Comparison | Failure {
		const a = this.under(first);
		const b = this.under(second);
		if (!a.ok) return a;
		if (!b.ok) return b;
		this.kept = [a, b];
		this.compared = compareDecided(a.county, b.county);
		this.listed = null;
		return { ok: true, a: first, b: second, figures: this.compared.figures };
	}

	list(query: ComparisonQuery, from: number, to: number): ComparedPage {
		const { compared } = this;
		if (compared === null) return { total: 0, rows: [] };
		const key = JSON.stringify(query);
		if (this.listed?.key !== key) this.listed = { key, order: listCompared(compared, query) };
		const { order } = this.listed;
		return { total: order.length, rows: Array.from(order.subarray(from, to), (at) => comparedRow(compared, at)) };
	}

	person(person: number): ComparedPerson | null {
		return this.compared === null ? null : comparedPerson(this.compared, person);
	}

	/** `comparison.csv` of what was last compared. */
	async export(exact: boolean): Promise<ExportResult | Failure> {
		if (this.compared === null) return NOTHING_COMPARED;
		const name = this.held.results.madeUp ? 'made-up_comparison.csv' : 'comparison.csv';
		const file = await writeTexts(await browserSinks(null)(name), comparisonCsv(this.compared, exact));
		return { ok: true, files: [file], neutralisedCells: 0 };
	}

	/** What was decided last under the very same settings is not decided again. */
	private under(settings: RunSettings): Decided | Failure {
		const key = JSON.stringify(settings);
		const kept = [this.asRun, ...this.kept].find((one) => one.key === key);
		if (kept !== undefined) return kept;
		const county = this.decide(settings);
		return 'ok' in county ? county : { ok: true, key, county };
	}
}
