import { folded, isNoValue } from './raw/cells';
import * as at from './raw/columns';
import type { Row } from './raw/rows';
import { chargeOf, chargeText, type Charge } from './model/charge';
import type { Tool } from './model/question';
import { correctedSpan, isDay, isReadable, type Day } from './model/dates';
import { correctedFelony, olderFelony } from './model/felony';
import { isRegistrable, isStrike } from './model/pilot/offences';
import { isRelated } from './model/pilot/related';
import { CORRECTED, OLDER, only, type DifferenceClass, type Reading } from './model/reading';

/** The raw rows that can touch an answer. */
export interface Touching {
	/** The conviction's own. */
	readonly own: readonly Row[];
	/** Those of all the person's convictions. */
	readonly record: readonly Row[];
	/** Every row of the person. */
	readonly person: readonly Row[];
	/** Those in the conviction's own cycle. */
	readonly cycle: readonly Row[];
	readonly county: string;
	readonly asOf: Day;
	readonly tool: Tool;
}

/** What has to stand in the raw rows before a class may be named at all. */
export const PROOFS: Record<DifferenceClass, (rows: Touching) => boolean> = {
	'class-unknown': ({ own }) => own.some((row) => olderFelony(row) !== correctedFelony(row)),
	'date-unknown': ({ record, person, tool }) => {
		const registrations = tool === 'configurable' ? [] : person.filter(isRegistration);
		return [...record, ...registrations].some(({ cells }) => !isDay(cells[at.DATE]));
	},
	'birth-unknown': ({ person }) => person.some(({ cells }) => !isDay(cells[at.BIRTH])),
	'birth-conflict': ({ person }) => {
		const cells = person.map((row) => row.cells[at.BIRTH].trim());
		return new Set(cells.filter((cell) => !isNoValue(cell))).size > 1;
	},
	'comment-charge': ({ record, cycle, tool }) =>
		[...record, ...(tool === 'july' ? cycle : [])].some(
			(row) => chargeText(row, OLDER, tool) !== chargeText(row, CORRECTED, tool)
		),
	chronology: ({ record, person, asOf }) => {
		const births = person.map(({ cells }) => correctedSpan(cells[at.BIRTH])).filter(isReadable);
		const first = Math.min(...births.map(({ lo }) => lo));
		const dates = record.map(({ cells }) => correctedSpan(cells[at.DATE])).filter(isReadable);
		return dates.some(({ lo, hi }) => lo > asOf || (births.length > 0 && hi < first));
	},
	section: ({ record, cycle, tool }) =>
		[...record, ...(tool === 'july' ? cycle : [])].some((row) => isReadOtherwise(row, tool)),
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
	},
	'sentence-unknown': ({ record }) =>
		record.some(({ cells }) => {
			const [length, unit] = [cells[at.SENTENCE], cells[at.SENTENCE_UNIT]];
			return !isNoValue(length) && !(/^\d+$/.test(length) && ['D', 'M', 'Y'].includes(unit));
		}),
	'count-order': ({ record }) => {
		const counts = record.map(({ cells }) => cells[at.COUNT]);
		const known = new Set<string>();
		let last = '';
		return counts.some((count) => {
			const isPart = known.has(count);
			known.add(count);
			if (!isPart) last = count;
			return isPart && last !== count;
		});
	},
	registration: ({ own, record, person, county, asOf, tool }) => {
		const view = { county, asOf, reading: OLDER, tool, cautious: false };
		const span = ({ cells }: Row) => correctedSpan(cells[at.DATE]);
		const isBefore = (row: Row) => span(row).hi < span(own[0]).lo;
		const registrations = person.filter(isRegistration).filter(({ cells }) => cells[at.CHARGE].includes('290'));
		const listed = record.filter((row) => isRegistrable(row, view) === true);
		// The older tool took a registration by itself for older than everything, and another for nothing.
		const older = listed.length === 0 && registrations.some(({ cells }) => cells[at.CHARGE].startsWith('290'));
		return !listed.some(isBefore) && older !== registrations.some(isBefore);
	},
	'strike-lists': ({ record, tool, county, asOf }) => {
		const said = (row: Row, reading: Reading, cautious: boolean) => {
			const view = { county, asOf, reading, tool, cautious };
			return `${String(isStrike(row, view))} ${String(isRegistrable(row, view))}`;
		};
		const corrected = only('strike-lists');
		return record.some((row) => [false, true].some((how) => said(row, OLDER, how) !== said(row, corrected, how)));
	}
};

const isRegistration = ({ cells }: Row) => cells[at.STEP] === 'REGISTRATION';

/** Digits found anywhere, against a charge that is parsed, with its qualifier, boldly or cautiously. */
function isReadOtherwise(row: Row, tool: Tool): boolean {
	const digits = chargeOf(row, OLDER, tool, false);
	return [false, true].some((cautious) => {
		const parsed = chargeOf(row, CORRECTED, tool, cautious);
		const sections = ({ ways }: Charge) => ways.map((way) => way.sections.join(',')).join('|');
		if (digits.kind !== parsed.kind || sections(digits) !== sections(parsed)) return true;
		if (tool === 'configurable') return false;
		const begins = parsed.ways.every(({ texts }) => texts.every((text) => digits.text.startsWith(text)));
		const related = (reading: Reading) => isRelated(row, { county: '', asOf: 0, reading, tool, cautious });
		return !begins || related(OLDER) !== related(CORRECTED);
	});
}

/** What the rows of one count have to say alike: date, class, section, qualifier and county. */
function sayings({ cells }: Row): string {
	const columns = [at.DATE, at.CLASS, at.CHARGE_CLASS, at.CHARGE, at.COMMENT, at.QUALIFIER, at.COUNTY];
	return columns.map((column) => folded(cells[column])).join('|');
}
