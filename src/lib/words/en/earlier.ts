import { listed } from './quantity';

type Problem = 'not-json' | 'not-a-summary' | 'older-tool' | 'damaged' | 'unreadable';

const PARTS: Readonly<Record<string, string>> = {
	county: 'county',
	asOf: 'as-of date',
	madeBy: 'version',
	policy: 'policy',
	figures: 'list of figures'
};

const PROBLEMS: Readonly<Record<Problem, (name: string, part: string) => string>> = {
	'not-json': (name) =>
		`${name} is cut short, or it is not a summary. Nothing was taken from it. Choose the summary.json that Clearslate saved, or another copy of it.`,
	'not-a-summary': (name) =>
		`${name} is not a summary that Clearslate saved. Nothing was taken from it. Choose the file called summary.json.`,
	'older-tool': (name) =>
		`${name} is a summary of the county tool of 2019-20. It names no version of Clearslate, so there is nothing to compare.`,
	damaged: (name, part) =>
		`${name} is a summary of Clearslate, but its ${PARTS[part] ?? part} is missing or cannot be read, so it was changed after it was saved. Nothing of it is shown. Look for another copy.`,
	unreadable: (name) => `The browser could not open ${name}. It is unchanged. Choose it again.`
};

const LAW_SAME = 'The law version is the same: no policy and no list of offenses is different.';
const LAW_DIFFERS = 'The law version is another: a policy or a list of offenses is different.';
const law = (differs: boolean) => (differs ? LAW_DIFFERS : LAW_SAME);

export const earlier = {
	title: 'Open a result from before',
	lead: 'Choose a summary.json that Clearslate saved, whatever its version. You see what was decided, which version decided it, and what has changed since.',
	private: 'The file is read on this device. The results that are open stay as they are.',
	choose: 'Choose a summary',
	another: 'Choose another summary',
	problem: (code: Problem, name: string, part = '') => PROBLEMS[code](name, part),
	heading: (county: string, date: string) => `${county} County, as of ${date}`,
	file: (name: string) => `From ${name}`,
	since: {
		none: (version: string) =>
			`Made by this version, ${version}. The app, the build and the law are the same, so the same files and choices give the same answers.`,
		/** Two copies of one version number. */
		otherBuild: (version: string, differs: boolean) =>
			`Made by another copy of version ${version}: the build checksum differs, so something in the app is different. The list of changes cannot tell the two apart. ${law(differs)}`,
		later: (then: string, now: string, differs: boolean) =>
			`Made by version ${then}. This is version ${now}, which is later. ${law(differs)} What changed stands below.`,
		earlier: (then: string, now: string) =>
			`Made by version ${then}. This is version ${now}, which is older and does not know what changed. Open the summary with the later version.`,
		unknown: (then: string, differs: boolean) =>
			`It names a version that cannot be placed, “${then}”, so what changed since cannot be said. ${law(differs)}`,
		again: 'To see whether an answer is different now, run the same files again under the same choices.'
	},
	madeBy: {
		title: 'What made it',
		what: 'What',
		then: 'This result',
		now: 'This app',
		app: 'Version',
		build: 'Build checksum',
		law: 'Law version'
	},
	figures: {
		title: 'Its figures',
		lead: 'As they were written then; nothing was counted again.',
		name: {
			records: 'Records in the files',
			peopleInFile: 'People in the files',
			convictions: 'Convictions in scope',
			people: 'People with a conviction in scope',
			peopleWithRelief: 'People who get some relief',
			noLongerFelon: 'People who no longer have a felony',
			noConviction: 'People who have no conviction left',
			noConvictionLast7Years: 'People who have no conviction in the last 7 years'
		},
		outcome: (name: string) => `Convictions: ${name.charAt(0).toLowerCase()}${name.slice(1)}`
	},
	policy: {
		title: 'Decided under',
		version: (title: string, version: string) => `${title}, version ${version}`,
		same: 'This app has the same version of this policy.',
		otherVersion: (version: string) =>
			`This app has version ${version} of this policy, so the choices stand here as the file names them.`,
		absent: 'This app has no policy of that name, so the choices stand here as the file names them.',
		parameter: (id: string, value: string) => `${id}: ${value}`,
		on: 'yes',
		off: 'no',
		several: (values: readonly string[]) => (values.length === 0 ? 'none' : listed(values))
	},
	changes: {
		title: 'What changed since',
		release: (version: string, date: string | null) =>
			date === null ? `Version ${version}, not released yet` : `Version ${version}, ${date}`,
		law: 'Law: can change an answer',
		app: 'App: the rest',
		nothing: 'Nothing is listed.'
	}
};
