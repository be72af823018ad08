import { OUT_OF_SCOPE } from '../engine/outcomes';
import { isoDate } from '../record/civil-date';
import { FELONY } from '../record/conviction-class';
import { TRUE } from '../record/tri';
import type { DecidedCounty } from './decided';
import type { Figures, Impact } from './figures';
import { prop64Section } from './section-counts';

/** What the edges add to a summary: who made it, how long reading took, and a sentence of the app's own. */
export interface SummaryStamp {
	readonly app: string;
	readonly build: string;
	readonly law: string;
	readonly madeUp: boolean;
	readonly seconds: number;
	/** What is said of a policy that is what a county did once, reconstructed. */
	readonly history: string;
}

/** `summary.json`: every figure of the older summary under its name and by its definition, then ours. */
export function summarise(
	decided: DecidedCounty,
	figures: Figures,
	stamp: SummaryStamp,
	lineCount: number
): Record<string, unknown> {
	const { policy, setting } = decided.compiled;
	return {
		...olderFigures(decided, figures, lineCount),
		processingTimeInSeconds: stamp.seconds,
		clearslate: {
			app: stamp.app,
			build: stamp.build,
			law: stamp.law,
			madeUp: stamp.madeUp,
			asOf: isoDate(decided.asOf),
			policy: {
				id: policy.id,
				version: policy.version,
				title: policy.title.en,
				standing: policy.standing,
				...(policy.standing === 'history' ? { notice: stamp.history } : {}),
				parameters: setting.parameters
			},
			figures,
			notice: 'Information for a lawyer to check; not legal advice.'
		}
	};
}

function olderFigures(decided: DecidedCounty, figures: Figures, lineCount: number): Record<string, unknown> {
	const { histories } = decided.records;
	const bySection: Record<string, number> = {};
	let felonies = 0;
	let others = 0;
	for (const [at, outcome] of decided.decisions.outcome.entries()) {
		if (outcome === OUT_OF_SCOPE || histories.inCounty[at] !== TRUE) continue;
		const number = prop64Section(histories.charges[histories.charge[at]])?.number ?? '';
		bySection[number] = (bySection[number] ?? 0) + 1;
		if (histories.classes[at] === FELONY) felonies++;
		else others++;
	}
	return {
		county: decided.county,
		earliestConviction: figures.earliest === null ? null : `${figures.earliest}T00:00:00Z`,
		lineCount,
		prop64ConvictionsCountInCountyByCodeSection: bySection,
		subjectsWithProp64ConvictionCountInCounty: figures.people,
		prop64FelonyConvictionsCountInCounty: felonies,
		prop64NonFelonyConvictionsCountInCounty: others,
		subjectsWithSomeReliefCount: figures.peopleWithRelief,
		reliefWithCurrentEligibilityChoices: olderImpact(figures.chosen),
		reliefWithDismissAllProp64: olderImpact(figures.dismissAll),
		...byReason(decided, figures)
	};
}

function olderImpact(impact: Impact): Record<string, number> {
	return {
		CountSubjectsNoFelony: impact.noLongerFelon,
		CountSubjectsNoConviction: impact.noConviction,
		CountSubjectsNoConvictionLast7Years: impact.noConvictionLast7Years
	};
}

const WHOLE_SECTION = /^(?:Dismiss|Reduce) all HS (\d+) convictions$/;

/** Dismissals and reductions by what brought them: sections that the policy lists, and its further grounds. */
function byReason(decided: DecidedCounty, figures: Figures): Record<string, unknown> {
	const { dismiss, reduce } = decided.compiled.setting.parameters;
	const dismissals = listed(dismiss);
	const reductions = listed(reduce);
	const grounds: Record<string, number> = {};
	for (const { outcome, reason, convictions } of figures.table) {
		if (outcome !== 'dismiss' && outcome !== 'reduce') continue;
		const section = WHOLE_SECTION.exec(reason)?.[1];
		if (section !== undefined) {
			const sums = outcome === 'dismiss' ? dismissals : reductions;
			sums[section] = (sums[section] ?? 0) + convictions;
		} else if (outcome === 'dismiss' && reason !== 'Misdemeanor or Infraction') {
			grounds[reason] = (grounds[reason] ?? 0) + convictions;
		}
	}
	return {
		convictionDismissalCountByCodeSection: dismissals,
		convictionReductionCountByCodeSection: reductions,
		convictionDismissalCountByAdditionalRelief: grounds
	};
}

/** Sections that the policy names keep their 0. */
function listed(value: unknown): Record<string, number> {
	const names = Array.isArray(value) ? (value as readonly string[]) : [];
	return Object.fromEntries(names.map((name) => [name.replace('HS ', ''), 0]));
}
