import { parseArgs } from 'node:util';

export interface CountyArguments {
	readonly inputs: readonly string[];
	readonly county: string;
	readonly policy: string;
	/** `NAME=VALUE`, for parameters of the policy. */
	readonly settings: readonly string[];
	readonly compare: string | null;
	readonly asOf: string;
	readonly out: string;
	readonly exact: boolean;
	readonly workers: number | null;
}

export type Parsed =
	| { readonly kind: 'help' }
	| { readonly kind: 'list-policies' }
	| { readonly kind: 'run'; readonly run: CountyArguments }
	| { readonly kind: 'wrong'; readonly sentence: string };

export const HELP = `Clears a county's records: reads DOJ extracts, decides every conviction in scope and writes the result files.

  npm run --silent county -- --input FILE [--input FILE]... --county NAME --policy FILE-OR-ID --as-of YYYY-MM-DD --out DIR

  --input FILE     a DOJ extract (95 columns, .dat or .csv); give it once for each file
  --county NAME    one of California's 58 counties, in any case
  --policy P       the id of a policy that ships, a policy document, or an options file of the older county tools
  --set NAME=VALUE a parameter of that policy, in the place of its own value; give it once for each, such as
                   --set age=40 --set years=5
  --compare P      another policy, to compare with the first: comparison.csv names every conviction whose answer
                   changes from the first (a) to this one (b), and the step that decided each
  --as-of DATE     the day on which ages and years are counted
  --out DIR        where the result files go; made if it is missing
  --exact          leave cells that a spreadsheet would run as a formula as they are
  --workers N      how many threads read (1 to 16; otherwise one for each core)
  --list-policies  print the policies that ship, id first
  --help           print this

Exit status: 0 done, 2 wrong arguments, 3 nothing that could be read.
`;

const OPTIONS = {
	input: { type: 'string', multiple: true },
	county: { type: 'string' },
	policy: { type: 'string' },
	set: { type: 'string', multiple: true },
	compare: { type: 'string' },
	'as-of': { type: 'string' },
	out: { type: 'string' },
	exact: { type: 'boolean' },
	workers: { type: 'string' },
	'list-policies': { type: 'boolean' },
	help: { type: 'boolean', short: 'h' }
} as const;

export function parseCountyArguments(args: readonly string[]): Parsed {
	let values;
	try {
		({ values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }));
	} catch (reason) {
		return wrong((reason as Error).message.split('\n')[0] ?? 'The arguments cannot be read.');
	}
	if (values.help === true) return { kind: 'help' };
	if (values['list-policies'] === true) return { kind: 'list-policies' };
	const { input, county, policy, out } = values;
	const asOf = values['as-of'];
	if (input === undefined || input.length === 0) return wrong('Which file? Give --input FILE.');
	if (county === undefined) return wrong('Which county? Give --county NAME.');
	if (policy === undefined) return wrong('Under which policy? Give --policy with an id or a file.');
	if (asOf === undefined) return wrong('As of which day? Give --as-of YYYY-MM-DD.');
	if (out === undefined) return wrong('Where do the results go? Give --out DIR.');
	const workers = values.workers === undefined ? null : Number(values.workers);
	if (workers !== null && !(Number.isInteger(workers) && workers >= 1 && workers <= 16)) {
		return wrong(`--workers is a whole number from 1 to 16, not ${values.workers ?? ''}.`);
	}
	const compare = values.compare ?? null;
	return {
		kind: 'run',
		run: {
			inputs: input,
			county,
			policy,
			settings: values.set ?? [],
			compare,
			asOf,
			out,
			exact: values.exact === true,
			workers
		}
	};
}

function wrong(sentence: string): Parsed {
	return { kind: 'wrong', sentence };
}
