import { textAt, type Texts } from '../record/texts';
import type { DecidedCounty } from './decided';
import type { CellView } from './views';

/** The cell of a column that a conviction's facts rest on, as it stands in the file; null where the run keeps none. */
export function cellOf(decided: DecidedCounty, at: number, column: string): CellView | null {
	const { sources, people, texts, histories } = decided.records;
	const person = histories.person[at];
	const text = (number: number) => textAt(texts, number);
	const place = { column, file: decided.fileNames[sources.file[at]] ?? '', line: sources.line[at] };
	const inComment = (sources.flags[at] & 1) !== 0;
	switch (column) {
		case 'OFFENSE_DESCR':
			return inComment ? null : { ...place, text: text(sources.charge[at]) };
		case 'COMMENT_TEXT':
			return inComment ? { ...place, text: text(sources.charge[at]) } : null;
		case 'CONV_STAT_DESCR':
			return { ...place, text: text(sources.class[at]) };
		case 'OFFENSE_TOC':
			return { ...place, text: text(sources.chargeClass[at]) };
		case 'OFFENSE_QUAL_LST':
			return { ...place, text: text(sources.qualifier[at]) };
		case 'STP_ORI_CNTY_NAME':
			return { ...place, text: text(sources.county[at]) };
		case 'STP_EVENT_DATE':
			return { ...place, text: dateCell(texts, sources.date[at]) };
		case 'CYC_DATE':
			return { ...place, text: dateCell(texts, sources.cycleDate[at]) };
		case 'CNT_ORDER':
			return { ...place, text: countOrder(decided, at) };
		case 'DISP_DESCR':
			return { ...place, text: text(sources.disposition[at]) };
		case 'PRI_DOB':
			return { ...place, text: text(people.birthText[person]) };
		default:
			return null;
	}
}

/** CNT_ORDER's twelve digits: cycle, step, count, part. */
export function countOrder(decided: DecidedCounty, at: number): string {
	const { cycleStep, countPart } = decided.records.sources;
	return String(cycleStep[at]).padStart(6, '0') + String(countPart[at]).padStart(6, '0');
}

function dateCell(texts: Texts, date: number): string {
	return date > 0 ? String(date).padStart(8, '0') : textAt(texts, -date);
}
