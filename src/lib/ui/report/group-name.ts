import type { Outcome } from '$lib/engine/policy';
import type { PublishedRow, PublishedTable } from '$lib/report/publication';
import { share, titleCase } from '$lib/state/format';
import { figures, report as words } from '$lib/words/en';

/** What a group is called. A code that has no words stands as it is. */
export function groupName(table: PublishedTable, key: string): string {
	if (key === 'unknown') return words.unknown;
	switch (table) {
		case 'bySection':
			return key || words.noSection;
		case 'byReason':
			return key || figures.table.noReason;
		case 'byRace':
			return key.length > 1 ? titleCase(key) : key;
		case 'bySex':
			return words.sex[key] ?? key;
		case 'byAge':
			return words.age[key] ?? key;
		default:
			return key;
	}
}

export function outcomeOfRow(table: PublishedTable, row: PublishedRow): Outcome | null {
	return table === 'byOutcome' ? (row.key as Outcome) : (row.outcome ?? null);
}

/** Empty where the number or its whole was left out, and of nothing. */
export function shareText(part: number | null, whole: number | null): string {
	return part === null || whole === null || whole === 0 ? '' : share(part / whole);
}
