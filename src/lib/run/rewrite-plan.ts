import { COLUMNS, CONDENSED } from '../intake/doj-extract/columns';
import { AppendedCells, appendedColumns } from '../report/appended';
import { csvLine, neutralised } from '../report/csv';
import type { DecidedCounty } from '../report/decided';
import { inScope } from '../report/decisions-csv';
import { otherCharges } from '../report/other-charges';
import { READ_IN_COMMENT } from '../record/county-records';
import { textAt } from '../record/texts';
import type { ReadFile } from './read-extracts';
import type { RewriteRequest } from './rewrite';

/** Everything that a second pass over the files has to know, range by range, made as it is asked for. */
export class RewritePlan {
	private readonly order: readonly number[];
	private readonly appended: AppendedCells;

	constructor(
		private readonly decided: DecidedCounty,
		private readonly files: readonly ReadFile[],
		private readonly exact: boolean,
		private readonly wanted: RewriteRequest['files']
	) {
		this.order = inScope(decided);
		this.appended = new AppendedCells(decided);
	}

	request(file: number, range: number): RewriteRequest {
		const read = this.files[file];
		const here = read.ranges[range];
		const next = read.ranges[range + 1]?.firstRow ?? Number.POSITIVE_INFINITY;
		const convictions = this.between(file, here.firstRow, next);
		const { sources } = this.decided.records;
		const lines = convictions.map((at) => this.line(at));
		const bytes = new TextEncoder().encode(lines.join(''));
		const encoder = new TextEncoder();
		let end = 0;
		return {
			from: here.from,
			to: here.to,
			rows: Uint32Array.from(convictions, (at) => sources.row[at] - here.firstRow),
			cells: bytes,
			ends: Uint32Array.from(lines, (line) => (end += isAscii(line) ? line.length : encoder.encode(line).length)),
			quarantined: here.quarantinedRows,
			exact: this.exact,
			reviewed: this.decided.reviewed !== null,
			files: this.wanted
		};
	}

	private line(at: number): string {
		const { sources, texts } = this.decided.records;
		const inComment = (sources.flags[at] & READ_IN_COMMENT) !== 0;
		const other = inComment ? '' : otherCharges(textAt(texts, sources.charge[at]), textAt(texts, sources.comment[at]));
		const cells = this.appended.of(at, other);
		return `,${csvLine(this.exact ? cells : cells.map(neutralised))}`;
	}

	/** Convictions in scope of a file whose first row lies between two rows: found by halving, since they are in order. */
	private between(file: number, first: number, next: number): number[] {
		const { sources } = this.decided.records;
		const place = (row: number) => {
			let low = 0;
			let high = this.order.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				const at = this.order[middle];
				if (sources.file[at] < file || (sources.file[at] === file && sources.row[at] < row)) low = middle + 1;
				else high = middle;
			}
			return low;
		};
		return this.order.slice(place(first), place(next));
	}
}

function isAscii(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
	return true;
}

/** First line of a result file: of the condensed rows, or of whole ones. */
export function firstLine(reviewed: boolean, condensed: boolean): string {
	const columns = condensed ? CONDENSED.map((column) => COLUMNS[column] ?? '') : COLUMNS;
	return csvLine([...columns, ...appendedColumns(reviewed)]);
}
