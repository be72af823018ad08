import { dayNumber, type CivilDate } from '../record/civil-date';
import { textAt } from '../record/texts';
import type { DecidedCounty } from './decided';
import { sumPerson, type PersonSums } from './person-sums';
import { asMachine } from './reviewed';
import { citesOf, determination, isOverridden, outcomeOf, reasonOf, stepReason, unknownFacts } from './reason';

/** Columns that result files append: the older tools' under their names and in their order, then ours. */
const APPENDED: readonly string[] = [
	'Case Number',
	'# of convictions on record',
	'Possible Other P64 Charges',
	'Occurred after 11/9/2016',
	'Superstrike Code Section(s)',
	'PC290 Code Section(s)',
	'PC290 Registration',
	'Date of Conviction',
	'Years Since This Conviction',
	'Years Since Any Conviction',
	'# of Prop 64 convictions',
	'# of HS 11357 convictions',
	'# of HS 11358 convictions',
	'# of HS 11359 convictions',
	'# of HS 11360 convictions',
	'Deceased',
	'Eligibility Determination',
	'Eligibility Reason',
	'Outcome',
	'Citations',
	'Needs Review Because',
	'Source Line'
];

/** A run in which people decided over the machine has one more: what the machine had answered. */
const APPENDED_OF_REVIEWED: readonly string[] = [...APPENDED, 'Outcome Before Review'];

/** @param reviewed whether people decided something over the machine. */
export function appendedColumns(reviewed: boolean): readonly string[] {
	return reviewed ? APPENDED_OF_REVIEWED : APPENDED;
}

/** Where `Possible Other P64 Charges` stands: the one column that every row has. */
export const OTHER_CHARGES = 2;

/** Proposition 64 was passed on 8 November 2016 and in force from the day after. */
const PASSED: CivilDate = 20161109;

/** The appended cells of convictions, person by person. Rows of other records have them blank. */
export class AppendedCells {
	private person = -1;
	private sums: PersonSums | null = null;

	constructor(private readonly decided: DecidedCounty) {}

	/** @param otherCharges what the row's comment says of other charges. */
	of(conviction: number, otherCharges: string): string[] {
		const { decided } = this;
		const { records, dated } = decided;
		const person = records.histories.person[conviction];
		const sums = this.sumsOf(person);
		const from = dated.dateFrom[conviction];
		const date = from === dated.dateTo[conviction] ? from : null;
		const unknown = unknownFacts(decided, conviction);
		return [
			textAt(records.texts, records.sources.caseNumbers[conviction]),
			String(sums.convictions),
			otherCharges,
			date === null ? '' : date > PASSED ? 'Y' : 'N',
			sums.superstrikes,
			sums.registrable,
			records.people.registered[person] === 1 ? 'Yes' : '-',
			date === null ? '' : slashed(date),
			date === null ? '' : yearsSince(date, decided.asOf),
			sums.latest === 0 ? '' : yearsSince(sums.latest, decided.asOf),
			String(sums.prop64),
			...sums.bySection.map(String),
			records.histories.deceased[person] === 1 ? 'Deceased' : '-',
			determination(decided, conviction),
			reasonOf(decided, conviction),
			outcomeOf(decided, conviction),
			citesOf(decided, conviction).join('; '),
			unknown.length > 0
				? unknown.join('; ')
				: outcomeOf(decided, conviction) === 'needs-review'
					? stepReason(decided, conviction)
					: '',
			String(records.sources.line[conviction]),
			...this.beforeReview(conviction)
		];
	}

	private beforeReview(conviction: number): string[] {
		const { decided } = this;
		if (decided.reviewed === null) return [];
		return [isOverridden(decided, conviction) ? outcomeOf(asMachine(decided), conviction) : ''];
	}

	private sumsOf(person: number): PersonSums {
		if (this.sums === null || this.person !== person) {
			this.sums = sumPerson(this.decided, person);
			this.person = person;
		}
		return this.sums;
	}
}

function slashed(date: CivilDate): string {
	const digits = String(date).padStart(8, '0');
	return `${digits.slice(4, 6)}/${digits.slice(6)}/${digits.slice(0, 4)}`;
}

function yearsSince(date: CivilDate, asOf: CivilDate): string {
	return ((dayNumber(asOf) - dayNumber(date)) / 365.25).toFixed(1);
}
