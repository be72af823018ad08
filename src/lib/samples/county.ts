import { parseIsoDate } from '../record/civil-date';
import { countyNamed } from '../record/counties';
import { Chance } from './chance';
import { drawFlaws } from './history/flaws';
import { drawLife } from './history/life';
import { COLUMNS } from '../record/doj-columns';
import { Extract } from './rows/extract';

export interface SampleCounty {
	/** One of California's 58, in any case. */
	readonly county: string;
	/** Data rows, the header not counted. */
	readonly rows: number;
	readonly seed: number;
	/** Civil date `YYYY-MM-DD` that history ends before; 1980 or later. */
	readonly until: string;
}

/** History ends in 1980 at the earliest. */
export const EARLIEST_END = 19800101;
const CHUNK = 1_000_000;

/**
 * The extract of a made-up county: the header line, then exactly `rows` records, in chunks of about 1 MB. The same
 * request gives the same bytes on every machine. The rows of the last person end where the count is reached.
 */
export function* sampleCounty(request: SampleCounty): Generator<Uint8Array, void> {
	const home = countyNamed(request.county);
	const until = parseIsoDate(request.until);
	if (home === undefined) throw new RangeError(`no county of California: ${request.county}`);
	if (until === null || until < EARLIEST_END) throw new RangeError(`not a date from 1980 on: ${request.until}`);
	if (!Number.isSafeInteger(request.rows) || request.rows < 0)
		throw new RangeError(`not a number of rows: ${request.rows}`);
	if (!Number.isSafeInteger(request.seed) || request.seed < 0) throw new RangeError(`not a seed: ${request.seed}`);

	const chance = new Chance(request.seed, Number(home.code));
	const extract = new Extract(chance, request.rows);
	extract.writeLine(COLUMNS.join(','));
	for (let number = 0; !extract.full; number++) {
		const history = drawLife(chance, home, until, number);
		drawFlaws(chance, history, home);
		extract.add(history);
		if (extract.length >= CHUNK) yield extract.take();
	}
	extract.close();
	if (extract.length > 0) yield extract.take();
}
