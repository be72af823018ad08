import { decideInNode, readInNode } from '../../src/cli/run-in-node';
import type { Answers, AnswersFor } from './answers';
import type { Case, Run } from './cases';

type Read = Awaited<ReturnType<typeof readInNode>>;

const reads = new Map<Case, Promise<Read>>();

/** Each input is read once, and decided under every options file and day. */
function readOnce(oracle: Case): Promise<Read> {
	const known = reads.get(oracle);
	if (known) return known;
	const inputs = [{ name: `${oracle.name}.csv`, bytes: oracle.bytes }];
	const read = readInNode(inputs, oracle.county);
	reads.set(oracle, read);
	return read;
}

/** The county run itself. These cases are whole: a run that sets a record aside has misread it. */
export const countyRunAnswers: AnswersFor = async (oracle: Case, run: Run): Promise<Answers> => {
	const { decisions, appended, summary, ledger } = decideInNode(await readOnce(oracle), run);
	const [file] = ledger.files;
	if (file.accepted !== oracle.rows.length) {
		throw new Error(`${oracle.name}: ${file.accepted} of ${oracle.rows.length} records accepted`);
	}
	return { decisions: decisions.map((one) => ({ ...one, row: Number(one.row) })), appended, summary };
};
