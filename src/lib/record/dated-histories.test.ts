import { expect, test } from 'vitest';
import { historiesOf, on, record } from '../../../tests/law/history';
import { AFTER_AS_OF, BEFORE_BIRTH, dateHistories } from './dated-histories';
import { ANY_DAY } from './date-span';

const AS_OF = 20200701;
const other = record([{ date: on(20010203) }]);

/** The dates of one person’s convictions and birth, between two others whose dates nothing may touch. */
function dated(person: ReturnType<typeof record>) {
	const all = dateHistories(historiesOf(other, person, other), AS_OF);
	const last = all.dateFrom.length - 1;
	expect([all.dateFrom[0], all.dateFrom[last]]).toEqual([20010203, 20010203]);
	expect([all.birthFrom[0], all.birthTo[2]]).toEqual([19700515, 19700515]);
	expect([all.chronology[0], all.chronology[last]]).toEqual([0, 0]);
	return {
		birth: { from: all.birthFrom[1], to: all.birthTo[1] },
		dates: [...all.dateFrom.slice(1, last)].map((from, at) => ({ from, to: all.dateTo[1 + at] })),
		chronology: [...all.chronology.slice(1, last)]
	};
}

test('a conviction up to the as-of date and from birth on keeps its date', () => {
	expect(dated(record([{ date: on(AS_OF) }, { date: on(19700515) }]))).toEqual({
		birth: on(19700515),
		dates: [on(AS_OF), on(19700515)],
		chronology: [0, 0]
	});
});

test('a conviction after the as-of date has no known date, and the birth date stands', () => {
	expect(dated(record([{ date: on(20200702) }, {}]))).toEqual({
		birth: on(19700515),
		dates: [ANY_DAY, on(20100601)],
		chronology: [AFTER_AS_OF, 0]
	});
});

test('a conviction before birth leaves both dates unknown: one of them is wrong', () => {
	expect(dated(record([{}, { date: on(19700514) }]))).toEqual({
		birth: ANY_DAY,
		dates: [on(20100601), ANY_DAY],
		chronology: [0, BEFORE_BIRTH]
	});
});

test('a span that reaches over birth or the as-of date may be true', () => {
	const spans = [
		{ from: 19700101, to: 19701231 },
		{ from: 20200101, to: 20201231 }
	];
	expect(dated(record(spans.map((date) => ({ date }))))).toEqual({
		birth: on(19700515),
		dates: spans,
		chronology: [0, 0]
	});
});

test('a birth after the as-of date is unknown', () => {
	expect(dated(record([{ date: { from: 19990101, to: 20250101 } }], { birth: on(20200702) })).birth).toEqual(ANY_DAY);
	expect(dated(record([{ date: { from: 19990101, to: 20250101 } }], { birth: on(AS_OF) })).birth).toEqual(on(AS_OF));
});

test('the histories themselves keep what the record says', () => {
	const histories = historiesOf(record([{ date: on(20200702) }, { date: on(19700514) }]));
	dateHistories(histories, AS_OF);
	expect([...histories.dateFrom, ...histories.dateTo]).toEqual([20200702, 19700514, 20200702, 19700514]);
	expect([histories.birthFrom[0], histories.birthTo[0]]).toEqual([19700515, 19700515]);
});
