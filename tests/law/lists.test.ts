import { describe, expect, it } from 'vitest';
import { convictionsListed } from '../../src/lib/law/lists/listed-convictions';
import { OFFENCE_LISTS } from '../../src/lib/law/lists/offence-lists';
import { dateHistories } from '../../src/lib/record/dated-histories';
import { UNKNOWN } from '../../src/lib/record/tri';
import { columnsOf } from './differential/columns';
import { on } from './restatement/calendar';
import { CHARGES, type PrintedCharge } from './restatement/charges';
import type { History, ListName } from './restatement/history';
import { isOn } from './restatement/listed';

const LISTS: readonly (readonly [string, ListName])[] = [
	['california/superstrikes-2019-07', 'strike 2019'],
	['california/superstrikes-2019-10', 'strike 2019'],
	['california/registrable-2019', 'registrable 2019'],
	['california/related-2019', 'related 2019'],
	['california/superstrikes', 'strike statute'],
	['california/registrable', 'registrable statute'],
	['california/superstrikes-sf-2018', 'strike San Francisco'],
	['california/plea-bargain-2018', 'plea bargain 2018']
];

const QUALIFIERS = [
	['', { inchoate: false, conspiracy: false }],
	[', by its qualifier an attempt', { inchoate: true, conspiracy: false }],
	[', by its qualifier a conspiracy', { inchoate: true, conspiracy: true }]
] as const;

describe('every offence list', () => {
	it('has been read twice', () => {
		expect(LISTS.map(([id]) => id).sort()).toEqual([...OFFENCE_LISTS.keys()].sort());
	});
});

describe.each(LISTS)('%s', (id, name) => {
	it.each(QUALIFIERS)(
		'has on it, of the charges of charges.csv%s, those that the second reader has on it',
		(_, attempt) => {
			const charges = CHARGES.filter(({ attempted }) => attempted === null || !attempt.inchoate);
			const histories = charges.map((charge) => historyOf(charge, attempt));
			const app = convictionsListed(OFFENCE_LISTS.get(id)!, dateHistories(columnsOf(histories), 20191031));
			const said = (listed: number | boolean | null) =>
				listed === UNKNOWN || listed === null ? '?' : listed === 1 || listed === true ? 'yes' : 'no';
			expect(charges.map((charge, at) => `${charge.text}: ${said(app[at])}`)).toEqual(
				charges.map((charge, at) => `${charge.text}: ${said(isOn(histories[at].convictions[0], name))}`)
			);
		}
	);
});

function historyOf(charge: PrintedCharge, attempt: (typeof QUALIFIERS)[number][1]): History {
	const printed = { inchoate: charge.attempted !== null, conspiracy: charge.attempted === 'conspiracy' };
	return {
		birth: on(19600101),
		deceased: false,
		incomplete: false,
		registered: null,
		convictions: [
			{
				charge,
				classes: ['felony'],
				date: on(20000101),
				inCounty: true,
				...(charge.attempted === null ? attempt : printed),
				sentence: 0,
				step: 1001,
				cycleDate: on(20000101),
				prop64InCycle: false,
				otherInCycle: false
			}
		]
	};
}
