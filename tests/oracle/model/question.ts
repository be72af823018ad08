import type { Options } from '../options';

export type Pilot = 'los-angeles-2019-10' | 'los-angeles-2019-07' | 'sacramento' | 'san-joaquin' | 'contra-costa';

/** What is asked of a case: the configurable county policy with its options, or a pilot county's policy. */
export type Question =
	| { readonly kind: 'county'; readonly options: Options }
	| { readonly kind: 'pilot'; readonly pilot: Pilot; readonly age: number; readonly years: number };

/** The pilot tool of July 2019 read a few cells otherwise than the one of October and the configurable one. */
export type Tool = 'configurable' | 'october' | 'july';

export function toolOf(question: Question): Tool {
	if (question.kind === 'county') return 'configurable';
	return question.pilot === 'los-angeles-2019-10' ? 'october' : 'july';
}
