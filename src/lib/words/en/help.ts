interface Entry {
	readonly term: string;
	readonly body: string;
}

interface Section {
	readonly id: string;
	readonly title: string;
	readonly body: readonly string[];
	readonly entries?: readonly Entry[];
	/** Takes its entries from the outcomes, which are worded once. */
	readonly outcomes?: true;
}

const sections: readonly Section[] = [
	{
		id: 'results',
		title: 'Reading the results',
		body: [
			'The sentence at the top is the whole result: how many convictions of how many people can be dismissed or reduced, how many need a person, and that every record is accounted for.',
			'Each conviction is one line of “Convictions”. Press it to see that person’s record: the decision, its reason, the law, and behind “How this was decided” every step that was tried, with the cells of the file that it rests on.',
			'A decision is about one conviction, under the policy and on the day that stand at the top of the page. It never says that a person is ineligible.'
		]
	},
	{
		id: 'outcomes',
		title: 'What the outcomes mean',
		body: [],
		outcomes: true
	},
	{
		id: 'unknown',
		title: 'When a fact is missing',
		body: [
			'A blank, a date such as 20050000 or a line that cannot be read is never turned into an answer. It stays unknown.',
			'The policy is then followed every way that the missing fact could turn out. If all ways lead to the same outcome, that outcome stands. If all ways lead to relief, relief stands and only its kind is open. Otherwise the conviction needs a person, and “To review” says which fact is missing.'
		]
	},
	{
		id: 'figures',
		title: 'What the figures count',
		body: [
			'The figures count people and convictions, and only what is certain. Every figure has its definition beside it, under “What this counts”. They are defined as the older county tool defined them, except that years are counted from the as-of date.',
			'“If every conviction in scope were dismissed” is the same figure with every conviction in scope counted as dismissed.'
		]
	},
	{
		id: 'records',
		title: 'Records read, and records set aside',
		body: [
			'Every record of a file is accepted, set aside or blank, and the three add up. A record is set aside when it cannot be read with certainty. Its line, its reason and its text are listed, and can be saved as ledger.json.',
			'A person with a record set aside has a gap in their history. What rests on the whole history is then unknown for that person, unless what could be read already settles it.'
		]
	},
	{
		id: 'files',
		title: 'Files that can be read',
		body: [
			'The criminal history extract of the California Department of Justice: comma-separated text, 95 columns, usually .dat or .csv, with or without a first line of column names, up to 2 GB a file. Several files can be read together; people are matched across them.',
			'Excel workbooks, PDFs, compressed files and web pages are recognised and refused with a sentence that says what to ask the sender for. An extract that was opened and saved in a spreadsheet program can be damaged for good: ask for the original.'
		]
	},
	{
		id: 'policy',
		title: 'The policy and the as-of date',
		body: [
			'A policy is a list of steps, each with its citation. The first step that is true decides. Its options stand under “Change the policy’s options” on the choices page.',
			'Ages and years are counted to the as-of date. The same files, choices and date give the same answer every time. You can change the policy or the date and decide again without reading the files again.'
		]
	},
	{
		id: 'private',
		title: 'What happens to the data',
		body: [
			'Files are read by your browser on this device. Nothing is sent: the page is not allowed to reach any other computer, and it works with the network off.',
			'“Hide”, or the key F9, hides the page at once from whoever looks over your shoulder, and shows it again. Nothing is closed by it.',
			'Nothing is stored unless you keep a run on this device, encrypted. Otherwise the results are gone when you close the page; what you saved is in the folder that you picked.',
			'What is kept opens with a passphrase, a printed recovery code, or this device’s face, finger or PIN. It locks by itself when nobody is there. A backup is one encrypted file; without the passphrase and the code nobody can open either.'
		]
	},
	{
		id: 'limits',
		title: 'What it does not do',
		body: [
			'Clearslate gives information for a lawyer to check. It is not legal advice, and a list is not a court order.',
			'The extract does not show everything: amounts, ages of buyers, pending cases and records of other states are not in it. It shows what was reported to the Department of Justice, which may be incomplete.',
			'Made-up counties are for trying the app. Nothing in them is about anyone.'
		]
	}
];

export const help = {
	title: 'Help',
	lead: 'What the words and numbers mean, how to read the results, and what the app does not do.',
	contents: 'On this page',
	sections
};
