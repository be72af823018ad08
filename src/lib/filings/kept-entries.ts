import { GROUNDS } from './filing';
import type { OfficeTable } from './offices';
import { changedSays, withTicks, type PapersEntries } from './papers-entries';
import { CHECKS } from './readiness';
import { WIRE_CHOICES } from './wire';

/**
 * What was kept with a run, as far as this version knows it.
 *
 * @param shipped the table of offices where none was kept.
 * @param ticksHold whether the papers are made by the same version, of the same decisions.
 */
export function readEntries(kept: PapersEntries, shipped: OfficeTable, ticksHold: boolean): PapersEntries {
	const { says, assigned, courtColumns } = kept;
	const { districtAttorney, cities } = kept.table ?? shipped;
	const offices = new Set([districtAttorney, ...cities].map(({ id }) => id));
	return {
		...kept,
		// An office that is no longer in the table files nothing: what it was given is to be assigned again.
		...(assigned && { assigned: assigned.filter(({ office }) => offices.has(office)) }),
		...(says && {
			says: changedSays(
				// Which letters the fonts lack is known again once the packet was made again.
				withTicks(says, (check) => ticksHold && check !== 'letters' && CHECKS.includes(check)),
				({ ground, ...rest }) => ({ ...rest, ground: ground !== null && GROUNDS.includes(ground) ? ground : null })
			)
		}),
		...(courtColumns && { courtColumns: courtColumns.filter(({ value }) => WIRE_CHOICES.includes(value)) })
	};
}
