import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCounty } from '../../src/lib/samples/county';

export const COUNTY = 'LOS ANGELES';

export function writeSample(path: string, rows: number): void {
	const file = openSync(path, 'w');
	for (const chunk of sampleCounty({ county: COUNTY, rows, seed: 1, until: '2020-01-01' })) writeSync(file, chunk);
	closeSync(file);
}

/** A sample that stays in the system's folder for what is temporary: a large one takes longer to make than to measure. */
export function sampleOf(rows: number): string {
	const path = join(tmpdir(), `clearslate-made-up-${rows}.csv`);
	if (existsSync(path)) return path;
	writeSample(`${path}.part`, rows);
	renameSync(`${path}.part`, path);
	return path;
}
