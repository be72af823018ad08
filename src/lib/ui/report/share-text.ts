import { share } from '$lib/state/format';

/** A dash where the number or its whole was left out; empty of nothing. */
export function shareText(part: number | null, whole: number | null): string {
	if (part === null || whole === null) return '–';
	return whole === 0 ? '' : share(part / whole);
}
