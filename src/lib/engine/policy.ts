/** A policy as data: what the app runs, prints, compares and shares. */

export type Outcome =
	'dismiss' | 'reduce' | 'relief' | 'excluded' | 'barred' | 'needs-review' | 'other-office' | 'not-yet' | 'undecided';

/** A text that travels with the policy. */
export interface Sentence {
	readonly en: string;
	readonly es?: string;
	readonly esReviewed?: boolean;
}

export type ParameterValue = number | boolean | string | readonly string[];
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** What can be chosen. `off` lets a number be switched off (stored as 0). */
export type ParameterDefinition =
	| {
			readonly kind: 'number';
			readonly title: Sentence;
			readonly min: number;
			readonly max: number;
			readonly default: number;
			readonly off: boolean;
			readonly unit: 'years';
	  }
	| {
			/** One of several named readings. */
			readonly kind: 'choice';
			readonly title: Sentence;
			readonly of: readonly { readonly id: string; readonly title: Sentence }[];
			readonly default: string;
	  }
	| { readonly kind: 'switch'; readonly title: Sentence; readonly default: boolean }
	| {
			readonly kind: 'sections';
			readonly title: Sentence;
			readonly of: readonly string[];
			readonly default: readonly string[];
	  };

export type ParameterRef = { readonly param: string };
/** `{ "asOf": true }`, or years before it; 29 February becomes 1 March. */
export type DateRef = string | { readonly asOf: true; readonly minusYears?: number | ParameterRef };

export type Condition =
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition }
	| { readonly param: string; readonly on: true }
	| { readonly param: string; readonly is: string }
	| FactTest;

/** One test of one fact. Some facts ask about an offence list, named by its id. */
export type FactTest = { readonly fact: string; readonly list?: string } & Test;

export type Test =
	| { readonly is: boolean | string }
	| { readonly in: readonly string[] | ParameterRef }
	/** Sections as they are named, without any further subdivision. */
	| { readonly exactly: readonly string[] }
	| { readonly before: DateRef }
	| { readonly onOrBefore: DateRef }
	| { readonly atLeast: number | ParameterRef }
	| { readonly lessThan: number | ParameterRef };

/**
 * How well a rule is known: its text was read; it was read in the published source code of a county's tool; a court
 * decided it; or it is general knowledge that somebody still has to verify.
 */
export type Sureness = 'text-read' | 'source-code-read' | 'case' | 'to-verify';

/** A rule of law with the days on which it is in force, both included; without them, always. */
export interface Rule {
	readonly id: string;
	readonly when: Condition;
	readonly says: Sentence;
	readonly cites: readonly string[];
	readonly sure: Sureness;
	readonly from?: string;
	readonly until?: string;
}

export interface Step extends Rule {
	readonly outcome: Outcome;
	/** For `reduce`: what the conviction becomes. Without it a misdemeanor. */
	readonly becomes?: 'misdemeanor' | 'infraction';
	/** For `not-yet`: the day from which the policy gives relief. */
	readonly onDate?: string;
	/** The older tool's word for the outcome, where it used another than it did elsewhere. */
	readonly determination?: string;
	/** As the result files print it; `{years}` and `{conviction.section}` are filled in. */
	readonly reason: string;
}

/** What is said beside an outcome, without changing it. */
export interface Mark extends Rule {
	/** Only beside these outcomes. */
	readonly beside: readonly Outcome[];
}

/** Something that the policy takes for granted until somebody proves the opposite. */
export interface Presumption {
	readonly says: Sentence;
	readonly cites: readonly string[];
	readonly sure: Sureness;
}

/**
 * The statute as it is read today; a policy that an office chooses; or what a county did once, reconstructed, which no
 * office has today.
 */
export type Standing = 'statute' | 'office' | 'history';

export interface Policy {
	readonly schema: 1;
	readonly id: string;
	readonly title: Sentence;
	readonly jurisdiction: string;
	readonly version: number;
	readonly standing: Standing;
	readonly about: Sentence;
	readonly cites: readonly string[];
	/** Convictions of these sections; with `when`, only those of which it holds. */
	readonly scope: { readonly sections: readonly string[]; readonly when?: Condition };
	readonly parameters: Readonly<Record<string, ParameterDefinition>>;
	/** Choices of the parameters that were published with it. */
	readonly choices?: readonly { readonly id: string; readonly title: Sentence; readonly parameters: Parameters }[];
	readonly steps: readonly Step[];
	readonly otherwise: {
		readonly outcome: Outcome;
		readonly reason: string;
		readonly says: Sentence;
		readonly determination?: string;
	};
	readonly marks?: readonly Mark[];
	readonly presumed?: readonly Presumption[];
	readonly notCovered: readonly Sentence[];
	/** Parts of the law that bear on it and whose text was not read. */
	readonly notRead?: readonly string[];
	readonly examples: readonly Example[];
}

export interface Example {
	readonly title: Sentence;
	readonly asOf: string;
	readonly parameters?: Parameters;
	/** Fact id → value: `true`, `"felony"`, `"1999-05-02"`, a number, or `"unknown"`. */
	readonly given: Readonly<Record<string, boolean | number | string>>;
	readonly then: { readonly outcome: Outcome; readonly by: string | null };
}

export interface PolicyProblem {
	readonly code: string;
	readonly at: string;
	readonly values: Readonly<Record<string, string | number>>;
}
