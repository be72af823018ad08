import type { Charge } from '../../record/charge';
import { covers } from '../../record/section';
import { matches } from './offence-list';
import lists from './pilot-lists.json' with { type: 'json' };

type Row = Parameters<typeof matches>[0];
const rows = (listed: readonly object[]) => listed as readonly Row[];

/** Superstrikes of PC 667(e)(2)(C)(iv), as the pilot counties listed them. */
export const isSuperstrike = oncePerCharge((charge) => {
	const on = (listed: readonly Row[]) => charge.sections.some((section) => listed.some((row) => matches(row, section)));
	if (on(rows(lists.superstrike))) return true;
	return charge.sections.some((section) => covers(lists.gangEnhancement, section)) && on(rows(lists.gangEnhanced));
});

/** Offences that ask for registration under PC 290, as the pilot counties listed them. */
export const isRegistrable = oncePerCharge((charge) =>
	charge.sections.some((section) => rows(lists.registrable).some((row) => matches(row, section)))
);

/** Charges are few and convictions many: each charge is looked up once. */
function oncePerCharge(read: (charge: Charge) => boolean): (charge: Charge) => boolean {
	const known = new WeakMap<Charge, boolean>();
	return (charge) => {
		let answer = known.get(charge);
		if (answer === undefined) {
			answer = read(charge);
			known.set(charge, answer);
		}
		return answer;
	};
}
