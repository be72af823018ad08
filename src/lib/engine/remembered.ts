import { allAlike, examplesOf, tellApart, type Alike } from './alike';
import { CandidateTable } from './candidate-table';
import { someOf } from './candidates';
import { CLASS_FACT, SECTION_FACT, type CompiledPolicy, type CompiledTest } from './compile';

/** Convictions that a policy may take in, told apart at least by those of its tests that no parameter moves. */
export interface Asked {
	readonly table: CandidateTable;
	readonly alike: Alike;
	/** The tests that told them apart. */
	readonly tests: ReadonlySet<string>;
}

/** Scopes of a run's own policy, and of two that are compared beside it. */
const MOST = 3;
/** A list that is being written leaves many tests behind: then so many sets of those who are alike are too many. */
const FEW = 1 / 8;

/** What was asked of a set of facts before: no test that is the same whatever the parameters is made twice. */
export class Remembered {
	private readonly asked = new Map<string, Asked>();

	/** @param inCounty per conviction whether it is the county's; always the same. */
	ask(compiled: CompiledPolicy, inCounty: Uint8Array): Asked {
		const scope = JSON.stringify(compiled.policy.scope.sections);
		const before = this.asked.get(scope);
		const asked = before === undefined ? askFirst(compiled, inCounty) : askMore(before, compiled);
		this.asked.delete(scope);
		this.asked.set(scope, asked);
		for (const oldest of this.asked.keys()) {
			if (this.asked.size <= MOST) break;
			this.asked.delete(oldest);
		}
		return asked;
	}
}

function askFirst(compiled: CompiledPolicy, inCounty: Uint8Array): Asked {
	return ask(new CandidateTable(compiled, inCounty), compiled.fixed);
}

function askMore(before: Asked, { fixed }: CompiledPolicy): Asked {
	const { table, alike, tests } = before;
	const more = fixed.filter(({ name }) => !tests.has(name));
	if (more.length === 0) return before;
	if (alike.count > alike.of.length * FEW) return ask(table, fixed);
	const names = new Set([...tests, ...more.map(({ name }) => name)]);
	return { table, alike: tellApart(alike, table.candidates, evaluating(more)), tests: names };
}

function ask(table: CandidateTable, fixed: readonly CompiledTest[]): Asked {
	const { candidates } = table;
	const ofCharge = ({ fact }: CompiledTest) => fact === CLASS_FACT || fact === SECTION_FACT;
	const examples = someOf(candidates, examplesOf(table.alike));
	const charges = tellApart(allAlike(table.alike.count), examples, evaluating(fixed.filter(ofCharge)));
	const alike = { of: table.alike.of.map((number) => charges.of[number]), count: charges.count };
	const others = evaluating(fixed.filter((test) => !ofCharge(test)));
	return { table, alike: tellApart(alike, candidates, others), tests: new Set(fixed.map(({ name }) => name)) };
}

function evaluating(tests: readonly CompiledTest[]): CompiledTest['evaluate'][] {
	return tests.map(({ evaluate }) => evaluate);
}
