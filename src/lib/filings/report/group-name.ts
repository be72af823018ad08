import type { Outcome } from '../../engine/policy';
import { titleCase } from '../../record/title-case';
import type { PublishedRow, PublishedTable } from '../../report/publication';
import { report as words } from '../../words/en/report';
import { figures } from '../../words/en/results';

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
