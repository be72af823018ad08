const TITLES: Readonly<Record<string, string>> = {
	'/county': 'Files',
	'/county/choices': 'Choices',
	'/county/run': 'Running',
	'/county/results': 'Figures',
	'/county/results/convictions': 'Convictions',
	'/county/results/review': 'To review',
	'/county/results/what-if': 'What if',
	'/county/results/compare': 'Compare two policies',
	'/county/compared/[person]': 'One record, compared',
	'/county/results/records': 'Records read',
	'/county/results/download': 'Download',
	'/county/person/[person]': 'One record',
	'/policies': 'Policies',
	'/policies/[...id]': 'Rules of a policy',
	'/earlier': 'A result from before',
	'/kept': 'Kept on this device',
	'/kept/backup': 'Backup',
	'/kept/history': 'History',
	'/kept/unlocking': 'Ways to unlock',
	'/policies/edit': 'Change a policy',
	'/help': 'Help',
	'/about': 'About'
};

export const shell = {
	name: 'Clearslate',
	/** Titles of pages, by route: they end up in the browser's history, so they name no one. */
	title: (route: string) => (TITLES[route] ? `${TITLES[route]} · Clearslate` : 'Clearslate'),
	home: 'Clearslate start page',
	skip: 'Skip to the content',
	navigation: 'Main',
	policies: 'Policies',
	help: 'Help',
	about: 'About',
	context: 'What is open',
	county: (name: string) => `${name} County`,
	asOf: (date: string) => `as of ${date}`,
	madeUp: 'Made-up data',
	backToRun: 'Back to the run',
	backToResults: 'Back to the results',
	notLegalAdvice: 'Information for a lawyer to check; not legal advice.',
	update: {
		ready: 'A new version of Clearslate is ready.',
		take: 'Use the new version'
	},
	failed: {
		title: 'This page could not be shown',
		body: 'Nothing was sent anywhere and your files are unchanged. Go back to the start page and try again.',
		notFound: 'There is no page at this address. Your files and results are untouched.',
		start: 'Go to the start page'
	},
	loading: 'Opening…',
	nothingOpen: {
		title: 'No results are open',
		body: 'Results live only in the visit that made them. Choose a file, or try a made-up county.',
		action: 'Choose a file'
	}
};
