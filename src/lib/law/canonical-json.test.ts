import { describe, expect, it } from 'vitest';
import { canonicalJson, readJson } from './canonical-json';

describe('the one text of a value', () => {
	it.each<[unknown, string]>([
		[{ b: 1, a: 2, C: 3 }, '{"C":3,"a":2,"b":1}'],
		[{ c: 1, b: 2, a: 3 }, '{"a":3,"b":2,"c":1}'],
		[{ a: undefined, b: null }, '{"b":null}'],
		[[1, undefined, [null, 'x']], '[1,null,[null,"x"]]'],
		[{ a: [{ d: 1, c: { f: 2, e: 3 } }] }, '{"a":[{"c":{"e":3,"f":2},"d":1}]}'],
		['text', '"text"'],
		[false, 'false'],
		[0, '0'],
		[null, 'null'],
		[undefined, 'null'],
		[{}, '{}'],
		[[], '[]'],
		[{ 'a"b': 'c"d' }, '{"a\\"b":"c\\"d"}']
	])('has sorted keys and no blanks: %j', (value, text) => expect(canonicalJson(value)).toBe(text));
});

describe('JSON that somebody else wrote', () => {
	/** Lists in lists, so many levels. */
	const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
	const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

	it('is read, with a byte order mark or without', () => {
		for (const text of ['{"a":[1,null,"x"]}', '\ufeff{"a":[1,null,"x"]}'])
			expect(readJson(text)).toEqual({ ok: true, value: { a: [1, null, 'x'] } });
		expect(readJson('null')).toEqual({ ok: true, value: null });
	});

	it('is refused where it is none, a mark in its middle included', () => {
		for (const text of ['', '{', '{"a":1}\ufeff', '[1,]'])
			expect(readJson(text)).toEqual({ ok: false, fault: 'not-json' });
	});

	it('may be sixty levels deep, of lists or of objects, and no deeper', () => {
		for (const nested of [lists, objects]) {
			expect(readJson(nested(60)).ok).toBe(true);
			expect(readJson(nested(61))).toEqual({ ok: false, fault: 'too-deep' });
		}
	});

	it.each(['__proto__', 'constructor', 'prototype'])('may not have a member called %s, however deep', (key) => {
		for (const text of [`{"${key}":1}`, `{"b":[{"c":1},{"a":{"${key}":{}}}]}`])
			expect(readJson(text)).toEqual({ ok: false, fault: 'key-forbidden' });
	});
});
