import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { COLUMNS } from './columns';

export interface Row {
	/** 0-based index of the data row: neither the header nor blank lines count. */
	readonly index: number;
	readonly cells: readonly string[];
}

/** One byte is one character, so nothing is lost or changed by decoding. */
export function gunzipped(path: string): string {
	return gunzipSync(readFileSync(path)).toString('latin1');
}

export function csv(text: string): string[][] {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
	if (errors.length > 0) throw new Error(`not a CSV: ${errors[0].message}`);
	return data;
}

/** Every record of these cases has 95 columns, so incomplete-record and count-order can excuse nothing here. */
export function rowsOf(text: string): Row[] {
	const records = csv(text);
	const data = records[0]?.[0] === 'RECORD_ID' ? records.slice(1) : records;
	return data.map((cells, index) => {
		if (cells.length !== COLUMNS) throw new Error(`record ${index} has ${cells.length} columns`);
		return { index, cells };
	});
}
