import { OUT_OF_SCOPE } from '../engine/outcomes';
import { AFTER_AS_OF, BEFORE_BIRTH } from '../record/dated-histories';
import { isoDate } from '../record/civil-date';
import * as recorded from '../record/county-records';
import { spanText } from '../record/date-span';
import { UNKNOWN } from '../record/tri';
import { textAt } from '../record/texts';
import type { DecidedCounty } from './decided';
import { convictionRow } from './list';
import { decisionView } from './trace';
import type { ConvictionView, PersonView } from './views';

/** The whole record of a person that a run keeps, with each decision's trace; null if there is no such person. */
export function personView(decided: DecidedCounty, person: number): PersonView | null {
	const { histories, people, texts, registrations, relief } = decided.records;
	if (!Number.isInteger(person) || person < 0 || person >= histories.people) return null;
	const from = histories.first[person];
	const to = histories.first[person + 1];
	const text = (number: number) => textAt(texts, number);
	const fileName = (file: number) => decided.fileNames[file] ?? '';
	return {
		person,
		name: text(people.name[person]),
		birth: spanText(histories.birthFrom[person], histories.birthTo[person]),
		sex: text(people.sex[person]),
		race: text(people.race[person]),
		cii: text(people.cii[person]),
		subjectId: text(people.id[person]),
		deceased: histories.deceased[person] === 1,
		incomplete: histories.incomplete[person] === 1,
		birthDatesDiffer: people.birthsDiffer[person] === 1,
		records: people.records[person],
		convictions: Array.from({ length: to - from }, (_, n) => convictionView(decided, from + n)),
		registrations: registrations
			.filter((one) => one.person === person)
			.map(({ date, charge, file, line }) => ({
				date: dateText(date),
				charge: text(charge),
				file: fileName(file),
				line
			})),
		reliefOnRecord: relief
			.filter((one) => one.person === person)
			.map(({ date, disposition, charge, conviction, file, line }) => ({
				date: dateText(date),
				text: text(disposition),
				charge: text(charge),
				conviction: conviction < 0 ? null : conviction - from,
				file: fileName(file),
				line
			}))
	};
}

function convictionView(decided: DecidedCounty, at: number): ConvictionView {
	const { sources, histories, texts } = decided.records;
	const { outcome: _, reason: _reason, unknown: _unknown, marks: _marks, ...row } = convictionRow(decided, at);
	const comment = textAt(texts, sources.comment[at]);
	return {
		...row,
		county: textAt(texts, sources.county[at]),
		court: textAt(texts, sources.court[at]),
		sentence: sentenceText(histories.sentence[at]),
		comment,
		flags: [...flagsOf(decided, at)],
		decision: decided.decisions.outcome[at] === OUT_OF_SCOPE ? null : decisionView(decided, at)
	};
}

function* flagsOf(decided: DecidedCounty, at: number): Generator<string> {
	const { sources, histories } = decided.records;
	const flags = sources.flags[at];
	yield* histories.charges[histories.charge[at]].flags;
	if ((flags & recorded.READ_IN_COMMENT) !== 0) yield 'charge-in-comment';
	if ((flags & recorded.DATES_DIFFER) !== 0) yield 'rows-differ-date';
	if ((flags & recorded.CLASSES_DIFFER) !== 0) yield 'rows-differ-class';
	if ((flags & recorded.SECTIONS_DIFFER) !== 0) yield 'rows-differ-section';
	if ((flags & recorded.QUALIFIERS_DIFFER) !== 0) yield 'rows-differ-qualifier';
	if ((flags & recorded.COUNTIES_DIFFER) !== 0) yield 'rows-differ-county';
	if (histories.inCounty[at] === UNKNOWN) yield 'county-unknown';
	if (decided.dated.chronology[at] === AFTER_AS_OF) yield 'after-as-of';
	if (decided.dated.chronology[at] === BEFORE_BIRTH) yield 'before-birth';
}

function dateText(date: number | null): string {
	return date === null ? '' : isoDate(date);
}

/** Half days as the extract's units: `3 years`, `16 months`, `90 days`; empty for none, `?` where it cannot be read. */
function sentenceText(halfDays: number): string {
	if (halfDays < 0) return '?';
	if (halfDays === 0) return '';
	if (halfDays % 732 === 0) return `${halfDays / 732} y`;
	if (halfDays % 61 === 0) return `${halfDays / 61} m`;
	return `${Math.round(halfDays / 2)} d`;
}
