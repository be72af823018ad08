import { describe, expect, it } from 'vitest';
import type { Outcome } from '../engine/policy';
import type { QuarantineReason, RefusalReason } from '../intake/ledger';
import { earlier, files, outcomes, records, results, running } from './en';

/** Every code that the core can give; the types make the lists complete. */
const REFUSALS: Record<RefusalReason, true> = {
	empty: true,
	xlsx: true,
	xls: true,
	pdf: true,
	html: true,
	gzip: true,
	zip: true,
	'utf-16': true,
	binary: true,
	'no-doj-records': true,
	'header-incomplete': true,
	'header-repeats': true,
	unreadable: true,
	duplicate: true
};
const QUARANTINE: Record<QuarantineReason, true> = {
	'too-few-columns': true,
	'too-many-columns': true,
	'unclosed-quote': true,
	'stray-quote': true,
	'record-too-long': true,
	'nul-bytes': true,
	'count-order-spreadsheet': true,
	'count-order-damaged': true,
	'count-order-missing': true
};
const OUTCOMES: Record<Outcome, true> = {
	dismiss: true,
	reduce: true,
	relief: true,
	excluded: true,
	barred: true,
	'needs-review': true,
	'other-office': true,
	'not-yet': true,
	undecided: true
};

const one = { value: 1, text: '1' };
const many = { value: 5000, text: '5,000' };
const none = { value: 0, text: '0' };

describe('every code has a sentence of its own', () => {
	const unknown = files.refusalSentence('no such reason', {});

	it.each(Object.keys(REFUSALS))('refused file: %s', (reason) => {
		const sentence = files.refusalSentence(reason, {});
		expect(sentence).not.toBe(unknown);
		expect(sentence).toContain('Nothing was read from it and the file is unchanged.');
		expect(sentence).toMatch(/\.$/);
	});

	it.each(Object.keys(QUARANTINE))('record set aside: %s', (reason) => {
		expect(records.quarantine.sentence(reason).toLowerCase()).not.toBe(`${reason.replaceAll('-', ' ')}.`);
	});

	it.each(Object.keys(OUTCOMES))('outcome: %s', (outcome) => {
		expect(outcomes.name[outcome as Outcome]).toBeTruthy();
		expect(outcomes.meaning[outcome as Outcome]).toMatch(/\.$/);
	});

	it.each(['all-refused', 'worker-died', 'file-changed', 'policy-invalid', 'write-failed'])(
		'failed run: %s',
		(code) => {
			expect(running.failure(code, {})).not.toEqual(running.failure('no such code', {}));
		}
	);
});

describe('a result from before that cannot be opened', () => {
	it.each(['not-json', 'not-a-summary', 'older-tool', 'damaged', 'unreadable'] as const)(
		'is named, and what to do is said: %s',
		(code) => {
			expect(earlier.problem(code, 'summary.json', 'asOf')).toMatch(/summary\.json.*\.$/);
		}
	);

	it.each(['county', 'asOf', 'madeBy', 'policy', 'figures'])('says what is damaged in words: %s', (part) => {
		const sentence = earlier.problem('damaged', 'summary.json', part);
		expect(sentence).toMatch(/but its [a-z -]+ is missing/);
		expect(sentence).not.toMatch(/asOf|madeBy/);
	});
});

describe('the one sentence', () => {
	it('counts in the singular and the plural', () => {
		expect(results.sentence(one, one, one, one)).toBe(
			'1 conviction of 1 person can be dismissed or reduced; 1 needs a person; the one record is accounted for.'
		);
		expect(results.sentence(many, many, many, many)).toBe(
			'5,000 convictions of 5,000 people can be dismissed or reduced; 5,000 need a person; all 5,000 records are accounted for.'
		);
	});

	it('says none where nothing needs a person', () => {
		expect(results.sentence(many, many, none, many)).toContain('; none needs a person;');
	});
});
