import type { DatedHistories } from '../../record/dated-histories';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';
import { chargeIsListed, type OffenceList } from './offence-list';

/** Of each conviction whether it is on the list, on its own day (`Tri`). */
export function convictionsListed(list: OffenceList, { histories }: DatedHistories): Uint8Array {
	const ofCharge = histories.charges.map((charge): Tri => chargeIsListed(list, charge));
	return Uint8Array.from(histories.charge, (charge, at) => {
		const listed = ofCharge[charge];
		return listed === TRUE && histories.inchoate[at] !== FALSE ? UNKNOWN : listed;
	});
}
