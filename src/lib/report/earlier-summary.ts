import type { ParameterValue, Parameters, Standing } from '../engine/policy';
import { isoDate, parseIsoDate } from '../record/civil-date';
import type { MadeBy } from './changes-since';

/** The figures that every version has written, under their names in `summary.json`. */
const FIGURES = ['records', 'peopleInFile', 'convictions', 'people', 'peopleWithRelief'] as const;
const IMPACT = ['noLongerFelon', 'noConviction', 'noConvictionLast7Years'] as const;
export type EarlierFigure = (typeof FIGURES)[number] | (typeof IMPACT)[number];

/** What a `summary.json` says of itself, whatever version wrote it. A figure that it does not hold is left out. */
export interface EarlierSummary {
	readonly county: string;
	/** `YYYY-MM-DD` */
	readonly asOf: string;
	readonly madeUp: boolean;
	readonly madeBy: MadeBy;
	readonly policy: {
		readonly id: string;
		readonly version: number;
		readonly title: string;
		/** Null in a summary that does not say it. */
		readonly standing: Standing | null;
		readonly parameters: Parameters;
	};
	readonly figures: readonly { readonly name: EarlierFigure; readonly value: number }[];
	/** Convictions in scope by outcome; outcomes with none are left out. */
	readonly byOutcome: readonly { readonly outcome: string; readonly convictions: number }[];
}

/**
 * `not-json`: cut short, or not JSON at all. `not-a-summary`: another file. `older-tool`: a summary of the county tool of
 * 2019-20, which names no version. `damaged`: a summary of ours in which the named part is missing or wrong.
 */
export type SummaryReading =
	| { readonly ok: true; readonly summary: EarlierSummary }
	| { readonly ok: false; readonly problem: 'not-json' | 'not-a-summary' | 'older-tool' }
	| { readonly ok: false; readonly problem: 'damaged'; readonly part: SummaryPart };
export type SummaryPart = 'county' | 'asOf' | 'madeBy' | 'policy' | 'figures';

/** Reads the text of a `summary.json`. */
export function readEarlierSummary(text: string): SummaryReading {
	let document: unknown;
	try {
		// A byte order mark comes from editors that save the file again.
		document = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return { ok: false, problem: 'not-json' };
	}
	if (!isObject(document)) return { ok: false, problem: 'not-a-summary' };
	const ours = document.clearslate;
	if (!isObject(ours)) {
		const older = 'county' in document && 'reliefWithCurrentEligibilityChoices' in document;
		return { ok: false, problem: older ? 'older-tool' : 'not-a-summary' };
	}
	const { county } = document;
	if (!isText(county)) return damaged('county');
	const asOf = typeof ours.asOf === 'string' ? parseIsoDate(ours.asOf) : null;
	if (asOf === null) return damaged('asOf');
	const { app, build, law } = ours;
	if (!isText(app) || !isText(build) || !isText(law)) return damaged('madeBy');
	const policy = policyOf(ours.policy);
	if (policy === null) return damaged('policy');
	if (!isObject(ours.figures)) return damaged('figures');
	return {
		ok: true,
		summary: {
			county,
			asOf: isoDate(asOf),
			madeUp: ours.madeUp === true,
			madeBy: { app, build, law },
			policy,
			figures: figuresOf(ours.figures),
			byOutcome: outcomesOf(ours.figures.byOutcome)
		}
	};
}

function damaged(part: SummaryPart): SummaryReading {
	return { ok: false, problem: 'damaged', part };
}

function policyOf(value: unknown): EarlierSummary['policy'] | null {
	if (!isObject(value)) return null;
	const { id, version, title, standing, parameters } = value;
	if (!isText(id) || !isCount(version) || !isText(title) || !isObject(parameters)) return null;
	return { id, version, title, standing: standingOf(standing), parameters: parametersOf(parameters) };
}

/** One that this version does not know is none. */
function standingOf(value: unknown): Standing | null {
	return value === 'statute' || value === 'office' || value === 'history' ? value : null;
}

/** Values of a kind that this version does not know are left out. */
function parametersOf(given: Readonly<Record<string, unknown>>): Parameters {
	const known = Object.entries(given).filter((entry): entry is [string, ParameterValue] => isParameter(entry[1]));
	return Object.fromEntries(known);
}

function isParameter(value: unknown): value is ParameterValue {
	if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
	return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function figuresOf(given: Readonly<Record<string, unknown>>): EarlierSummary['figures'] {
	const chosen = isObject(given.chosen) ? given.chosen : {};
	const found = [
		...FIGURES.map((name) => ({ name, value: given[name] })),
		...IMPACT.map((name) => ({ name, value: chosen[name] }))
	];
	return found.filter((one): one is { name: EarlierFigure; value: number } => isCount(one.value));
}

function outcomesOf(given: unknown): EarlierSummary['byOutcome'] {
	if (!isObject(given)) return [];
	return Object.entries(given)
		.filter((entry): entry is [string, number] => isCount(entry[1]) && entry[1] > 0)
		.map(([outcome, convictions]) => ({ outcome, convictions }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}
