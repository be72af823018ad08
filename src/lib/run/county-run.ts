import { compilePolicy } from '../engine/compile';
import { decide } from '../engine/decide';
import { Remembered } from '../engine/remembered';
import { withDefaults } from '../engine/parameters';
import type { Parameters, Policy } from '../engine/policy';
import { CATALOGUE, factsOf, type CatalogueFacts } from '../law/facts/catalogue';
import { namesListed } from '../law/lists/names-listed';
import { offenceList } from '../law/lists/offence-lists';
import type { CivilDate } from '../record/civil-date';
import type { CountyRecords } from '../record/county-records';
import type { DecidedCounty } from '../report/decided';
import type { RunTotals } from '../report/tally';
import { buildRecords } from './build-records';
import { countUnreadCharges, Readings } from './event-index';
import type { Reading, ReadFile } from './read-extracts';
import type { RefusedFile } from '../intake/ledger';

/** The lists behind the older tool's columns. */
const OLDER_COLUMNS = {
	isSuperstrike: namesListed(offenceList('california/superstrikes-2019-07')),
	isRegistrable: namesListed(offenceList('california/registrable-2019'))
};

/** What is kept of a county's files, as plain data: everything that any policy needs to decide, without the files. */
export interface KeptCounty {
	readonly county: string;
	readonly files: readonly ReadFile[];
	readonly refused: readonly RefusedFile[];
	readonly records: CountyRecords;
	readonly totals: RunTotals;
}

/** Takes from a reading what is kept of it. */
export function keepCounty(reading: Reading, county: string): KeptCounty {
	const readings = new Readings(reading.assembly, county);
	const unread = countUnreadCharges(reading.assembly, readings);
	return {
		county,
		files: reading.files.map((file, at) => withFlag(file, 'charge-without-section', unread.get(at) ?? 0)),
		refused: reading.refused,
		records: buildRecords(reading.assembly, readings),
		totals: {
			peopleInFile: reading.assembly.people.columns.count,
			records: reading.files.reduce((sum, file) => sum + file.ledger.records, 0),
			unattributed: reading.assembly.unattributed
		}
	};
}

/** A county that was read, or comes out of the vault: any policy can be asked about it. */
export class CountyRun {
	private facts: CatalogueFacts | null = null;
	private remembered = new Remembered();

	constructor(readonly kept: KeptCounty) {}

	get county(): string {
		return this.kept.county;
	}

	get files(): readonly ReadFile[] {
		return this.kept.files;
	}

	get refused(): readonly RefusedFile[] {
		return this.kept.refused;
	}

	get records(): CountyRecords {
		return this.kept.records;
	}

	get totals(): RunTotals {
		return this.kept.totals;
	}

	/** Decides every conviction under a policy on a day. Facts, and what was asked of them, are kept for as long as the day stays. */
	decide(policy: Policy, parameters: Parameters, asOf: CivilDate): DecidedCounty {
		if (this.facts?.dated.asOf !== asOf) {
			this.facts = factsOf(this.records.histories, asOf);
			this.remembered = new Remembered();
		}
		const compiled = compilePolicy(policy, { facts: this.facts, parameters: withDefaults(policy, parameters), asOf });
		return {
			county: this.county,
			asOf,
			records: this.records,
			dated: this.facts.dated,
			facts: this.facts,
			vocabulary: CATALOGUE,
			lists: OLDER_COLUMNS,
			compiled,
			decisions: decide(compiled, this.records.histories.inCounty, this.remembered),
			reviewed: null,
			fileNames: this.files.map((file) => file.ledger.name)
		};
	}
}

function withFlag(file: ReadFile, flag: string, count: number): ReadFile {
	if (count === 0) return file;
	return { ...file, ledger: { ...file.ledger, flags: { ...file.ledger.flags, [flag]: count } } };
}
