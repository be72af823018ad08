import { IN_NEITHER, type ComparedCounty } from './compare';
import { changeAt } from './compare-list';
import type { ComparedConviction, ComparedPerson } from './compare-views';
import { personView } from './person-view';

/** A person's convictions with the trace of each policy's answer; null if there is no such person. */
export function comparedPerson(compared: ComparedCounty, person: number): ComparedPerson | null {
	const a = personView(compared.a, person);
	const b = personView(compared.b, person);
	if (a === null || b === null) return null;
	const convictions = a.convictions.flatMap((conviction, n): ComparedConviction[] => {
		const pair = compared.pair[conviction.conviction];
		return pair === IN_NEITHER ? [] : [{ change: changeAt(pair), a: conviction, b: b.convictions[n] }];
	});
	return { person, name: a.name, birth: a.birth, convictions };
}
