import { folded } from '../../raw/cells';
import type { Row } from '../../raw/rows';
import { chargeText } from '../charge';
import { itemsOf } from '../items';
import type { Maybe } from '../maybe';
import type { View } from '../view';

/** The list of related charges, as it was published and as it is kept: as printed, `647(f)` in small letters only. */
const OLDER =
	/647\(f\)\s*PC|602\s*PC|466\s*PC|148\.9\s*PC|148\s*PC|11364\s*HS|11550\s*HS|4140\s*BP|4149\s*BP|4060\s*BP|40508\s*VC|1320[^\d.][^.]*PC/;
const PLAIN = [
	'602 PC',
	'466 PC',
	'148.9 PC',
	'148 PC',
	'11364 HS',
	'11550 HS',
	'4140 BP',
	'4149 BP',
	'4060 BP',
	'40508 VC'
];

/** Whether a charge is on it; the older tool found the section inside other numbers, too (`1148 PC`). */
export function isRelated(row: Row, { reading, tool, cautious }: View): Maybe {
	const text = chargeText(row, reading, tool);
	if (!reading.corrects('section')) return OLDER.test(text.split('-')[0]);
	const found = itemsOf(folded(text));
	if (!found) return 'unknown';
	const { items, code } = found;
	const hits = items.filter(({ number, subdivisions }) => {
		const section = `${number} ${code}`;
		if (section === '1320 PC') return true;
		if (section === '647 PC') return subdivisions === '(F)' && text.includes('(f)');
		return subdivisions === '' && PLAIN.includes(section);
	});
	if (hits.length === 0) return false;
	return hits.length < items.length && cautious ? 'unknown' : true;
}
