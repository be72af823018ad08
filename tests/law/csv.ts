import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** The rows of a table that stands beside these tests, by the names of its columns. */
export function readRows(path: string): Readonly<Record<string, string>>[] {
	const text = readFileSync(join(import.meta.dirname, path), 'utf8');
	const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	if (errors.length > 0) throw new Error(`${path}: ${errors[0].message} in row ${errors[0].row ?? 0}`);
	return data;
}
