import { ageOn } from '../record/civil-date';
import { hasNoValue } from '../record/no-value';
import { textAt } from '../record/texts';
import type { DecidedCounty } from './decided';

/** The key of a group whose members are not told apart by the record. */
export const UNKNOWN_GROUP = 'unknown';

/** The youngest age of each band, in years. */
const BANDS = [
	[0, 'under-25'],
	[25, '25-34'],
	[35, '35-44'],
	[45, '45-54'],
	[55, '55-64'],
	[65, '65-and-over']
] as const;

export const AGE_GROUPS: readonly string[] = [...BANDS.map(([, key]) => key), 'deceased', UNKNOWN_GROUP];

/** The code letters whose words are established; every other code stands in the report as it stands in the file. */
const RACES: Readonly<Record<string, string>> = { B: 'BLACK', H: 'HISPANIC', W: 'WHITE' };

/** The groups that a report tells people apart by. */
export class PeopleGroups {
	private readonly known = new Map<number, string>();

	constructor(private readonly decided: DecidedCounty) {}

	race(person: number): string {
		const word = this.word(this.decided.records.people.race[person]);
		return RACES[word] ?? word;
	}

	sex(person: number): string {
		return this.word(this.decided.records.people.sex[person]);
	}

	/** On the as-of date. Where the birth date is known too loosely to tell the band, `unknown`. */
	age(person: number): string {
		const { dated, asOf, records } = this.decided;
		if (records.histories.deceased[person] === 1) return 'deceased';
		const least = bandOf(ageOn(dated.birthTo[person], asOf));
		return least === bandOf(ageOn(dated.birthFrom[person], asOf)) ? least : UNKNOWN_GROUP;
	}

	private word(text: number): string {
		let word = this.known.get(text);
		if (word === undefined) {
			const cell = textAt(this.decided.records.texts, text).trim().toUpperCase();
			word = hasNoValue(cell) || cell === 'UNKNOWN' ? UNKNOWN_GROUP : cell;
			this.known.set(text, word);
		}
		return word;
	}
}

function bandOf(age: number): string {
	return BANDS.findLast(([from]) => age >= from)?.[1] ?? UNKNOWN_GROUP;
}
