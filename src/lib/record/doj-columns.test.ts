import { expect, test } from 'vitest';
import { COLUMNS, WIDTH } from './doj-columns';

test('the extract has 95 columns, each with a name of its own, in the order that the Department gives', () => {
	expect(WIDTH).toBe(95);
	expect(new Set(COLUMNS).size).toBe(95);
	expect(COLUMNS.filter((name) => !/^[A-Z]+(?:_[A-Z0-9]+)*$/.test(name))).toEqual([]);
	expect([COLUMNS[0], COLUMNS[37], COLUMNS[94]]).toEqual(['RECORD_ID', 'CYC_DATE', 'END_OF_REC']);
});
