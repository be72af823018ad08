import type { Sentence, Sureness } from '../../engine/policy';

/** A list of offences as a document: dated rows with what each rests on. Charges are matched on parsed sections. */
export interface OffenceList {
	readonly schema: 1;
	readonly id: string;
	readonly title: Sentence;
	readonly about: Sentence;
	readonly source: string;
	/**
	 * A county's tool compared texts: a charge without its code, or with fewer subdivisions than a row asks for, is off
	 * the list. Without it such a charge may be of the row, which leaves it unknown.
	 */
	readonly asPrinted?: boolean;
	readonly rows: readonly ListedOffence[];
	/** Offences that count only together with another section: in one charge, or in one case (cycle and step). */
	readonly together?: { readonly with: string; readonly inOneCase: boolean; readonly rows: readonly ListedOffence[] };
	/** Charges as extracts print them: on the list, off it, and such as the record alone does not settle. */
	readonly examples: {
		readonly on: readonly ListExample[];
		readonly off: readonly ListExample[];
		readonly unknown?: readonly ListExample[];
	};
}

/** A charge; or the charges of one case, with the day and the class of conviction where they matter. */
export type ListExample =
	| string
	| {
			readonly case: readonly string[];
			readonly date?: string | undefined;
			readonly class?: 'felony' | 'misdemeanor' | undefined;
	  };

/** A row of an offence list. Without subdivisions it covers all of the section's. */
export interface ListedOffence {
	readonly section: string;
	/** The last section of a range that begins with `section`; decimals (`190.2`) between the two belong to it. */
	readonly through?: string;
	/** Only these subdivisions; the empty one is the section by itself. */
	readonly exactly?: readonly string[];
	/** These subdivisions and their parts. */
	readonly under?: readonly string[];
	/** Only where the record prints the subdivision in lower case. */
	readonly lowerCase?: boolean;
	/** Only convictions of a felony. */
	readonly felony?: boolean;
	/** `false`: the section alone does not show the offence that the law names, so that a charge of it is unknown. */
	readonly decides?: false;
	/** Whether an attempt or a conspiracy of it counts; without it, that is not known. */
	readonly attempts?: boolean;
	/** Days of conviction for which the row holds, both included; without them, all. */
	readonly from?: string;
	readonly until?: string;
	readonly cites: readonly string[];
	readonly sure: Sureness;
	readonly note?: Sentence;
}
