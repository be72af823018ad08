import type { FactColumn } from '../../engine/facts';
import { EARLIEST, LATEST } from '../../record/civil-date';
import type { DatedHistories } from '../../record/dated-histories';
import { FALSE, TRUE, UNKNOWN } from '../../record/tri';
import { convictionsListed } from '../lists/listed-convictions';
import type { OffenceList } from '../lists/offence-list';
import type { Fact } from './fact';

/** Some rows of lists hold only for felonies, on some days, or beside another charge of the case. */
const CHARGE_COLUMNS = [
	'OFFENSE_DESCR',
	'OFFENSE_QUAL_LST',
	'COMMENT_TEXT',
	'CONV_STAT_DESCR',
	'OFFENSE_TOC',
	'STP_EVENT_DATE',
	'CNT_ORDER'
];

/** Facts that ask about an offence list. */
export const LISTED_FACTS: readonly Fact[] = [
	{
		id: 'conviction.listed',
		kind: 'flag',
		ofList: true,
		title: { en: 'The conviction is on the list' },
		about: { en: 'The charge is on the offence list that the rule names, by section and subdivision.' },
		cites: [],
		columns: CHARGE_COLUMNS,
		compute: (dated, list) => ({ kind: 'flag', byPerson: false, values: convictionsListed(list, dated) })
	},
	{
		id: 'person.listed',
		kind: 'flag',
		ofList: true,
		title: { en: 'A conviction of the list anywhere on the record' },
		about: {
			en: 'Some conviction of the person, of any county and day, is on the offence list that the rule names. If a record of the person could not be read, there may be one.'
		},
		cites: [],
		columns: CHARGE_COLUMNS,
		rows: 'listed',
		compute: anywhere
	},
	{
		id: 'person.listedBefore',
		kind: 'flag',
		ofList: true,
		title: { en: 'A conviction of the list before this conviction' },
		about: {
			en: 'Some conviction of the person that is on the offence list which the rule names is dated before the day of this conviction. If a record of the person could not be read, there may be one.'
		},
		cites: [],
		columns: CHARGE_COLUMNS,
		rows: 'listed-before',
		compute: (dated, list) => before(dated, list, dated.dateFrom, dated.dateTo)
	},
	{
		id: 'person.listedBeforeCycle',
		kind: 'flag',
		ofList: true,
		title: { en: 'A conviction of the list before the cycle' },
		about: {
			en: 'Some conviction of the person that is on the offence list which the rule names is dated before the day of this conviction’s cycle, as a rule that of the arrest. The extract gives no day of the offence, which lies on or before it.'
		},
		cites: [],
		columns: [...CHARGE_COLUMNS, 'CYC_DATE'],
		rows: 'listed-before-cycle',
		compute: (dated, list) => before(dated, list, dated.histories.cycleFrom, dated.histories.cycleTo)
	}
];

function anywhere(dated: DatedHistories, list: OffenceList): FactColumn {
	const { histories } = dated;
	const listed = convictionsListed(list, dated);
	const values = Uint8Array.from(histories.incomplete, (gap) => (gap === 1 ? UNKNOWN : FALSE));
	for (let at = 0; at < histories.convictions; at++) {
		const person = histories.person[at];
		if (listed[at] === TRUE) values[person] = TRUE;
		else if (listed[at] === UNKNOWN && values[person] === FALSE) values[person] = UNKNOWN;
	}
	return { kind: 'flag', byPerson: true, values };
}

/** Whether some listed conviction of the person is dated before a day that belongs to each conviction. */
function before(dated: DatedHistories, list: OffenceList, dayFrom: Int32Array, dayTo: Int32Array): FactColumn {
	const { histories, dateFrom, dateTo } = dated;
	const listed = convictionsListed(list, dated);
	// The earliest day by which one was surely there, and the earliest on which one may have been.
	const surely = new Int32Array(histories.people).fill(LATEST);
	const perhaps = Int32Array.from(histories.incomplete, (gap) => (gap === 1 ? EARLIEST : LATEST));
	for (let at = 0; at < histories.convictions; at++) {
		if (listed[at] === FALSE) continue;
		const person = histories.person[at];
		if (listed[at] === TRUE && dateTo[at] < surely[person]) surely[person] = dateTo[at];
		if (dateFrom[at] < perhaps[person]) perhaps[person] = dateFrom[at];
	}
	const values = Uint8Array.from(histories.person, (person, at) =>
		surely[person] < dayFrom[at] ? TRUE : perhaps[person] >= dayTo[at] ? FALSE : UNKNOWN
	);
	return { kind: 'flag', byPerson: false, values };
}
