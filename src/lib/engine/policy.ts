/** A policy as data: what the app runs, prints, compares and shares. */

export type Outcome =
	'dismiss' | 'reduce' | 'relief' | 'excluded' | 'barred' | 'needs-review' | 'other-office' | 'not-yet' | 'undecided';

/** A text that travels with the policy. */
export interface Sentence {
	readonly en: string;
	readonly es?: string;
	readonly esReviewed?: boolean;
}

export type ParameterValue = number | boolean | readonly string[];
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
	| ({ readonly fact: string } & Test);

export type Test =
	| { readonly is: boolean | string }
	| { readonly in: readonly string[] | ParameterRef }
	| { readonly before: DateRef }
	| { readonly onOrBefore: DateRef }
	| { readonly atLeast: number | ParameterRef }
	| { readonly lessThan: number | ParameterRef };

export interface Step {
	readonly id: string;
	readonly when: Condition;
	readonly outcome: Outcome;
	/** As the result files print it; `{years}` and `{conviction.section}` are filled in. */
	readonly reason: string;
	readonly says: Sentence;
	readonly cites: readonly string[];
}

export interface Policy {
	readonly schema: 1;
	readonly id: string;
	readonly title: Sentence;
	readonly jurisdiction: string;
	readonly version: number;
	readonly about: Sentence;
	readonly cites: readonly string[];
	readonly scope: { readonly sections: readonly string[] };
	readonly parameters: Readonly<Record<string, ParameterDefinition>>;
	readonly steps: readonly Step[];
	readonly otherwise: { readonly outcome: Outcome; readonly reason: string; readonly says: Sentence };
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
