/** The tests by which mutants of the record, the engine and the law are judged: pure ones, the slow ones last. */
import { filesUnder } from '../build-facts.mjs';

const BESIDE = ['src/lib/record', 'src/lib/engine', 'src/lib/law'];
const LAST = [
	'src/lib/law/rules-page.test.ts',
	'src/lib/law/policy-check.test.ts',
	'src/lib/law/policy-check-shipped.test.ts',
	'tests/properties/any-policy.test.ts',
	'tests/properties/together.test.ts',
	'tests/mutation/differential.test.ts'
];
/** They watch the clock, which says nothing of a mutant. */
const CLOCKED = ['src/lib/law/policy-check-speed.test.ts'];

/** @param {string} root */
export function judges(root) {
	const beside = BESIDE.flatMap((room) => filesUnder(room, root)).filter((file) => file.endsWith('.test.ts'));
	const quick = beside.filter((file) => !LAST.includes(file) && !CLOCKED.includes(file));
	return [...quick, 'tests/law/lists.test.ts', 'tests/law/catalogue.test.ts', ...LAST];
}

/** A mutant takes as long as the tests that judge it: properties are tried on few examples, always the same. */
export const FEW = { CLEARSLATE_RUNS: '4' };
