import { decodeRecord } from '../delimited/encoding';
import type { Quarantined, QuarantineReason } from '../ledger';

/** So much of a record's text goes into the ledger. Its offset and length name the rest. */
const TEXT_BYTES = 4096;
/** So many bytes of text from one range, so that a file of nothing but damage cannot fill the memory. */
const TEXT_BUDGET = 4_000_000;

/** The records that a range sets aside. */
export class Quarantine {
	readonly records: Quarantined[] = [];
	/** Their places among the range's records. */
	readonly rows: number[] = [];
	private spent = 0;

	add(
		row: number,
		reason: QuarantineReason,
		record: Uint8Array,
		length: number,
		line: number,
		offset: number,
		subject: string | null
	): void {
		this.rows.push(row);
		const shown = record.subarray(0, Math.min(TEXT_BYTES, Math.max(0, TEXT_BUDGET - this.spent)));
		this.spent += shown.length;
		this.records.push({ line, offset, length, reason, text: decodeRecord(shown), subject });
	}
}

/**
 * The subject id of a record whose cells cannot be told apart for certain. Before the id stand two short columns; it is
 * believed if a comma follows it and it looks like an id.
 */
export function subjectOfDamaged(record: Uint8Array, position: number): string | null {
	const cells = decodeRecord(record.subarray(0, TEXT_BYTES)).split(',');
	if (position + 1 >= cells.length || cells.slice(0, position + 1).some((cell) => cell.split('"').length === 2))
		return null;
	const id = (cells[position] ?? '').replace(/^"(.*)"$/, '$1').trim();
	return /^[0-9A-Z]{4,}$/i.test(id) && !/^0+$/.test(id) && !/^null$/i.test(id) ? id : null;
}
