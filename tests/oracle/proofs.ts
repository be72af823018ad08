import { folded, isNoValue } from './raw/cells';
import * as at from './raw/columns';
import type { Row } from './raw/rows';
import { chargeOf, chargeText } from './model/charge';
import { correctedSpan, isDay, isReadable, type Day } from './model/dates';
import { correctedFelony, olderFelony } from './model/felony';
import { CORRECTED, OLDER, type DifferenceClass } from './model/reading';

/** The raw rows that can touch an answer. */
export interface Touching {
	/** The conviction's own. */
	readonly own: readonly Row[];
	/** Those of all the person's convictions. */
	readonly record: readonly Row[];
	/** Every row of the person. */
	readonly person: readonly Row[];
	readonly county: string;
	readonly asOf: Day;
}

/** What has to stand in the raw rows before a class may be named at all. */
export const PROOFS: Record<DifferenceClass, (rows: Touching) => boolean> = {
	'class-unknown': ({ own }) => own.some((row) => olderFelony(row) !== correctedFelony(row)),
	'date-unknown': ({ record }) => record.some(({ cells }) => !isDay(cells[at.DATE])),
	'birth-unknown': ({ person }) => person.some(({ cells }) => !isDay(cells[at.BIRTH])),
	'birth-conflict': ({ person }) => {
		const cells = person.map((row) => row.cells[at.BIRTH].trim());
		return new Set(cells.filter((cell) => !isNoValue(cell))).size > 1;
	},
	'comment-charge': ({ record }) => record.some((row) => chargeText(row, OLDER) !== chargeText(row, CORRECTED)),
	chronology: ({ record, person, asOf }) => {
		const births = person.map(({ cells }) => correctedSpan(cells[at.BIRTH])).filter(isReadable);
		const first = Math.min(...births.map(({ lo }) => lo));
		const dates = record.map(({ cells }) => correctedSpan(cells[at.DATE])).filter(isReadable);
		return dates.some(({ lo, hi }) => lo > asOf || (births.length > 0 && hi < first));
	},
	section: ({ record }) => record.some(isReadOtherwise),
	county: ({ own, county }) =>
		own.some(({ cells }) => {
			const cell = cells[at.COUNTY];
			return cell !== county && (isNoValue(cell) || folded(cell) === county);
		}),
	identity: ({ own }) => isNoValue(own[0].cells[at.SUBJECT]),
	'disposition-text': ({ record }) => record.some(({ cells }) => !cells[at.DISPOSITION].startsWith('CONVICTED')),
	'repeated-count': ({ record }) => {
		const first = new Map<string, string>();
		return record.some((row) => {
			const count = row.cells[at.COUNT];
			const said = sayings(row);
			if (!first.has(count)) first.set(count, said);
			return first.get(count) !== said;
		});
	}
};

/** Digits found anywhere, against a charge that is parsed, with its qualifier, boldly or cautiously. */
function isReadOtherwise(row: Row): boolean {
	const digits = chargeOf(row, OLDER, false);
	return [false, true].some((cautious) => {
		const parsed = chargeOf(row, CORRECTED, cautious);
		return digits.kind !== parsed.kind || digits.ways.join('|') !== parsed.ways.join('|');
	});
}

/** What the rows of one count have to say alike: date, class, section, qualifier and county. */
function sayings({ cells }: Row): string {
	const columns = [at.DATE, at.CLASS, at.CHARGE_CLASS, at.CHARGE, at.COMMENT, at.QUALIFIER, at.COUNTY];
	return columns.map((column) => folded(cells[column])).join('|');
}
