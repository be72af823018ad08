/** What an office says for its papers, and what is asked of the papers worker from it. */
import type { OfficeSays } from '../filings/papers-entries';
import type { Templates } from '../filings/templates/shipped';
import type { VolumeLimits } from '../filings/volumes';
import { WIRE_CHOICES, type WireColumn, type WireValue } from '../filings/wire';
import type { MotionRequest } from '../workers/filing-desk';

/** Nothing is chosen and nothing is ticked before a person does. */
export const SAYS_NOTHING: OfficeSays = {
	ground: null,
	fields: {},
	answers: {},
	signOff: { attorney: '', bar: '', ticked: [], lawNote: '' }
};

/** What is the same for every office. */
export interface PapersChoices {
	readonly templates: Templates;
	readonly limits: VolumeLimits;
	readonly courtColumns: readonly WireColumn[];
	readonly exact: boolean;
	readonly oneMotionPer: 'county' | 'court';
}

/**
 * The attorney who signs off is the attorney of the caption, unless another is named there.
 * @param filing place among the motions of the plan
 */
export function motionRequest(filing: number, says: OfficeSays, choices: PapersChoices): MotionRequest {
	const { ground, fields, answers, signOff } = says;
	const { templates, limits, courtColumns, exact, oneMotionPer } = choices;
	return {
		filing,
		settings: { ground, fields, answers, templates, limits, oneMotionPer },
		signOff: {
			...signOff,
			attorney: signOff.attorney || (fields['attorney.name'] ?? ''),
			bar: signOff.bar || (fields['attorney.bar'] ?? '')
		},
		courtColumns,
		exact
	};
}

/** What is ticked holds for what was seen: a change of the papers takes it back. */
export function changed(says: OfficeSays, change: Partial<Omit<OfficeSays, 'signOff'>>): OfficeSays {
	return { ...says, ...change, signOff: { ...says.signOff, ticked: [] } };
}

/** @param title null: the column is not written. */
export function withColumn(columns: readonly WireColumn[], value: WireValue, title: string | null): WireColumn[] {
	return WIRE_CHOICES.flatMap((one): WireColumn[] => {
		if (one === value) return title === null ? [] : [{ value, title }];
		return columns.filter((column) => column.value === one);
	});
}
