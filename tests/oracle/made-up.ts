import Papa from 'papaparse';
import type { Case, Run } from './cases';
import type { Options } from './options';
import type { Pilot } from './model/question';
import * as at from './raw/columns';

export type Cells = Partial<Record<number, string>>;

/** A sound felony of growing, ten years before the as-of date, in its own county; nothing else on record. */
const SOUND: Cells = {
	[at.SUBJECT]: '1',
	[at.BIRTH]: '19700101',
	[at.DATE]: '20100701',
	[at.STEP]: 'COURT ACTION',
	[at.COUNT]: '101002001000',
	[at.CHARGE]: '11358 HS-CULTIVATE',
	[at.CHARGE_CLASS]: 'F',
	[at.DISPOSITION]: 'CONVICTED',
	[at.CLASS]: 'FELONY'
};

/** Options as the older tool writes them. */
export function madeUpRun(options: Options): Run {
	const policy = JSON.stringify({
		baselineEligibility: { dismiss: options.dismiss, reduce: options.reduce },
		additionalRelief: {
			subjectUnder21AtConviction: options.under21,
			subjectHasOnlyProp64Charges: options.only64,
			subjectIsDeceased: options.deceased,
			subjectAgeThreshold: options.age,
			yearsSinceConvictionThreshold: options.since,
			yearsCrimeFreeThreshold: options.free
		}
	});
	return { ...MADE_UP, question: { kind: 'county', options }, policy };
}

/** A pilot's policy with its own thresholds. */
export function madeUpPilotRun(pilot: Pilot): Run {
	const policy = `california/prop-64/${pilot.includes('2019') ? pilot : `${pilot}-2019-07`}`;
	return { ...MADE_UP, question: { kind: 'pilot', pilot, age: 50, years: 10 }, policy };
}

const MADE_UP = { name: 'made up', asOf: '2020-07-01', parameters: {}, results: '', summary: null };

/** A file of rows that differ from the sound one in the cells given. */
export function madeUpCase(changes: readonly Cells[], county = 'YOLO'): Case {
	const rows = changes.map((cells, index) => ({
		index,
		cells: Array.from(
			{ length: at.COLUMNS },
			(_, column) => cells[column] ?? (column === at.COUNTY ? county : SOUND[column]) ?? ''
		)
	}));
	const text = Papa.unparse(
		rows.map(({ cells }) => cells),
		{ newline: '\n' }
	);
	return { name: 'made up', county, rows, bytes: Buffer.from(text, 'latin1'), runs: [], pilots: [] };
}
