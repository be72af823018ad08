/** The one text of a JSON value: keys sorted, no blanks. Two values that mean the same have the same text. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
	const members = Object.entries(value).filter(([, member]) => member !== undefined);
	members.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** Keys that some code would take for something else than a member. */
const STRANGE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonFault = 'not-json' | 'too-deep' | 'key-forbidden';

/** Objects and lists one in another: far more than a policy needs. */
const DEEPEST = 60;

/** Reads JSON that somebody else wrote. */
export function readJson(
	text: string
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: JsonFault } {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return { ok: false, fault: 'not-json' };
	}
	const fault = faultOf(value, DEEPEST);
	return fault === null ? { ok: true, value } : { ok: false, fault };
}

function faultOf(value: unknown, deepest: number): JsonFault | null {
	if (typeof value !== 'object' || value === null) return null;
	if (deepest === 0) return 'too-deep';
	for (const [key, member] of Object.entries(value)) {
		const fault = STRANGE_KEYS.has(key) ? 'key-forbidden' : faultOf(member, deepest - 1);
		if (fault !== null) return fault;
	}
	return null;
}
