import type { Case, Run } from './cases';
import { toolOf } from './model/question';
import { PROOFS } from './proofs';
import { remembered } from './remember';
import { RawRows } from './touching';
import { dayOf } from './model/dates';
import { allBut, CORRECTED, classesOf, OLDER, only, type DifferenceClass, type Reading } from './model/reading';
import { modelOf } from './model/as-ours';

const indexes = remembered((oracle: Case) => new RawRows(oracle));
export const rawRowsOf = (oracle: Case) => indexes(oracle, '');

/** The classes that the raw rows prove for a conviction, whether or not they change anything. */
export function proved(oracle: Case, run: Run, id: string): DifferenceClass[] {
	const rows = rawRowsOf(oracle).of(id);
	if (rows.own.length === 0) return [];
	const tool = toolOf(run.question);
	const touching = { ...rows, county: oracle.county, asOf: dayOf(run.asOf), tool };
	return classesOf(tool).filter((name) => PROOFS[name](touching));
}

/** What the facts of a conviction depend on beside its rows. */
const aboutOf = ({ asOf, question }: Run) => `${asOf} ${toolOf(question)}`;

/** Those of them that change a fact of this conviction on that day, under any options. */
const changing = remembered((oracle: Case, key: string) => {
	const [about, id] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
	const model = modelOf(oracle);
	const run = [...oracle.runs, ...oracle.pilots].find((one) => aboutOf(one) === about)!;
	const names = proved(oracle, run, id);
	// Many options rest on the same facts; a pilot's table is run on them once or thrice.
	if (run.question.kind === 'pilot') return { last: names, first: names };
	return {
		last: names.filter((name) => model.factsDiffer(run, id, CORRECTED, allBut(name))),
		first: names.filter((name) => model.factsDiffer(run, id, OLDER, only(name)))
	};
});

/**
 * The classes that excuse a difference: proved from the raw rows, and able to reach this answer under these options.
 * Those without which another answer would be permitted; where several excuse it each by itself, all of them.
 */
export function excuses(oracle: Case, run: Run, id: string): DifferenceClass[] {
	const model = modelOf(oracle);
	const say = (reading: Reading) => JSON.stringify(model.permitted(run, id, reading));
	const { last, first } = changing(oracle, `${aboutOf(run)}|${id}`);
	const [corrected, older] = [say(CORRECTED), say(OLDER)];
	const needed = last.filter((name) => say(allBut(name)) !== corrected);
	return needed.length > 0 ? needed : first.filter((name) => say(only(name)) !== older);
}
