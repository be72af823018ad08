import type { Parameters } from '../lib/engine/policy';
import { HISTORY } from '../lib/filings/marks';
import { bytesSource } from '../lib/intake/byte-source';
import type { LedgerFile } from '../lib/intake/ledger';
import { parseIsoDate } from '../lib/record/civil-date';
import { AppendedCells } from '../lib/report/appended';
import type { DecidedCounty } from '../lib/report/decided';
import { decisionRow, inScope, type DecisionRow } from '../lib/report/decisions-csv';
import { otherCharges } from '../lib/report/other-charges';
import { summarise } from '../lib/report/summary';
import { tally } from '../lib/report/tally';
import { CountyRun, keepCounty } from '../lib/run/county-run';
import { inProcessScanner } from '../lib/run/in-process';
import { RANGE, readExtracts } from '../lib/run/read-extracts';
import { textAt } from '../lib/record/texts';
import { choosePolicy } from './policy-argument';

/** A county run as tests look at it: everything as text, by the position of its row. */
export interface NodeRun {
	readonly decisions: readonly DecisionRow[];
	/** Row of the first file → the older tool's 18 appended columns as printed. */
	readonly appended: ReadonlyMap<number, readonly string[]>;
	readonly summary: Readonly<Record<string, unknown>>;
	readonly ledger: { readonly files: readonly LedgerFile[] };
}

export interface NodeSettings {
	readonly county: string;
	/** `YYYY-MM-DD` */
	readonly asOf: string;
	/** Id of a policy that ships, or the text of a policy document or options file. */
	readonly policy: string;
	/** In the place of the policy's own, or of those that the document chooses. */
	readonly parameters?: Parameters;
	/** Bytes per range, and per read: small ones are for tests. */
	readonly range?: number;
	readonly chunk?: number;
}

export interface NodeFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Reads files once, to decide them as often as one likes. */
export async function readInNode(
	inputs: readonly NodeFile[],
	county: string,
	range = RANGE,
	chunk?: number
): Promise<CountyRun> {
	const sources = inputs.map(({ name, bytes }) => bytesSource(name, bytes));
	return new CountyRun(
		keepCounty(await readExtracts(sources, inProcessScanner(sources, chunk), { rangeSize: range }), county)
	);
}

export async function runInNode(inputs: readonly NodeFile[], settings: NodeSettings): Promise<NodeRun> {
	return decideInNode(await readInNode(inputs, settings.county, settings.range, settings.chunk), settings);
}

export function decideInNode(run: CountyRun, settings: Pick<NodeSettings, 'asOf' | 'policy' | 'parameters'>): NodeRun {
	const asOf = parseIsoDate(settings.asOf);
	const chosen = choosePolicy(settings.policy);
	if (asOf === null) throw new Error(`${settings.asOf} is not a date`);
	if ('problem' in chosen) throw new Error(`The policy ${chosen.problem}`);
	const decided = run.decide(chosen.policy, { ...chosen.parameters, ...settings.parameters }, asOf);
	const lineCount = run.files.reduce((sum, file) => sum + file.ledger.accepted + file.ledger.quarantined, 0);
	const stamp = { app: '', build: '', law: '', madeUp: false, seconds: 0, history: HISTORY };
	return {
		decisions: inScope(decided).map((at) => decisionRow(decided, at)),
		appended: appendedOf(decided),
		summary: summarise(decided, tally(decided, run.totals), stamp, lineCount),
		ledger: { files: run.files.map((file) => file.ledger) }
	};
}

function appendedOf(decided: DecidedCounty): Map<number, readonly string[]> {
	const { sources, texts } = decided.records;
	const cells = new AppendedCells(decided);
	const rows = new Map<number, readonly string[]>();
	for (let at = 0; at < decided.records.histories.convictions; at++) {
		if (decided.decisions.outcome[at] === 255 || sources.file[at] !== 0) continue;
		const comment = textAt(texts, sources.comment[at]);
		const charge = textAt(texts, sources.charge[at]);
		const inComment = (sources.flags[at] & 1) !== 0;
		rows.set(sources.row[at], cells.of(at, inComment ? '' : otherCharges(charge, comment)).slice(0, 18));
	}
	return rows;
}
