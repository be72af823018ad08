/** A condition as a form can show it: tests in a list, joined by all or any, each of which may be turned. */
import type { Condition } from '../engine/policy';

export type LineTest = Exclude<
	Condition,
	{ all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition }
>;

export interface Line {
	readonly not: boolean;
	readonly test: LineTest;
}

export interface Lines {
	readonly join: 'all' | 'any';
	readonly lines: readonly Line[];
}

/** Null where the condition is nested deeper than a list: a form would lose something of it. */
export function linesOf(condition: Condition): Lines | null {
	const join = 'any' in condition ? 'any' : 'all';
	const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];
	const lines = parts.map(lineOf);
	return lines.every((line) => line !== null) ? { join, lines } : null;
}

function lineOf(condition: Condition): Line | null {
	if ('not' in condition) return isTest(condition.not) ? { not: true, test: condition.not } : null;
	return isTest(condition) ? { not: false, test: condition } : null;
}

function isTest(condition: Condition): condition is LineTest {
	return !('all' in condition || 'any' in condition || 'not' in condition);
}

export function conditionOf({ join, lines }: Lines): Condition {
	const parts = lines.map(({ not, test }): Condition => (not ? { not: test } : test));
	if (parts.length === 1) return parts[0];
	return join === 'all' ? { all: parts } : { any: parts };
}
