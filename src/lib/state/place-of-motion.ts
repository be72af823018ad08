import type { FilingSummary } from '../filings/overview';

/** Where a motion stands among those of another plan: the same one, else its office's first, else the first. */
export function placeOf(filings: readonly FilingSummary[], before: FilingSummary | null): number {
	if (before === null) return 0;
	const ofOffice = (one: FilingSummary) => one.office.id === before.office.id;
	const same = filings.findIndex((one) => ofOffice(one) && one.court === before.court);
	return Math.max(0, same === -1 ? filings.findIndex(ofOffice) : same);
}
