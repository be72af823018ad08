import { describe, expect, it } from 'vitest';
import type { EditName } from '../../state/policy-edits';
import { FINDING_CODES } from '../../law/policy-check-finding';
import { policyEditor } from './policy-editor';

const VALUES = new Proxy({}, { get: (_, name) => String(name) });
const EDITS: Record<EditName, true> = {
	open: true,
	title: true,
	version: true,
	scope: true,
	'remove-choice': true,
	about: true,
	parameter: true,
	'remove-parameter': true,
	'add-step': true,
	'remove-step': true,
	'move-step': true,
	step: true,
	condition: true,
	otherwise: true,
	example: true,
	'remove-example': true
};

describe('the editor says of everything what it is', () => {
	const { sentence } = policyEditor.findings;

	it.each(FINDING_CODES)('finding: %s', (code) => {
		expect(sentence(code, VALUES)).not.toContain(`(${code})`);
		expect(sentence(code, VALUES)).toMatch(/\.$/);
	});

	it.each([
		'too-large',
		'not-json',
		'too-deep',
		'key-forbidden',
		'not-a-policy',
		'not-options',
		'newer',
		'checksum',
		'invalid',
		'parameter-bounds',
		'parameter-section',
		'unreadable'
	])('refused file: %s', (code) => {
		expect(policyEditor.opened.reason(code, VALUES)).not.toBe(policyEditor.opened.reason('no such code', VALUES));
	});

	it.each(Object.keys(EDITS) as EditName[])('undo: %s', (name) => {
		expect(policyEditor.edits[name]).toBeTruthy();
	});

	it('what is wrong, in the singular and the plural', () => {
		const none = { value: 0, text: '0' };
		expect(policyEditor.findings.count({ value: 1, text: '1' }, { value: 2, text: '2' })).toBe(
			'1 thing to mend, 2 things to look at'
		);
		expect(policyEditor.findings.count(none, { value: 1, text: '1' })).toBe('1 thing to look at');
	});
});
