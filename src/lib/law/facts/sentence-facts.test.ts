import { describe, expect, it } from 'vitest';
import { SOME_DAY, on, record } from '../../../../tests/law/history';
import { valuesOf } from '../../../../tests/law/fact-values';

const year = { from: 20100101, to: 20101231 };
const day = on(20100601);

describe('the end of a sentence', () => {
	const end = (sentence: number | null, date = day) =>
		valuesOf('conviction.sentenceEnd', [record([{ date, sentence }])])[0];

	it('is the day of the conviction where there is no sentence', () => {
		expect(end(0)).toEqual([20100601, 20100601]);
		expect(end(0, year)).toEqual([20100101, 20101231]);
	});

	it('lies as many whole days later as its parts have', () => {
		expect(end(61)).toEqual([20100701, 20100701]);
		expect(end(60)).toEqual([20100701, 20100701]);
		expect(end(62)).toEqual([20100702, 20100702]);
		expect(end(2, year)).toEqual([20100102, 20110101]);
	});

	it('is any day from the conviction on where a part cannot be read', () => {
		expect(end(null)).toEqual([20100601, SOME_DAY.to]);
		expect(end(null, year)).toEqual([20100101, SOME_DAY.to]);
	});

	it('is not known where the day of the conviction is not', () => {
		expect(end(2, SOME_DAY)).toEqual([10102, SOME_DAY.to]);
		expect(end(0, SOME_DAY)).toEqual([SOME_DAY.from, SOME_DAY.to]);
	});
});

describe('the end of the last sentence', () => {
	it('is the latest of the person’s, half a day counted as a day', () => {
		const people = [
			record([{ sentence: 61 }, { date: on(20100615), sentence: 0 }]),
			record([{ sentence: 0 }, { sentence: 0, date: on(20000101) }]),
			record([{ sentence: 2, date: year }, { sentence: 0 }])
		];
		expect(valuesOf('person.latestSentenceEnd', people)).toEqual([
			[20100702, 20100702],
			[20100601, 20100601],
			[20100601, 20110101]
		]);
	});

	it('may be later where something could not be read', () => {
		expect(valuesOf('person.latestSentenceEnd', [record([{}], { incomplete: true }), record([{}])])).toEqual([
			[20100601, SOME_DAY.to],
			[20100601, 20100601]
		]);
	});
});
