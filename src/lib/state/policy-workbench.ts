/** What the editor uses of the law, fetched when somebody first edits. */
import type { FactDefinition } from '../engine/facts';
import type { Policy } from '../engine/policy';
import { withExample } from './policy-edits';

export type Workbench = Awaited<ReturnType<typeof loadWorkbench>>;

export async function loadWorkbench() {
	const [{ CATALOGUE }, { OFFENCE_LISTS }, { checkPolicy }, file, { readCondition }, { phraseOf }, { runExample }] =
		await Promise.all([
			import('../law/facts/catalogue'),
			import('../law/lists/offence-lists'),
			import('../law/policy-check'),
			import('../law/policy-file'),
			import('../law/policy-document'),
			import('../law/plain-words'),
			import('../law/examples')
		]);
	return {
		facts: [...CATALOGUE.values()] as readonly FactDefinition[],
		lists: [...OFFENCE_LISTS.values()].map(({ id, title }) => ({ id, title: title.en })),
		checkPolicy,
		readCondition,
		phraseOf,
		readPolicyFile: file.readPolicyFile,
		writePolicyFile: file.writePolicyFile,
		ownId: file.ownId,
		/** The examples say what comes out of them now. */
		withExamplesRun: (policy: Policy, places: readonly number[]): Policy =>
			places.reduce((changed, at) => withExample(changed, at, runExample(changed, changed.examples[at])), policy)
	};
}
