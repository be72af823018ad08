import { OTHERWISE } from '../engine/decide';
import type { FactColumn } from '../engine/facts';
import { DISMISS, NEEDS_REVIEW, REDUCE, RELIEF } from '../engine/outcomes';
import type { FactTest } from '../engine/policy';
import { classText } from '../record/conviction-class';
import { EARLIEST, LATEST, isoDate } from '../record/civil-date';
import { sectionText } from '../record/section';
import { TRUE, UNKNOWN } from '../record/tri';
import { cursorAt } from './cursor';
import type { DecidedCounty } from './decided';
import { cellsOfFact } from './fact-cells';
import { marksOf } from './marks';
import { asMachine, doubtsOf } from './reviewed';
import { becomesOf, citesOf, filledIn, isOverridden, outcomeOf, reasonOf, unknownFacts } from './reason';
import type { DecisionView, FactView, KindView, ReviewView, StepView } from './views';

const WORDS = ['false', 'true', 'unknown'] as const;

/** A decision with every step that was tried, the facts it read, and where each stands. */
export function decisionView(decided: DecidedCounty, at: number): DecisionView {
	const outcome = decided.decisions.outcome[at];
	const possible = decided.decisions.possible[at];
	const given: KindView = { outcome: outcomeOf(decided, at), becomes: becomesOf(decided, at) };
	return {
		outcome: given.outcome,
		reason: reasonOf(decided, at),
		cites: citesOf(decided, at),
		unknown: unknownFacts(decided, at),
		least: outcome === RELIEF ? leastOf(possible) : given,
		most: outcome === RELIEF ? mostOf(possible) : given,
		becomes: given.becomes,
		marks: marksOf(decided, at),
		steps: stepViews(asMachine(decided), at),
		review: reviewView(decided, at)
	};
}

function reviewView(decided: DecidedCounty, at: number): ReviewView | null {
	const override = decided.reviewed?.overrides.get(at);
	if (override === undefined) return null;
	const machine = asMachine(decided);
	return {
		override,
		machine: {
			outcome: outcomeOf(machine, at),
			becomes: becomesOf(machine, at),
			reason: reasonOf(machine, at),
			unknown: unknownFacts(machine, at)
		},
		stands: isOverridden(decided, at),
		doubts: doubtsOf(decided, at)
	};
}

const DISMISSED: KindView = { outcome: 'dismiss', becomes: null };
const TO_MISDEMEANOR: KindView = { outcome: 'reduce', becomes: 'misdemeanor' };
const TO_INFRACTION: KindView = { outcome: 'reduce', becomes: 'infraction' };
/** A step that gives relief and leaves its kind open may come to any. */
const ANY_KIND = 1 << RELIEF;

/** The least relief among what a conviction may come to, as bits of `Decisions.possible`. */
export function leastOf(possible: number): KindView {
	return (possible & ((1 << REDUCE) | ANY_KIND)) !== 0 ? TO_MISDEMEANOR : TO_INFRACTION;
}

export function mostOf(possible: number): KindView {
	return (possible & ((1 << DISMISS) | ANY_KIND)) !== 0 ? DISMISSED : TO_INFRACTION;
}

function stepViews(decided: DecidedCounty, at: number): StepView[] {
	const { compiled, decisions } = decided;
	const { policy } = compiled;
	const cursor = cursorAt(decided, at);
	const deciding = decisions.step[at];
	const settled = decisions.outcome[at] !== NEEDS_REVIEW || decisions.unknown[at] === 0;
	const views: StepView[] = [];
	for (const [n, step] of compiled.steps.entries()) {
		const value = step.check(cursor);
		const written = policy.steps[n];
		const facts = new Map(step.leaves.map((leaf) => [`${leaf.fact} ${leaf.list ?? ''}`, leaf]));
		if (step.off) continue;
		views.push({
			id: written.id,
			says: filledIn(decided, written.says.en, at),
			cites: written.cites,
			sure: written.sure,
			value: WORDS[value],
			decides: n === deciding && settled,
			outcome: written.outcome,
			facts: [...facts.values()].map((leaf) => factView(decided, at, leaf))
		});
		if (value === TRUE) return views;
	}
	views.push({
		id: 'otherwise',
		says: policy.otherwise.says.en,
		cites: [],
		sure: null,
		value: 'true',
		decides: deciding === OTHERWISE && settled,
		outcome: policy.otherwise.outcome,
		facts: []
	});
	return views;
}

function factView(decided: DecidedCounty, at: number, { fact: id, list }: Pick<FactTest, 'fact' | 'list'>): FactView {
	const fact = decided.vocabulary.get(id);
	const value = factText(decided, at, decided.facts.column(id, list));
	return {
		id,
		list: list ?? null,
		title: fact?.title.en ?? id,
		value: value ?? 'unknown',
		known: value !== null,
		cells: fact === undefined ? [] : cellsOfFact(decided, at, fact, list)
	};
}

/** The value as text; null where nothing is known of it. */
function factText(decided: DecidedCounty, at: number, column: FactColumn): string | null {
	const person = decided.records.histories.person[at];
	switch (column.kind) {
		case 'flag': {
			const value = column.values[column.byPerson ? person : at];
			return value === UNKNOWN ? null : value === TRUE ? 'yes' : 'no';
		}
		case 'class':
			return column.sets[at] === 7 ? null : classText(column.sets[at]);
		case 'section': {
			const charge = column.charge[at];
			const sections = column.readings.sections.slice(column.readings.first[charge], column.readings.first[charge + 1]);
			return sections.map((section) => (section === null ? 'something else' : sectionText(section))).join(' or ');
		}
		case 'date':
		case 'number': {
			const i = column.byPerson ? person : at;
			return spanWords(column.kind, column.from[i], column.to[i]);
		}
	}
}

function spanWords(kind: 'date' | 'number', from: number, to: number): string | null {
	const shown = kind === 'date' ? isoDate : String;
	if (from === to) return shown(from);
	const openStart = kind === 'date' ? from === EARLIEST : from < -1000;
	const openEnd = kind === 'date' ? to === LATEST : to > 1000;
	if (openStart && openEnd) return null;
	if (openEnd) return `${shown(from)} or later`;
	if (openStart) return `${shown(to)} or earlier`;
	return `between ${shown(from)} and ${shown(to)}`;
}
