import { describe, expect, it } from 'vitest';
import { CHECKS, readinessOf, type ReadinessFacts, type SignOff } from './readiness';

const facts: ReadinessFacts = {
	madeUp: false,
	lawUnverified: true,
	groundChosen: true,
	blanks: [],
	inReview: 12,
	randomCheckDone: true,
	setAside: 3,
	incomplete: 2,
	unassigned: 1,
	missingLetters: []
};
const signOff: SignOff = { attorney: 'A. Attorney', bar: '123456', ticked: CHECKS, lawNote: 'Read the section.' };
const state = (more: Partial<ReadinessFacts> = {}, by: Partial<SignOff> = {}) =>
	readinessOf({ ...facts, ...more }, { ...signOff, ...by }).state;

describe('papers', () => {
	it('are ready when a named attorney has ticked every check and each is met', () => {
		expect(state()).toBe('ready');
	});

	it('stay a draft without the attorney’s name or bar number', () => {
		expect(state({}, { attorney: ' ' })).toBe('draft');
		expect(state({}, { bar: 'none' })).toBe('draft');
	});

	it.each(CHECKS)('stay a draft while "%s" is not ticked', (id) => {
		expect(state({}, { ticked: CHECKS.filter((one) => one !== id) })).toBe('draft');
	});

	it.each<[string, Partial<ReadinessFacts>]>([
		['a blank is open', { blanks: [{ number: 1, wanted: 'authority', field: null }] }],
		['no ground is chosen', { groundChosen: false }],
		['no random check was made', { randomCheckDone: false }],
		['nobody has seen which letters are missing', { missingLetters: null }]
	])('stay a draft, though ticked, while %s', (_, more) => expect(state(more)).toBe('draft'));

	it('on made-up records are never ready', () => {
		expect(state({ madeUp: true })).toBe('draft');
		expect(readinessOf({ ...facts, madeUp: true }, signOff).never).toBe('made-up');
	});

	it('under a policy with unverified law need the attorney’s note', () => {
		expect(state({}, { lawNote: ' ' })).toBe('draft');
		expect(state({ lawUnverified: false }, { lawNote: '', ticked: CHECKS.filter((id) => id !== 'law-note') })).toBe(
			'ready'
		);
	});

	it('say how many are left of what is counted', () => {
		const counts = Object.fromEntries(readinessOf(facts, signOff).items.map(({ id, count }) => [id, count]));
		expect(counts).toMatchObject({ 'review-queue': 12, 'set-aside': 3, incomplete: 2, unassigned: 1 });
	});
});
