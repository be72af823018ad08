import type { Charge } from '../../../src/lib/record/charge';
import { readCharge } from '../../../src/lib/record/charge';
import { FELONY, INFRACTION, MISDEMEANOR } from '../../../src/lib/record/conviction-class';
import type { Histories } from '../../../src/lib/record/histories';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../../src/lib/record/tri';
import { SOME_DAY } from '../restatement/calendar';
import type { History } from '../restatement/history';
import type { Known } from '../restatement/known';

const BITS = { felony: FELONY, misdemeanor: MISDEMEANOR, infraction: INFRACTION };
const tri = (known: Known): Tri => (known === null ? UNKNOWN : known ? TRUE : FALSE);

/** Made-up histories as the app keeps them. Charges are read from their text, as those of a file are. */
export function columnsOf(people: readonly History[]): Histories {
	const all = people.flatMap((history, person) => history.convictions.map((conviction) => ({ person, ...conviction })));
	const places = new Map<string, number>();
	const charges: Charge[] = [];
	const charge = all.map(({ charge: { text } }) => {
		const place = places.get(text) ?? charges.push(readCharge(text)) - 1;
		places.set(text, place);
		return place;
	});
	const first = [0];
	for (const { convictions } of people) first.push(first[first.length - 1] + convictions.length);
	return {
		people: people.length,
		convictions: all.length,
		first: Uint32Array.from(first),
		birthFrom: Int32Array.from(people, ({ birth }) => birth.from),
		birthTo: Int32Array.from(people, ({ birth }) => birth.to),
		deceased: Uint8Array.from(people, ({ deceased }) => Number(deceased)),
		incomplete: Uint8Array.from(people, ({ incomplete }) => Number(incomplete)),
		registeredFrom: Int32Array.from(people, ({ registered }) => registered?.from ?? SOME_DAY.to),
		registeredTo: Int32Array.from(people, ({ registered }) => registered?.to ?? SOME_DAY.to),
		person: Uint32Array.from(all, ({ person }) => person),
		dateFrom: Int32Array.from(all, ({ date }) => date.from),
		dateTo: Int32Array.from(all, ({ date }) => date.to),
		classes: Uint8Array.from(all, ({ classes }) => classes.reduce((bits, one) => bits | BITS[one], 0)),
		charge: Uint32Array.from(charge),
		inchoate: Uint8Array.from(all, ({ inchoate }) => tri(inchoate)),
		conspiracy: Uint8Array.from(all, ({ conspiracy }) => tri(conspiracy)),
		inCounty: Uint8Array.from(all, ({ inCounty }) => tri(inCounty)),
		step: Uint32Array.from(all, ({ step }) => step),
		cycleFrom: Int32Array.from(all, ({ cycleDate }) => cycleDate.from),
		cycleTo: Int32Array.from(all, ({ cycleDate }) => cycleDate.to),
		prop64InCycle: Uint8Array.from(all, ({ prop64InCycle }) => tri(prop64InCycle)),
		otherInCycle: Uint8Array.from(all, ({ otherInCycle }) => tri(otherInCycle)),
		sentence: Int32Array.from(all, ({ sentence }) => sentence ?? -1),
		charges
	};
}
