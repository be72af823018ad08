import { describe, expect, it } from 'vitest';
import { shippedPolicy } from '$lib/law/policies';
import { remarkWords } from './remark-words';

const MARKS = shippedPolicy('california/prop-64/statute')!.marks!;
const marked = (id: string, unknown = false) => ({ says: MARKS.find((one) => one.id === id)!.says.en, unknown });

describe('what a line of the list says beside the outcome', () => {
	it('is the statute’s call to check a fresh record, and that there is more on the person’s record', () => {
		expect(remarkWords([marked('application'), marked('should-be-cleared')])).toBe(
			'Should already be cleared: check a fresh record. 1 more remark.'
		);
		expect(remarkWords([marked('should-be-cleared', true)])).toBe(
			'May be so: Should already be cleared: check a fresh record.'
		);
	});

	it('is how many remarks there are where none is short', () => {
		expect(remarkWords([marked('application')])).toBe('1 remark beside the outcome.');
		expect(remarkWords([marked('petition', true), marked('on-the-list')])).toBe('2 remarks beside the outcome.');
	});

	it('does not end at an abbreviation', () => {
		const says = 'As in People v. Smith.';
		expect(remarkWords([{ says, unknown: false }])).toBe(says);
		expect(remarkWords([{ says: 'No full stop', unknown: false }])).toBe('No full stop');
	});
});
