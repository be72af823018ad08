import { OUT, type Case, type Choices, type Section, type Verdict } from './history';
import { not, type Is } from './known';
import { isProp64, listedAnywhere, registeredAnywhere, threeCases } from './whole-record';

/** Subdivisions of today's text that name what Proposition 64 left a felony. */
const AGGRAVATED = [
	['HS 11359', 'C', '3'],
	['HS 11359', 'D'],
	['HS 11360', 'A', '3', 'C'],
	['HS 11360', 'A', '3', 'D']
];

/** San Francisco's procedure on RAP sheets, 2018: reference on RAP sheets, section 3.1, steps B and C. */
export function sanFrancisco(one: Case, _chosen: Choices, is: Is): Verdict {
	const { history, conviction, section } = one;
	const no: Verdict = { outcome: 'excluded', reason: null };
	const maybe: Verdict = { outcome: 'needs-review', reason: null };
	// Redesignated, or dismissed and sealed: the district attorney's form names both.
	const yes: Verdict = { outcome: 'relief', reason: null };

	const plea = conviction.charge.on['plea bargain 2018'];
	if (!isProp64(section) && !(is(plea) && is(conviction.prop64InCycle))) return OUT;
	if (is(conviction.inchoate)) return maybe;
	if (one.class === 'misdemeanor') return no;
	if (isAggravated(section)) return no;
	if (is(registeredAnywhere(history))) return no;
	if (is(listedAnywhere(history, 'strike San Francisco'))) return no;
	if (isBareSale(section) && is(threeCases(one))) return no;
	if (isProp64(section)) return yes;
	return is(not(conviction.otherInCycle)) ? yes : maybe;
}

const isBareSale = (section: Section) =>
	section.name !== 'HS 11357' && section.subdivisions.length === 0 && isProp64(section);

function isAggravated(section: Section): boolean {
	return AGGRAVATED.some(
		([name, ...parts]) => name === section.name && parts.every((part, at) => part === section.subdivisions[at])
	);
}
