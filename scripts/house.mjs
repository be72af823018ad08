/**
 * The house: who may import whom, and why. ESLint (`scripts/eslint-house.mjs`) and the architecture test
 * (`tests/architecture`) both read this table, so there is one place to change it.
 *
 * @typedef {object} Room
 * @property {string} path folder, from the project's root
 * @property {boolean} [pure] no clock, no locale, no browser, no Node: checked without the DOM library
 * @property {readonly string[]} may rooms it may import
 * @property {readonly string[]} [types] rooms of which it may import types only
 * @property {readonly string[]} [packages] npm packages it may import; left out: any runtime dependency
 * @property {boolean} [node] whether it may import Node's own modules
 * @property {string} why the reason, in a sentence
 */

const CORE = ['record'];
const ENGINE = ['engine', ...CORE];
const DECIDED = ['law', 'review', 'report', ...ENGINE];
const RUNS = ['intake', ...DECIDED];
const PAPERS = ['filings', 'samples'];
const EDGES = ['workers', 'vault', 'files'];
const ALL_PURE = ['digest', 'run', 'client', ...PAPERS, ...RUNS];

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
	record: {
		path: 'src/lib/record',
		pure: true,
		may: [],
		packages: [],
		why: 'What a criminal history is stands on nothing else, so that everything else can stand on it.'
	},
	digest: {
		path: 'src/lib/digest',
		pure: true,
		may: [],
		packages: [],
		why: 'A checksum is of bytes, whatever they mean: a policy and a file of 2 GB have the same one made the same way.'
	},
	words: {
		path: 'src/lib/words',
		pure: true,
		may: [],
		packages: [],
		why: 'Sentences are given values and know nothing of where they come from.'
	},
	engine: {
		path: 'src/lib/engine',
		pure: true,
		may: CORE,
		packages: ['valibot'],
		why: 'The engine runs any policy over named facts; a law or a file format inside it would tie it to one.'
	},
	law: {
		path: 'src/lib/law',
		pure: true,
		// A policy travels as a file with a checksum.
		may: ['digest', ...ENGINE],
		packages: ['valibot'],
		why: 'Law is data for the engine; it must read the same whatever is done with its answers.'
	},
	review: {
		path: 'src/lib/review',
		pure: true,
		may: ENGINE,
		packages: [],
		why: 'What people decide over the machine is kept apart from how the machine decided.'
	},
	report: {
		path: 'src/lib/report',
		pure: true,
		// What people decided over the machine stands in every figure.
		may: ['review', ...ENGINE],
		packages: [],
		why: 'Figures and tables are counted from decisions, never from files or screens.'
	},
	intake: {
		path: 'src/lib/intake',
		pure: true,
		may: CORE,
		packages: [],
		why: 'Reading a file must not depend on what any law makes of it.'
	},
	samples: {
		path: 'src/lib/samples',
		pure: true,
		may: CORE,
		packages: [],
		why: 'Made-up records know the truth about themselves and nothing of how it is found again.'
	},
	run: {
		path: 'src/lib/run',
		pure: true,
		may: RUNS,
		packages: [],
		why: 'The county run joins reading and deciding; it is the same in a worker, in Node and in a test.'
	},
	client: {
		path: 'src/lib/client',
		pure: true,
		may: RUNS,
		packages: [],
		why: "One person's file joins reading and deciding, as the county run does, and not by way of it."
	},
	filings: {
		path: 'src/lib/filings',
		pure: true,
		may: ['words', ...DECIDED],
		packages: [],
		why: 'Papers are written from decisions, so that what is filed is what was decided.'
	},
	workers: {
		path: 'src/lib/workers',
		may: ALL_PURE,
		node: true,
		why: 'The only worker code: it carries the pure rooms across a thread and knows no screen.'
	},
	vault: {
		path: 'src/lib/vault',
		may: [],
		types: [...ALL_PURE, 'workers', 'files'],
		why: 'The vault keeps what it is given; code of the house inside it could read what only the owner may.'
	},
	files: {
		path: 'src/lib/files',
		may: [],
		types: [...ALL_PURE, 'workers', 'vault'],
		why: 'Files are opened and written in one place that knows nothing of their content.'
	},
	cli: {
		path: 'src/cli',
		// The adapter that runs the worker code in Node stands in `workers`.
		may: ['words', 'workers', ...ALL_PURE],
		node: true,
		why: 'The command runs the same core as the page, and no part of the page.'
	},
	state: {
		path: 'src/lib/state',
		may: ['words', ...EDGES, ...ALL_PURE],
		why: 'State is the one place that talks to workers, vault and files, so that screens stay thin.'
	},
	ui: {
		path: 'src/lib/ui',
		// A drop or a chosen file arrives at a component, and `files` knows how to read it.
		may: ['state', 'files', 'words'],
		types: ['workers', 'vault', ...ALL_PURE],
		why: 'A component shows what state holds; with values from the core of its own it could show something else.'
	},
	routes: {
		path: 'src/routes',
		may: ['ui', 'state', 'files', 'words'],
		types: ['workers', 'vault', ...ALL_PURE],
		why: 'Routes are thin: they choose components, and what they show comes by way of state.'
	}
};

export const pureRooms = Object.keys(rooms).filter((name) => rooms[name]?.pure);

/**
 * The room that a file of the project stands in.
 * @param {string} path from the project's root, with forward slashes
 */
export function roomOf(path) {
	return Object.keys(rooms).find((name) => path.startsWith(`${rooms[name]?.path}/`));
}

/** Tests may look into any room. */
export const isTest = (/** @type {string} */ path) => /\.(?:test|spec)\.ts$/.test(path) || path.startsWith('tests/');
