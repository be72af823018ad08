import type { CivilDate } from '../../record/civil-date';
import { deck, type Chance } from '../chance';

/** Felony, misdemeanor, infraction, or a wobbler, which a court makes either of the first two. */
export type Gravity = 'F' | 'M' | 'I' | 'W';

export type OffenceKind = 'cannabis' | 'common' | 'strike' | 'registrable';

export interface Offence {
	readonly kind: OffenceKind;
	/** As the extract prints it: `11359 HS-POSS MARIJUANA FOR SALE`. */
	readonly charge: string;
	/** The state's number for it, blank where it has none. */
	readonly code: string;
	readonly gravity: Gravity;
	/** Charged on or after this day, and before the other one. */
	readonly since: CivilDate;
	readonly before: CivilDate;
}

export interface Era {
	readonly since?: CivilDate;
	readonly before?: CivilDate;
}

type WeightedOffence = readonly [weight: number, offence: Omit<Offence, 'kind'>];

export function offence(
	weight: number,
	gravity: Gravity,
	code: string,
	charge: string,
	era: Era = {}
): WeightedOffence {
	return [weight, { charge, code, gravity, since: era.since ?? 0, before: era.before ?? 99999999 }];
}

/** Offences to draw from. Some of them must be in force on any day. */
export function offenceDeck(kind: OffenceKind, offences: readonly WeightedOffence[]): readonly Offence[] {
	return deck(offences.map(([weight, offence]) => [weight, { kind, ...offence }]));
}

export function drawOffence(chance: Chance, offences: readonly Offence[], date: CivilDate): Offence {
	for (;;) {
		const drawn = chance.pick(offences);
		if (date >= drawn.since && date < drawn.before) return drawn;
	}
}

/** `11357(A)` of `11357(A) HS-POSS CONCENTRATED CANNABIS`. */
export function sectionNumber(charge: string): string {
	return charge.slice(0, charge.indexOf(' '));
}
