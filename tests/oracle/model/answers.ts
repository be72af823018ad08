import type { Case, Run } from '../cases';
import { remembered } from '../remember';
import type { Row } from '../raw/rows';
import { SUBJECT } from '../raw/columns';
import { dayOf } from './dates';
import { factsOf, type Facts } from './facts';
import { convictionId } from './people';
import { permitted, type Permitted } from './permitted';
import { pilotTable } from './pilot/tables';
import { toolOf, type Question } from './question';
import { CORRECTED, type Reading } from './reading';
import { countyTable, type Table } from './steps';

/** One subject's facts under one reading. */
interface Views {
	readonly bold: Map<string, Facts>;
	readonly cautious: Map<string, Facts>;
	/** By conviction, in words that can be compared. */
	readonly told: Map<string, string>;
}

const tables = remembered((question: Question): Table =>
	question.kind === 'county' ? countyTable(question.options) : pilotTable(question.pilot, question.age, question.years)
);

/** The model's answers on one case: the facts of a reading are made once a person, then every table is run on them. */
export class Model {
	readonly #case: Case;
	/** Rows by what their subject cell holds, which every reading keeps together. */
	readonly #rows = new Map<string, Row[]>();
	/** Of every row that may be a conviction, whose it is. */
	readonly #subjects = new Map<string, string>();
	readonly #views = new Map<Reading, Map<string, Views>>();
	readonly #said = remembered((run: Run, id: string) => this.#say(run, id, CORRECTED));

	constructor(oracle: Case) {
		this.#case = oracle;
		for (const row of oracle.rows) {
			const subject = row.cells[SUBJECT];
			this.#subjects.set(convictionId(row), subject);
			const own = this.#rows.get(subject);
			if (own) own.push(row);
			else this.#rows.set(subject, [row]);
		}
	}

	/** Every conviction that the policy may have to speak about. */
	convictions(run: Run, reading: Reading = CORRECTED): string[] {
		return [...this.#rows.keys()].flatMap((subject) => {
			const { bold, cautious } = this.#view(run, reading, subject);
			const spoken = (id: string) => bold.get(id)?.scope !== 'out' || cautious.get(id)?.scope !== 'out';
			return [...bold.keys()].filter(spoken);
		});
	}

	facts(run: Run, id: string, reading: Reading = CORRECTED): Facts | undefined {
		return this.#viewOf(run, reading, id).bold.get(id);
	}

	permitted(run: Run, id: string, reading: Reading = CORRECTED): Permitted {
		return reading === CORRECTED ? this.#said(run, id) : this.#say(run, id, reading);
	}

	/** Whether two readings make other facts of a conviction, whatever the options are. */
	factsDiffer(run: Run, id: string, one: Reading, other: Reading): boolean {
		return this.#told(run, id, one) !== this.#told(run, id, other);
	}

	#told(run: Run, id: string, reading: Reading): string {
		const { bold, cautious, told } = this.#viewOf(run, reading, id);
		const known = told.get(id);
		if (known !== undefined) return known;
		const made = JSON.stringify([bold.get(id), cautious.get(id)], (key, value) => (key === 'row' ? 0 : value));
		told.set(id, made);
		return made;
	}

	#say(run: Run, id: string, reading: Reading): Permitted {
		const { bold, cautious } = this.#viewOf(run, reading, id);
		return permitted(bold.get(id), cautious.get(id), tables(run.question, ''), dayOf(run.asOf));
	}

	#viewOf(run: Run, reading: Reading, id: string): Views {
		return this.#view(run, reading, this.#subjects.get(id) ?? '');
	}

	#view({ question, asOf }: Run, reading: Reading, subject: string): Views {
		const tool = toolOf(question);
		const read = this.#views.get(reading) ?? new Map<string, Views>();
		this.#views.set(reading, read);
		const key = `${asOf} ${tool} ${subject}`;
		const known = read.get(key);
		if (known) return known;
		const rows = this.#rows.get(subject) ?? [];
		const view = { county: this.#case.county, asOf: dayOf(asOf), reading, tool };
		const views = {
			bold: factsOf(rows, { ...view, cautious: false }),
			cautious: factsOf(rows, { ...view, cautious: true }),
			told: new Map<string, string>()
		};
		read.set(key, views);
		return views;
	}
}
