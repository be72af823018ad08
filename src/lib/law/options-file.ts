import * as v from 'valibot';
import { checkParameters } from '../engine/parameters';
import type { Parameters, Policy, PolicyProblem } from '../engine/policy';
import { shippedPolicy } from './policies';

/**
 * The options file of the older county tools (`baselineEligibility`, `additionalRelief`) as the policy that it chose:
 * the configurable county policy with its parameters. A threshold of 0, or none, is off.
 */
export type OptionsReading =
	| { readonly ok: true; readonly policy: Policy; readonly parameters: Parameters }
	| { readonly ok: false; readonly code: string; readonly values: Readonly<Record<string, string | number>> };

const years = v.optional(v.number(), 0);
const on = v.optional(v.boolean(), false);
const options = v.object({
	baselineEligibility: v.object({
		dismiss: v.optional(v.array(v.string()), []),
		reduce: v.optional(v.array(v.string()), [])
	}),
	additionalRelief: v.optional(
		v.object({
			subjectUnder21AtConviction: on,
			subjectHasOnlyProp64Charges: on,
			subjectIsDeceased: on,
			subjectAgeThreshold: years,
			yearsSinceConvictionThreshold: years,
			yearsCrimeFreeThreshold: years
		}),
		{}
	)
});

export function isOptionsFile(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, 'baselineEligibility');
}

export function importOptionsFile(text: string): OptionsReading {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return { ok: false, code: 'not-json', values: {} };
	}
	const parsed = v.safeParse(options, value);
	const policy = shippedPolicy('california/county-2019');
	if (!parsed.success || policy === null) return { ok: false, code: 'not-options', values: {} };
	const { baselineEligibility: baseline, additionalRelief: relief } = parsed.output;
	const parameters: Parameters = {
		dismiss: baseline.dismiss.map(sectionNamed),
		reduce: baseline.reduce.map(sectionNamed),
		under21: relief.subjectUnder21AtConviction,
		age: relief.subjectAgeThreshold,
		yearsSince: relief.yearsSinceConvictionThreshold,
		yearsFree: relief.yearsCrimeFreeThreshold,
		onlyProp64: relief.subjectHasOnlyProp64Charges,
		deceased: relief.subjectIsDeceased
	};
	const problem: PolicyProblem | undefined = checkParameters(policy, parameters)[0];
	if (problem !== undefined) return { ok: false, code: problem.code, values: { at: problem.at, ...problem.values } };
	return { ok: true, policy, parameters };
}

/** The older file says `11357`. */
function sectionNamed(number: string): string {
	return `HS ${number.trim()}`;
}
