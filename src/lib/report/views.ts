/** What the screens show of convictions and people: text and codes, no sentences. */
import type { Outcome, Sureness } from '../engine/policy';
import type { Doubt } from '../review/doubts';
import type { Override } from '../review/override';

export interface ListQuery {
	readonly outcomes: readonly Outcome[];
	/** `HS 11357` …; empty: all. */
	readonly sections: readonly string[];
	/** Reason as the decision states it; null: all. */
	readonly reason: string | null;
	/** Id of a fact that is unknown and matters; null: all; empty: none is unknown. */
	readonly unknown: string | null;
	/** Matches name, CII number, case number or charge, case-folded; empty: all. */
	readonly search: string;
	readonly sort: 'name' | 'date' | 'section' | 'outcome' | 'source';
	readonly descending: boolean;
}

export interface ConvictionRow {
	readonly conviction: number;
	readonly person: number;
	readonly name: string;
	readonly birth: string;
	readonly charge: string;
	readonly section: string;
	readonly class: string;
	readonly date: string;
	readonly caseNumber: string;
	readonly outcome: Outcome;
	readonly reason: string;
	/** Ids of the facts that are unknown and matter. */
	readonly unknown: readonly string[];
	/** What the policy says beside the outcome. */
	readonly marks: readonly Pick<MarkView, 'says' | 'unknown'>[];
	readonly file: string;
	readonly line: number;
}

export interface PersonView {
	readonly person: number;
	readonly name: string;
	readonly birth: string;
	readonly sex: string;
	readonly race: string;
	readonly cii: string;
	readonly subjectId: string;
	readonly deceased: boolean;
	/** The history may have a gap: a record of this person was set aside, or the one record names no subject id. */
	readonly incomplete: boolean;
	readonly birthDatesDiffer: boolean;
	/** Records of the extract about this person, with those that no rule reads. */
	readonly records: number;
	readonly convictions: readonly ConvictionView[];
	readonly registrations: readonly {
		readonly date: string;
		readonly charge: string;
		readonly file: string;
		readonly line: number;
	}[];
	readonly reliefOnRecord: readonly {
		readonly date: string;
		readonly text: string;
		readonly charge: string;
		/** Position in `convictions` of the one that it names, or null. */
		readonly conviction: number | null;
		readonly file: string;
		readonly line: number;
	}[];
}

export interface ConvictionView extends Omit<ConvictionRow, 'outcome' | 'reason' | 'unknown' | 'marks'> {
	readonly county: string;
	readonly court: string;
	readonly sentence: string;
	readonly comment: string;
	readonly flags: readonly string[];
	/** Null for a conviction outside the policy's scope. */
	readonly decision: DecisionView | null;
}

export interface DecisionView {
	readonly outcome: Outcome;
	readonly reason: string;
	readonly cites: readonly string[];
	readonly unknown: readonly string[];
	/** For `relief`: the least and the most that it can be; otherwise the outcome itself. */
	readonly least: KindView;
	readonly most: KindView;
	/** For `reduce`: what the conviction becomes. */
	readonly becomes: KindView['becomes'];
	/** What the policy says beside the outcome. */
	readonly marks: readonly MarkView[];
	readonly steps: readonly StepView[];
	/** What a person decided, beside what the machine answered; null where no one reviewed it. */
	readonly review: ReviewView | null;
}

export interface ReviewView {
	readonly override: Override;
	/** The machine's answer under the policy that now decides. */
	readonly machine: KindView & { readonly reason: string; readonly unknown: readonly string[] };
	/** The person's answer stands in the place of the machine's. */
	readonly stands: boolean;
	readonly doubts: readonly Doubt[];
}

export interface KindView {
	readonly outcome: Outcome;
	/** For `reduce`: what the conviction becomes. */
	readonly becomes: 'misdemeanor' | 'infraction' | null;
}

export interface MarkView {
	readonly id: string;
	readonly says: string;
	readonly cites: readonly string[];
	readonly sure: Sureness;
	/** Whether it holds is not known. */
	readonly unknown: boolean;
}

export interface StepView {
	readonly id: string;
	readonly says: string;
	readonly cites: readonly string[];
	/** How well the rule is known; null for what a policy does where no step applies. */
	readonly sure: Sureness | null;
	readonly value: 'true' | 'false' | 'unknown';
	/** True for the step whose outcome and reason stand. */
	readonly decides: boolean;
	readonly outcome: Outcome;
	readonly facts: readonly FactView[];
}

export interface FactView {
	readonly id: string;
	/** The offence list that it asks about, or null. */
	readonly list: string | null;
	/** Plain words for the fact, from the catalogue. */
	readonly title: string;
	/** The value as text: `felony`, `1987-03-02`, `between 1987-01-01 and 1987-12-31`, `34`, `yes`, `unknown`. */
	readonly value: string;
	readonly known: boolean;
	/** Cells that it rests on, as they stand. */
	readonly cells: readonly CellView[];
}

export interface CellView {
	readonly column: string;
	readonly text: string;
	readonly file: string;
	readonly line: number;
}
