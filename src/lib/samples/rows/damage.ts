import { CNT_ORDER, OFFENSE_DESCR } from './columns';

/** How a record comes to be unreadable. */
export const DAMAGES = ['cut-short', 'comma-in-charge', 'quote-left-open', 'spreadsheet-number'] as const;
export type Damage = (typeof DAMAGES)[number];

/** The record without its line end, broken in that way. */
export function damageRecord(record: Uint8Array, damage: Damage): Uint8Array {
	const cells = cellsOf(record);
	switch (damage) {
		case 'cut-short':
			cells.length = OFFENSE_DESCR + 2;
			break;
		case 'comma-in-charge':
			cells[OFFENSE_DESCR] = cells[OFFENSE_DESCR].replace(/-\S+/, '$&, ETC');
			break;
		case 'quote-left-open':
			cells[OFFENSE_DESCR] = `"${cells[OFFENSE_DESCR]}`;
			break;
		case 'spreadsheet-number':
			cells[CNT_ORDER] = `${cells[CNT_ORDER].charAt(0)}.${cells[CNT_ORDER].slice(1, 6)}E+11`;
			break;
	}
	return Uint8Array.from(cells.join(','), (unit) => unit.charCodeAt(0));
}

/** Each byte is one character here, so that no letter is changed on the way. */
function cellsOf(record: Uint8Array): string[] {
	let line = '';
	for (const byte of record) line += String.fromCharCode(byte);
	return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}
