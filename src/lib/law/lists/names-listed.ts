import type { Charge } from '../../record/charge';
import { ListReader } from './listed-charge';
import type { OffenceList } from './offence-list';

/** Tells whether a charge names a section of the list, even if it may be something else. Each charge is read once. */
export function namesListed(list: OffenceList): (charge: Charge) => boolean {
	const reader = new ListReader(list);
	const known = new WeakMap<Charge, boolean>();
	return (charge) => {
		let answer = known.get(charge);
		if (answer === undefined) {
			answer = reader.names(charge);
			known.set(charge, answer);
		}
		return answer;
	};
}
