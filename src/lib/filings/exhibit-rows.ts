/** What is asked for a conviction. */
export type ReliefAsked = 'dismiss' | 'misdemeanor' | 'infraction';

export const RELIEF_WORDS: Readonly<Record<ReliefAsked, string>> = {
	dismiss: 'Dismiss and seal',
	misdemeanor: 'To misdemeanor',
	infraction: 'To infraction'
};

/**
 * A conviction as Exhibit A lists it, ready to print. An empty text: the record names nothing there. No number of the
 * state's, and no order of counts, stands in it.
 */
export interface ExhibitRow {
	readonly conviction: number;
	readonly person: number;
	readonly caseNumber: string;
	readonly court: string;
	readonly defendant: string;
	readonly birth: string;
	readonly section: string;
	readonly convicted: string;
	readonly relief: ReliefAsked;
}

export type CaseRow = Pick<ExhibitRow, 'caseNumber' | 'court'>;

/** Rows of one court and case number stand together; a row without a case number is a case by itself. */
export function sameCase(a: CaseRow, b: CaseRow): boolean {
	return a.caseNumber !== '' && a.caseNumber === b.caseNumber && a.court === b.court;
}

/** By court, then case number, then as the record has them. What names no court or no number stands last. */
export function byCourtAndCase(
	a: CaseRow & { readonly conviction: number },
	b: CaseRow & { readonly conviction: number }
): number {
	return order(a.court, b.court) || order(a.caseNumber, b.caseNumber) || a.conviction - b.conviction;
}

function order(a: string, b: string): number {
	if (a === b) return 0;
	if (a === '' || b === '') return a === '' ? 1 : -1;
	return a < b ? -1 : 1;
}
