import type { Conviction, ListName } from './history';
import { every, type Known } from './known';

const HOMICIDE = /^PC (?:187|188|189|190|191)(?:\.|$)/;

/** Whether an attempt or a conspiracy that a qualifier tells of counts as the offence does. */
function countsIfInchoate(list: ListName, { charge, inchoate }: Conviction): Known {
	if (charge.uncertain) return null;
	const homicide = charge.sections.every(({ name }) => HOMICIDE.test(name));
	switch (list) {
		case 'strike statute':
			// PC 667(e)(2)(C)(iv)(IV) names attempted homicide, and conspiracy to murder is punished as murder is (VIII).
			return homicide || null;
		case 'strike San Francisco':
			return homicide || (inchoate === null ? null : false);
		default:
			// The counties' tools looked for the section only; PC 290(c) names attempts and conspiracies.
			return true;
	}
}

export function isOn(one: Conviction, list: ListName): Known {
	const known = one.charge.on[list];
	if (one.inchoate === false || known === false || /^(?:664|182)/.test(one.charge.text)) return known;
	return every([known, countsIfInchoate(list, one)]);
}
