import { ageOn } from '../../record/civil-date';
import type { Charge } from '../../record/charge';
import type { Section } from '../../record/section';
import type { SectionReadings } from '../../engine/facts';
import type { Fact } from './fact';

export const CONVICTION_FACTS: readonly Fact[] = [
	{
		id: 'conviction.class',
		kind: 'class',
		title: { en: 'Class of the conviction' },
		about: {
			en: 'Felony, misdemeanor or infraction, as the disposition states it; where that is blank, the class that was charged. Anything else is unknown.'
		},
		cites: ['PC 17'],
		columns: ['CONV_STAT_DESCR', 'OFFENSE_TOC'],
		compute: ({ histories }) => ({ kind: 'class', sets: histories.classes })
	},
	{
		id: 'conviction.section',
		kind: 'section',
		title: { en: 'Section of the conviction' },
		about: {
			en: 'The section of law in the charge, or in the comment where the charge points there. A charge that names several sections may be any of them.'
		},
		cites: [],
		columns: ['OFFENSE_DESCR', 'COMMENT_TEXT'],
		compute: ({ histories }) => ({
			kind: 'section',
			charge: histories.charge,
			readings: sectionReadings(histories.charges)
		})
	},
	{
		id: 'conviction.inchoate',
		kind: 'flag',
		title: { en: 'Attempt or conspiracy' },
		about: { en: 'PC 664 or PC 182 stands with the section, or the qualifier says attempt or conspiracy.' },
		cites: ['PC 664', 'PC 182'],
		columns: ['OFFENSE_DESCR', 'OFFENSE_QUAL_LST'],
		compute: ({ histories }) => ({ kind: 'flag', byPerson: false, values: histories.inchoate })
	},
	{
		id: 'conviction.conspiracy',
		kind: 'flag',
		title: { en: 'Conspiracy' },
		about: { en: 'PC 182 stands with the section, or the qualifier says conspiracy.' },
		cites: ['PC 182'],
		columns: ['OFFENSE_DESCR', 'OFFENSE_QUAL_LST'],
		compute: ({ histories }) => ({ kind: 'flag', byPerson: false, values: histories.conspiracy })
	},
	{
		id: 'conviction.county',
		kind: 'flag',
		title: { en: 'County of the conviction' },
		about: { en: 'Whether the conviction is of the county under review. Blank is unknown.' },
		cites: [],
		columns: ['STP_ORI_CNTY_NAME'],
		compute: ({ histories }) => ({ kind: 'flag', byPerson: false, values: histories.inCounty })
	},
	{
		id: 'conviction.date',
		kind: 'date',
		title: { en: 'Date of the conviction' },
		about: {
			en: 'The day of the court action. A date that cannot be read, that lies after the as-of date or before the person’s birth is unknown; one of which only the year is given may be any day of it.'
		},
		cites: [],
		columns: ['STP_EVENT_DATE'],
		compute: ({ dateFrom, dateTo }) => ({ kind: 'date', byPerson: false, from: dateFrom, to: dateTo })
	},
	{
		id: 'conviction.ageAt',
		kind: 'number',
		title: { en: 'Age at conviction' },
		about: {
			en: 'Whole years from birth to the day of conviction. A birthday on 29 February falls on 1 March in other years.'
		},
		cites: [],
		columns: ['PRI_DOB', 'STP_EVENT_DATE'],
		compute: ({ histories, birthFrom, birthTo, dateFrom, dateTo }) => {
			const from = new Int32Array(histories.convictions);
			const to = new Int32Array(histories.convictions);
			for (let at = 0; at < histories.convictions; at++) {
				const person = histories.person[at];
				from[at] = ageOn(birthTo[person], dateFrom[at]);
				to[at] = ageOn(birthFrom[person], dateTo[at]);
			}
			return { kind: 'number', byPerson: false, from, to };
		}
	}
];

/** The sections that each charge may be; a charge that does not begin with a section may also be something else. */
export function sectionReadings(charges: readonly Charge[]): SectionReadings {
	const first = new Uint32Array(charges.length + 1);
	const sections: (Section | null)[] = [];
	for (const [at, charge] of charges.entries()) {
		first[at] = sections.length;
		sections.push(...charge.sections);
		if (charge.uncertain) sections.push(null);
	}
	first[charges.length] = sections.length;
	return { first, sections };
}
