import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { pilotRuns } from './pilot-runs';
import { readOptions } from './options';
import type { Question } from './model/question';
import { gunzipped, rowsOf, type Row } from './raw/rows';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** Made for this project, so the project keeps them. */
const KEPT = join(ROOT, 'tests/cases/oracle');
/** The older project's own test data is read where it lies, and is not copied. */
const SHARED = join(ROOT, '../shared/oracle');

export interface Run {
	/** Name of the options file, or of the pilot with its thresholds. */
	readonly name: string;
	readonly asOf: string;
	readonly question: Question;
	/** For the tool that decides: the options file as text, or the id of a policy that ships. */
	readonly policy: string;
	readonly parameters: Readonly<Record<string, number>>;
	readonly results: string;
	/** None was kept of the pilots. */
	readonly summary: string | null;
}

export interface Case {
	readonly name: string;
	readonly county: string;
	readonly bytes: Uint8Array;
	readonly rows: readonly Row[];
	/** Of the configurable county policy. */
	readonly runs: readonly Run[];
	/** Of the pilot counties' policies. */
	readonly pilots: readonly Run[];
}

/** Sound files: no class of difference applies. */
export const CLEAN = ['clean_los_angeles_5k', 'clean_san_joaquin_5k'];
export const CLEAN_PILOTS = ['clean_pilot_los_angeles_5k', 'clean_pilot_contra_costa_5k'];
export const PLAIN = ['gen_los_angeles_5k', 'gen_sacramento_5k'];
export const HARD = [
	'hard_los_angeles_5k',
	'hard_san_joaquin_5k',
	'hard_crlf_los_angeles_5k',
	'hard_gooddates_los_angeles_5k',
	'hard_gooddates_san_joaquin_5k'
];
export const FIXTURES = ['fixture_configurable_sacramento', 'fixture_no_headers_sanjoaquin'];

const folderOf = (name: string) => join(FIXTURES.includes(name) ? SHARED : KEPT, name);
export const isHere = (name: string) => existsSync(folderOf(name));
export const EVERY = [...CLEAN, ...PLAIN, ...HARD, ...FIXTURES];
export const WITH_PILOTS = [...CLEAN_PILOTS, ...PLAIN, ...HARD];

const loaded = new Map<string, Case>();

export function load(name: string): Case {
	const known = loaded.get(name);
	if (known) return known;
	const folder = folderOf(name);
	const input = join(folder, 'input.csv.gz');
	const { county } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as {
		county: string;
	};
	const made: Case = {
		name,
		county,
		bytes: gunzipSync(readFileSync(input)),
		rows: rowsOf(gunzipped(input)),
		runs: runsIn(join(folder, 'configurable')),
		pilots: pilotRuns(folder, county)
	};
	loaded.set(name, made);
	return made;
}

function runsIn(folder: string): Run[] {
	if (!existsSync(folder)) return [];
	const files = readdirSync(folder).filter((file) => file.endsWith('.csv.gz'));
	return files.sort().map((file) => {
		const [name, asOf] = file.replace('.csv.gz', '').split('__');
		const { text, options } = readOptions(join(KEPT, 'options', `${name}.json`));
		const summary = join(folder, `${name}__${asOf}.json`);
		const question = { kind: 'county', options } as const;
		return { name, asOf, question, policy: text, parameters: {}, results: join(folder, file), summary };
	});
}
