import type { Case, Run } from './cases';
import { PROOFS } from './proofs';
import { remembered } from './remember';
import { RawRows } from './touching';
import { dayOf } from './model/dates';
import { allBut, CLASSES, CORRECTED, OLDER, only, type DifferenceClass, type Reading } from './model/reading';
import { modelOf } from './model/as-ours';

const indexes = remembered((oracle: Case) => new RawRows(oracle));
export const rawRowsOf = (oracle: Case) => indexes(oracle, '');

/** The classes that the raw rows prove for a conviction, whether or not they change anything. */
export function proved(oracle: Case, run: Run, id: string): DifferenceClass[] {
	const rows = rawRowsOf(oracle).of(id);
	if (rows.own.length === 0) return [];
	const touching = { ...rows, county: oracle.county, asOf: dayOf(run.asOf) };
	return CLASSES.filter((name) => PROOFS[name](touching));
}

/** Those of them that change a fact of this conviction on that day, under any options. */
const changing = remembered((oracle: Case, key: string) => {
	const [asOf, id] = [key.slice(0, 10), key.slice(11)];
	const model = modelOf(oracle);
	const run = oracle.runs.find((one) => one.asOf === asOf)!;
	const names = proved(oracle, run, id);
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
	const { last, first } = changing(oracle, `${run.asOf} ${id}`);
	const [corrected, older] = [say(CORRECTED), say(OLDER)];
	const needed = last.filter((name) => say(allBut(name)) !== corrected);
	return needed.length > 0 ? needed : first.filter((name) => say(only(name)) !== older);
}
