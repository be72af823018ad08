import { yearOf } from '../record/civil-date';
import { isProp64 } from '../record/prop-64';
import { parseSectionName } from '../record/section';
import type { Space, Span, Value } from './policy-check-worlds';

/** What holds between facts of one record, whatever it says: a world that breaks it is none. */
export interface Bond {
	readonly slots: readonly number[];
	readonly holds: () => boolean;
}

/** Of each pair, the first is never later or more than the second. */
const ORDERED: readonly (readonly [string, string])[] = [
	['person.birth', 'conviction.date'],
	['conviction.date', 'person.latestConviction'],
	['conviction.date', 'conviction.sentenceEnd'],
	['conviction.sentenceEnd', 'person.latestSentenceEnd'],
	['conviction.ageAt', 'person.ageOnAsOf'],
	['conviction.priorsUnderTodaysText', 'conviction.priorsOfSection'],
	['conviction.priorsOfSection', 'person.convictions']
];

/** If the first is true, so is the second. */
const IMPLIED: readonly (readonly [string, string])[] = [
	['person.registeredBefore', 'person.registered'],
	['conviction.listed', 'person.listed'],
	['person.listedBefore', 'person.listed'],
	['person.listedBeforeCycle', 'person.listed']
];

export function bondsOf(space: Space): Bond[] {
	const bonds: Bond[] = [];
	const bond = <A extends Value, B extends Value>(a: string, b: string, holds: (a: A, b: B) => boolean) => {
		const slots = [space.slot(a), space.slot(b)] as const;
		if (slots.includes(-1)) return;
		bonds.push({ slots, holds: () => holds(space.values[slots[0]] as A, space.values[slots[1]] as B) });
	};
	for (const [a, b] of ORDERED) bond<Span, Span>(a, b, (first, second) => first.from <= second.to);
	for (const name of space.names)
		for (const [a, b] of IMPLIED)
			if (name === a || name.startsWith(`${a}(`))
				bond<boolean, boolean>(name, b + name.slice(a.length), (first, second) => !first || second);
	bond<boolean, string>('person.onlyProp64', 'conviction.section', (only, section) => !only || ofProp64(section));
	ages(space, bonds);
	return bonds;
}

function ofProp64(name: string): boolean {
	const section = parseSectionName(name);
	return section !== null && isProp64(section);
}

/** Between the conviction and the as-of date a person ages as many years as pass, give or take the birthday. */
function ages(space: Space, bonds: Bond[]): void {
	const { values, asOf } = space;
	const slots = ['conviction.ageAt', 'person.ageOnAsOf', 'conviction.date'].map((name) => space.slot(name));
	if (slots.includes(-1)) return;
	const [at, now, day] = slots;
	bonds.push({
		slots,
		holds: () => {
			const [then, today, date] = [values[at], values[now], values[day]] as [Span, Span, Span];
			const fewest = yearOf(asOf) - yearOf(date.to) - 1;
			const most = yearOf(asOf) - yearOf(date.from) + 1;
			return today.to - then.from >= fewest && today.from - then.to <= most;
		}
	});
	bonds.push({
		slots: [now, day],
		// Nobody is convicted before birth.
		holds: () => {
			const [today, date] = [values[now], values[day]] as [Span, Span];
			return yearOf(asOf) - today.to - 1 <= yearOf(date.to);
		}
	});
}
