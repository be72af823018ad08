import { expect, test } from 'vitest';
import { COLUMNS } from '../../record/doj-columns';
import { CNT_ORDER, OFFENSE_DESCR } from './columns';
import { damageRecord, type Damage } from './damage';

const CELLS = COLUMNS.map(() => '');
CELLS[12] = '"NUÑEZ,ANA"';
CELLS[CNT_ORDER] = '101001002000';
CELLS[OFFENSE_DESCR] = '459 PC-BURGLARY';
CELLS[93] = '"FINE, FEES"';

function damaged(damage: Damage): string {
	return new TextDecoder().decode(damageRecord(new TextEncoder().encode(CELLS.join(',')), damage));
}

test('a record that is cut short has too few cells', () => {
	expect(damaged('cut-short')).toBe(CELLS.slice(0, OFFENSE_DESCR + 2).join(','));
});

test('a comma in a charge without quotes makes one cell too many', () => {
	expect(damaged('comma-in-charge')).toBe(CELLS.with(OFFENSE_DESCR, '459 PC-BURGLARY, ETC').join(','));
});

test('a quote that is left open swallows the rest', () => {
	expect(damaged('quote-left-open')).toBe(CELLS.with(OFFENSE_DESCR, '"459 PC-BURGLARY').join(','));
});

test('a spreadsheet leaves six digits of the twelve', () => {
	expect(damaged('spreadsheet-number')).toBe(CELLS.with(CNT_ORDER, '1.01001E+11').join(','));
});
