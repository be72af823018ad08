/** The report as it is printed: what stands on its pages, in order. Whoever lays it out decides nothing. */
export interface ReportPaper {
	readonly title: string;
	/** The county, under the title and in the footer. */
	readonly subtitle: string;
	/** Without the ending. */
	readonly file: string;
	/** On every page. */
	readonly marks: readonly string[];
	/** Each with its lines. */
	readonly facts: readonly (readonly [label: string, values: readonly string[]])[];
	readonly paragraphs: readonly string[];
	readonly tables: readonly PrintedTable[];
}

export interface PrintedTable {
	readonly title: string;
	readonly notes: readonly string[];
	readonly columns: readonly PrintedColumn[];
	readonly rows: readonly PrintedRow[];
	/** A cell for each column; null where nothing is summed. */
	readonly total: readonly string[] | null;
	readonly bars: PrintedBars | null;
}

export interface PrintedColumn {
	readonly title: string;
	/** Its part of the table's width, against the other columns'. */
	readonly weight: number;
	readonly align: 'start' | 'end';
}

export interface PrintedRow {
	readonly cells: readonly string[];
	/** From 0 to 1, of the longest; null where the number was left out. */
	readonly bars: readonly (number | null)[];
}

/** Bars beside the numbers that they repeat. */
export interface PrintedBars {
	readonly title: string;
	readonly weight: number;
	/** What each of a row's bars is, light first; empty where the title says it. */
	readonly key: readonly string[];
}
