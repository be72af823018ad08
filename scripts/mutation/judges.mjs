/** The tests by which mutants of the record, the engine and the law are judged: pure ones, the slow ones last. */
import { filesUnder } from '../build-facts.mjs';

const BESIDE = ['src/lib/record', 'src/lib/engine', 'src/lib/law'];
const LAST = ['src/lib/law/policy-check.test.ts'];

/** @param {string} root */
export function judges(root) {
	const beside = BESIDE.flatMap((room) => filesUnder(room, root)).filter((file) => file.endsWith('.test.ts'));
	const quick = beside.filter((file) => !LAST.includes(file));
	return [...quick, 'tests/law/lists.test.ts', ...LAST];
}
