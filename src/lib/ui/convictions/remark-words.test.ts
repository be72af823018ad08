import { describe, expect, it } from 'vitest';
import { shippedPolicy } from '$lib/law/policies';
import { remarkWords } from './remark-words';

const MARKS = shippedPolicy('california/prop-64/statute')!.marks!;
const marked = (id: string, unknown = false) => ({ says: MARKS.find((one) => one.id === id)!.says.en, unknown });

describe('what a line of the list says beside the outcome', () => {
	it('is the statute’s call to check a fresh record', () => {
		expect(remarkWords([marked('application'), marked('should-be-cleared')])).toBe(
			'Should already be cleared: check a fresh record.'
		);
		expect(remarkWords([marked('should-be-cleared', true)])).toBe(
			'May be so: Should already be cleared: check a fresh record.'
		);
	});

	it('is nothing where what is said is long: that stands on the record', () => {
		expect(remarkWords([marked('petition', true), marked('on-the-list')])).toBe('');
	});

	it('does not end at an abbreviation', () => {
		const says = 'As in People v. Smith.';
		expect(remarkWords([{ says, unknown: false }])).toBe(says);
		expect(remarkWords([{ says: 'No full stop', unknown: false }])).toBe('No full stop');
	});
});
