import type { Case, Run } from '../cases';
import { remembered } from '../remember';
import { dayOf } from './dates';
import { factsOf, type Facts } from './facts';
import { permitted, type Permitted } from './permitted';
import { CORRECTED, type Reading } from './reading';

interface Views {
	readonly bold: Map<string, Facts>;
	readonly cautious: Map<string, Facts>;
}

/** The model's answers on one case: the facts of a reading are made once, then every options file is decided on them. */
export class Model {
	readonly #case: Case;
	readonly #views = new Map<string, Views>();
	readonly #said = remembered((run: Run, id: string) => this.#say(run, id, CORRECTED));

	constructor(oracle: Case) {
		this.#case = oracle;
	}

	/** Every conviction that the policy may have to speak about. */
	convictions(run: Run, reading: Reading = CORRECTED): string[] {
		const { bold, cautious } = this.#view(run, reading);
		const spoken = (id: string) => bold.get(id)?.scope !== 'out' || cautious.get(id)?.scope !== 'out';
		return [...bold.keys()].filter(spoken);
	}

	facts(run: Run, id: string, reading: Reading = CORRECTED): Facts | undefined {
		return this.#view(run, reading).bold.get(id);
	}

	permitted(run: Run, id: string, reading: Reading = CORRECTED): Permitted {
		return reading === CORRECTED ? this.#said(run, id) : this.#say(run, id, reading);
	}

	/** Whether two readings make other facts of a conviction, whatever the options are. */
	factsDiffer(run: Run, id: string, one: Reading, other: Reading): boolean {
		const told = (reading: Reading) => {
			const { bold, cautious } = this.#view(run, reading);
			return JSON.stringify([bold.get(id), cautious.get(id)], (key, value) => (key === 'row' ? 0 : value));
		};
		return told(one) !== told(other);
	}

	#say(run: Run, id: string, reading: Reading): Permitted {
		const { bold, cautious } = this.#view(run, reading);
		return permitted(bold.get(id), cautious.get(id), run.options, dayOf(run.asOf));
	}

	#view(run: Run, reading: Reading): Views {
		const key = `${run.asOf} ${reading.key}`;
		const known = this.#views.get(key);
		if (known) return known;
		const view = { county: this.#case.county, asOf: dayOf(run.asOf), reading };
		const views = {
			bold: factsOf(this.#case.rows, { ...view, cautious: false }),
			cautious: factsOf(this.#case.rows, { ...view, cautious: true })
		};
		this.#views.set(key, views);
		return views;
	}
}
