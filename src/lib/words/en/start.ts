import { counted, type Quantity } from './quantity';

export const start = {
	title: 'Find the convictions that the law lets people leave behind.',
	lead: 'Clearslate reads a county’s criminal records, decides every conviction under the policy you choose, and gives the reasons for each in words a lawyer can check.',
	earlier: 'Open a result from before',
	private: 'Nothing leaves this device.',
	/** True once the app is kept on the device, or when it is one file. */
	offline: 'You can switch the network off now.',
	file: {
		title: 'A county’s file',
		body: 'The extract that the California Department of Justice sends to a county: one or more .dat or .csv files, up to 2 GB each.',
		choose: 'Choose files',
		drop: 'or drop them anywhere on this page'
	},
	sample: {
		title: 'No file at hand?',
		body: (county: string, rows: Quantity) =>
			`${county} County, ${counted(rows, 'record', 'records')} of people who do not exist.`,
		action: 'Try it with a made-up county',
		change: 'Change the county or its size',
		county: 'County',
		rows: 'Number of records',
		rowsHint: 'From 1,000 to 2,000,000. The largest takes about a minute to make.',
		seed: 'Seed',
		seedHint: 'The same seed always makes the same county.'
	}
};
