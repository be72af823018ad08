import type { Count, SentencePart } from '../history/history';
import type { RecordBytes } from './record-bytes';

const PADDED_UNITS = { '': '', D: 'DAYS      ', M: 'MONTHS    ', Y: 'YEARS     ' };
const NO_QUALIFIER = ' '.repeat(14);

/** CNT_ORDER to CONV_STAT_DESCR. */
export function writeCount(cycleOrder: number, stepOrder: number, count: Count, out: RecordBytes): void {
	out.digits(cycleOrder, 3);
	out.digits(stepOrder, 3);
	out.digits(count.order, 3);
	out.text('000,');
	out.dateCell(count.decided);
	out.cell(count.fileNumber);
	out.cell(count.charge.code);
	out.cell(count.charge.text);
	out.cell(count.letter);
	out.cell(count.charge.qualifier === '' ? NO_QUALIFIER : count.charge.qualifier);
	out.text(',,,,,,,,,,,,,,,');
	out.cell(count.booking);
	out.text(',,,,,,,');
	out.cell(count.disposition);
	out.text('          ,');
	out.cell(count.conviction);
}

/** SENT_SEG_SEP to END_OF_REC. */
export function writeSentence(part: SentencePart | undefined, age: number, comment: string, out: RecordBytes): void {
	if (part === undefined) out.text('#,,,,,,,');
	else {
		out.text('#,,');
		out.cell(part.code);
		out.cell(part.place);
		out.cell(part.length === 0 ? '' : String(part.length));
		out.cell(part.unit);
		out.cell(PADDED_UNITS[part.unit]);
	}
	out.cell(String(age));
	out.text(',,');
	out.cell(quoted(comment));
	out.text('#');
}

/** Quoted only if the cell needs it. */
function quoted(text: string): string {
	return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
