import { OUTCOMES, OUT_OF_SCOPE } from '../engine/outcomes';
import { classText } from '../record/conviction-class';
import { spanText } from '../record/date-span';
import { hasNoValue } from '../record/no-value';
import { sectionName } from '../record/section';
import { textAt } from '../record/texts';
import type { DecidedCounty } from './decided';
import { marksOf } from './marks';
import { outcomeOf, reasonOf, unknownFacts } from './reason';
import { countedSection, sectionsText } from './section-counts';
import type { ConvictionRow, ListQuery } from './views';

/** The convictions that a query asks for, in its order. */
export function listConvictions(decided: DecidedCounty, query: ListQuery): Uint32Array {
	const matches = matcher(decided, query);
	const found: number[] = [];
	for (const [at, outcome] of decided.decisions.outcome.entries())
		if (outcome !== OUT_OF_SCOPE && matches(at)) found.push(at);
	const order = Uint32Array.from(found);
	const rank = ranks(decided, query.sort, order);
	const sign = query.descending ? -1 : 1;
	return order.sort((a, b) => sign * (rank[a] - rank[b]) || a - b);
}

function matcher(decided: DecidedCounty, query: ListQuery): (at: number) => boolean {
	const { records, decisions, compiled } = decided;
	const outcomes = new Set(query.outcomes.map((outcome) => OUTCOMES.indexOf(outcome)));
	const sections = new Set(query.sections);
	const inSection = records.histories.charges.map((charge) => {
		const section = countedSection(charge);
		return sections.size === 0 || (section !== null && sections.has(sectionName(section)));
	});
	const { unknown } = query;
	const bit = unknown === null ? 0 : 1 << compiled.facts.indexOf(unknown);
	const search = searcher(decided, query.search);
	return (at) =>
		(outcomes.size === 0 || outcomes.has(decisions.outcome[at])) &&
		inSection[records.histories.charge[at]] &&
		(unknown === null || (unknown === '' ? decisions.unknown[at] === 0 : (decisions.unknown[at] & bit) !== 0)) &&
		(query.reason === null || reasonOf(decided, at) === query.reason) &&
		search(at);
}

/** Matches name, CII number, case number or charge; each distinct text is looked at once. */
function searcher(decided: DecidedCounty, search: string): (at: number) => boolean {
	const wanted = search.trim().toUpperCase();
	if (wanted === '') return () => true;
	const { texts, sources, people, histories } = decided.records;
	const hits: (boolean | undefined)[] = [];
	const hit = (text: number) => (hits[text] ??= textAt(texts, text).toUpperCase().includes(wanted));
	return (at) => {
		const person = histories.person[at];
		return (
			hit(people.name[person]) || hit(people.cii[person]) || hit(sources.caseNumbers[at]) || hit(sources.charge[at])
		);
	};
}

/** A number per conviction by which the list is ordered. */
function ranks(decided: DecidedCounty, sort: ListQuery['sort'], order: Uint32Array): Float64Array {
	const { histories, sources, people, texts } = decided.records;
	const rank = new Float64Array(histories.convictions);
	const fill = (value: (at: number) => number) => order.forEach((at) => (rank[at] = value(at)));
	switch (sort) {
		case 'date':
			fill((at) => decided.dated.dateFrom[at]);
			break;
		case 'outcome':
			fill((at) => decided.decisions.outcome[at]);
			break;
		case 'section': {
			const place = alphabetical(histories.charges.map(sectionsText));
			fill((at) => place[histories.charge[at]]);
			break;
		}
		case 'name': {
			const place = alphabetical(Array.from(people.name, (text) => textAt(texts, text)));
			fill((at) => place[histories.person[at]]);
			break;
		}
		case 'source':
			fill((at) => sources.file[at] * 2 ** 40 + sources.row[at]);
	}
	return rank;
}

/** The place of each text in the order of their letters; equal texts share one. */
function alphabetical(texts: readonly string[]): Float64Array {
	const order = texts.map((_, at) => at).sort((a, b) => (texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : 0));
	const place = new Float64Array(texts.length);
	order.forEach((at, n) => (place[at] = n > 0 && texts[order[n - 1]] === texts[at] ? place[order[n - 1]] : n));
	return place;
}

/** A conviction as a list shows it. */
export function convictionRow(decided: DecidedCounty, at: number): ConvictionRow {
	const { histories, sources, people, texts } = decided.records;
	const person = histories.person[at];
	const { dated } = decided;
	const inList = decided.decisions.outcome[at] !== OUT_OF_SCOPE;
	return {
		conviction: at,
		person,
		name: textAt(texts, people.name[person]),
		birth: spanText(histories.birthFrom[person], histories.birthTo[person]),
		charge: textAt(texts, sources.charge[at]).trim(),
		section: sectionsText(histories.charges[histories.charge[at]]),
		class: classText(histories.classes[at]),
		date: spanText(dated.dateFrom[at], dated.dateTo[at]),
		caseNumber: caseNumberText(textAt(texts, sources.caseNumbers[at])),
		outcome: outcomeOf(decided, at),
		reason: inList ? reasonOf(decided, at) : '',
		unknown: inList ? unknownFacts(decided, at) : [],
		marks: inList ? marksOf(decided, at).map(({ says, unknown }) => ({ says, unknown })) : [],
		file: decided.fileNames[sources.file[at]] ?? '',
		line: sources.line[at]
	};
}

/** Case numbers without those that hold no value. */
export function caseNumberText(joined: string): string {
	return joined
		.split('; ')
		.filter((number) => !hasNoValue(number))
		.map((number) => number.trim())
		.join('; ');
}
