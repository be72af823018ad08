import { expect, test } from 'vitest';
import { SOME_DAY, on, record } from '../../../../tests/law/history';
import { valuesOf } from '../../../../tests/law/fact-values';
import { FALSE, TRUE, UNKNOWN } from '../../record/tri';

test('what stands beside a conviction in its cycle is what the record says', () => {
	const people = [record([{ prop64InCycle: true }, { prop64InCycle: null }, { prop64InCycle: false }])];
	expect(valuesOf('cycle.hasProp64Charge', people)).toEqual([TRUE, UNKNOWN, FALSE]);
});

test('nothing else is charged in a cycle where nothing else stands in it', () => {
	const people = [record([{ otherInCycle: true }, { otherInCycle: null }, { otherInCycle: false }])];
	expect(valuesOf('cycle.onlyProp64OrPleaBargain', people)).toEqual([FALSE, UNKNOWN, TRUE]);
});

test('the age at the cycle is counted to its day', () => {
	const cycles = [
		{ cycleDate: on(19880514) },
		{ cycleDate: on(19880515) },
		{ cycleDate: { from: 19880101, to: 19881231 } }
	];
	const people = [record([]), record(cycles)];
	expect(valuesOf('cycle.age', people)).toEqual([
		[17, 17],
		[18, 18],
		[17, 18]
	]);
	expect(valuesOf('cycle.date', people)).toEqual(cycles.map(({ cycleDate: { from, to } }) => [from, to]));
});

test('at the offence a person was as old as at the cycle or at the conviction, whichever was first, or younger', () => {
	const convictions = [
		{ cycleDate: on(19880515), date: on(19910515) },
		{ cycleDate: SOME_DAY, date: on(19910515) },
		{ cycleDate: on(19910515), date: on(19880515) },
		{ cycleDate: on(19690101), date: on(19910515) }
	];
	expect(valuesOf('offence.age', [record(convictions)])).toEqual([
		[0, 18],
		[0, 21],
		[0, 18],
		[0, 0]
	]);
});

test('an extract never says how much it was', () => {
	expect(valuesOf('offence.withinPersonalLimit', [record([{}, {}])])).toEqual([UNKNOWN, UNKNOWN]);
});
