import type { Section } from '../record/section';
import type { Tri } from '../record/tri';
import type { Sentence } from './policy';

/** Facts about convictions or people, in columns. A column by person is read at the conviction's person. */
export type FactColumn =
	| {
			readonly kind: 'flag';
			readonly byPerson: boolean;
			readonly values: Uint8Array;
			/** What it is of every conviction, where the source settles that. */
			readonly always?: Tri;
	  }
	| { readonly kind: 'date' | 'number'; readonly byPerson: boolean; readonly from: Int32Array; readonly to: Int32Array }
	| { readonly kind: 'class'; readonly sets: Uint8Array }
	| { readonly kind: 'section'; readonly charge: Uint32Array; readonly readings: SectionReadings };

/**
 * The sections that each charge may be, one after another: charge `k` has those from `first[k]` up to `first[k + 1]`.
 * Null: it may be something else altogether.
 */
export interface SectionReadings {
	readonly first: Uint32Array;
	readonly sections: readonly (Section | null)[];
}

/**
 * Rows that a fact rests on and that are not the conviction's own: the person's convictions that are on the list it
 * names, dated before the conviction or its cycle; that may be the latest; that share a section of Proposition 64; that
 * show whether all are of it; all of them; the person's registrations; or rows of which a run does not keep the place.
 */
export type FactRows =
	| 'listed'
	| 'listed-before'
	| 'listed-before-cycle'
	| 'latest'
	| 'same-section'
	| 'same-section-before'
	| 'only-prop-64'
	| 'convictions'
	| 'registrations'
	| 'registrations-before'
	| 'not-kept';

export type FactKind = FactColumn['kind'];

/** A word of the vocabulary that policies are written in. */
export interface FactDefinition {
	readonly id: string;
	readonly kind: FactKind;
	readonly title: Sentence;
	/** What it means, and how it is worked out. */
	readonly about: Sentence;
	readonly cites: readonly string[];
	/** Columns of the source that it is read from. */
	readonly columns: readonly string[];
	/** Whose rows those columns are of; left out: the conviction's own. */
	readonly rows?: FactRows;
	/** It asks about an offence list, which the condition names. */
	readonly ofList?: boolean;
}

/** Facts of one set of histories on one day. */
export interface Facts {
	readonly convictions: number;
	readonly person: Uint32Array;
	/** @param list the offence list that the fact asks about, where it asks about one. */
	column(id: string, list?: string): FactColumn;
}
