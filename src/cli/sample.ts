import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseIsoDate } from '../lib/record/civil-date';
import { countyNamed } from '../lib/record/counties';
import { EARLIEST_END, sampleCounty, type SampleCounty } from '../lib/samples/county';

const MOST_ROWS = 50_000_000;

const HELP = `Writes the state's extract for a made-up county: 95 columns, nobody in it is real.

  npm run sample -- --county "LOS ANGELES" --rows 500000 --seed 1 --out FILE

  --county NAME   one of California's 58 counties, in any case
  --rows N        data rows, from 1 to ${MOST_ROWS}
  --seed N        a whole number; the same seed gives the same file (1 if left out)
  --until DATE    year-month-day that all events come before (2020-01-01 if left out)
  --out FILE      the file to write; one that is there is replaced
`;

export type Reading =
	{ readonly help: true } | { readonly fault: string } | { readonly request: SampleCounty; readonly out: string };

/** What the command line asks for, or one sentence that says why it cannot be done. */
export function readArguments(args: readonly string[]): Reading {
	let given;
	try {
		given = parseArgs({
			args: [...args],
			options: {
				county: { type: 'string' },
				rows: { type: 'string' },
				seed: { type: 'string', default: '1' },
				until: { type: 'string', default: '2020-01-01' },
				out: { type: 'string' },
				help: { type: 'boolean', short: 'h' }
			}
		}).values;
	} catch {
		return {
			fault: 'The options are --county, --rows, --seed, --until and --out, each with a value; --help explains them.'
		};
	}
	const { county: name, rows, seed, until, out, help } = given;
	if (help === true) return { help: true };
	if (name === undefined) return { fault: '--county is missing: name one of the 58 counties of California.' };
	const county = countyNamed(name);
	if (county === undefined) return { fault: `"${name}" is not one of the 58 counties of California.` };
	const rowCount = wholeNumber(rows, MOST_ROWS);
	if (rowCount === null || rowCount === 0) return { fault: `--rows must be a whole number from 1 to ${MOST_ROWS}.` };
	const seedNumber = wholeNumber(seed, Number.MAX_SAFE_INTEGER);
	if (seedNumber === null) return { fault: `--seed must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.` };
	if ((parseIsoDate(until) ?? 0) < EARLIEST_END)
		return { fault: '--until must be a date from 1980-01-01 on, written like 2020-01-01.' };
	if (out === undefined || out === '') return { fault: '--out is missing: name the file to write.' };
	return { request: { county: county.name, rows: rowCount, seed: seedNumber, until }, out };
}

function wholeNumber(text: string | undefined, most: number): number | null {
	if (text === undefined || !/^\d+$/.test(text) || Number(text) > most) return null;
	return Number(text);
}

async function main(): Promise<number> {
	const reading = readArguments(process.argv.slice(2));
	if ('help' in reading) {
		console.log(HELP);
		return 0;
	}
	if ('fault' in reading) {
		console.error(reading.fault);
		return 2;
	}
	const { request, out } = reading;
	const file = createWriteStream(out);
	try {
		await pipeline(Readable.from(sampleCounty(request)), file);
	} catch (error) {
		console.error(`${out} could not be written: ${error instanceof Error ? error.message : String(error)}`);
		return 1;
	}
	console.log(
		`${out}: ${request.rows} rows, ${file.bytesWritten} bytes, ${request.county} County. Everyone in it is made up.`
	);
	return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
