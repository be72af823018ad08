import { folded, isNoValue } from '../../raw/cells';
import { SENTENCE, SENTENCE_UNIT } from '../../raw/columns';
import type { Row } from '../../raw/rows';
import type { Day, Span } from '../dates';
import type { Conviction } from '../people';
import type { View } from '../view';

/** Half days: a month counts 30.5 days and a year 366. */
const HALF_DAYS: Record<string, number> = { D: 2, M: 61, Y: 732 };
/** Longer than any sentence. */
const FOREVER = 1e9;

/** The half days of one part of a sentence; null where the cells do not say. */
function partOf({ cells }: Row, { reading }: View): number | null {
	const length = cells[SENTENCE];
	const unit = cells[SENTENCE_UNIT];
	if (!reading.corrects('sentence-unknown')) {
		return /^[+-]?\d+$/.test(length) ? Number(length) * (HALF_DAYS[unit] ?? 0) : 0;
	}
	if (isNoValue(length)) return 0;
	const half = HALF_DAYS[folded(unit)];
	return /^\d+$/.test(length.trim()) && half !== undefined ? Number(length) * half : null;
}

/** A moment in half days, at the earliest and at the latest. */
export interface End {
	readonly lo: number;
	readonly hi: number;
}

const halfDays = new Map<Day, number>();

export function halfDaysOf(day: Day): number {
	const known = halfDays.get(day);
	if (known !== undefined) return known;
	const date = new Date(0);
	date.setUTCFullYear(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
	const made = date.getTime() / 43_200_000;
	halfDays.set(day, made);
	return made;
}

/** How long each sentence is; a further part goes to its own count, in the older tool to the last conviction so far. */
export function lengthsOf(convictions: readonly Conviction[], view: View): End[] {
	const order = convictions.flatMap(({ rows }, at) => rows.map((row, part) => ({ row, part, at })));
	order.sort((a, b) => a.row.index - b.row.index);
	const lengths = convictions.map(() => ({ lo: 0, hi: 0 }));
	let last = 0;
	for (const { row, part, at } of order) {
		if (part === 0) last = at;
		const sum = lengths[part > 0 && !view.reading.corrects('count-order') ? last : at];
		const length = partOf(row, view);
		sum.lo += length ?? 0;
		sum.hi += length ?? FOREVER;
	}
	// A cautious reader takes a sentence of which one part is unknown for one that may be no sentence at all.
	return view.cautious ? lengths.map(({ lo, hi }) => ({ lo: hi >= FOREVER ? 0 : lo, hi })) : lengths;
}

export function endOf(date: Span, length: End): End {
	const lo = halfDaysOf(Math.max(date.lo, 10101));
	const hi = date.hi === 99_999_999 ? FOREVER : halfDaysOf(date.hi);
	return { lo: lo + length.lo, hi: hi + length.hi };
}
