import type { GroupToAssign } from './overview';
import type { UnassignedRow } from './plan';

/** Convictions that the table does not place, as the overview groups them. */
export type GroupKey = Pick<GroupToAssign, 'why' | 'arrestedBy' | 'court'>;

/** The office that a person has assigned to a group. */
export interface GroupAssigned extends GroupKey {
	readonly office: string;
}

export function sameGroup(a: GroupKey, b: GroupKey): boolean {
	return a.why === b.why && a.arrestedBy === b.arrestedBy && a.court === b.court;
}

/** The office of each conviction in an assigned group, by the conviction. */
export function assignedTo(
	unassigned: readonly UnassignedRow[],
	groups: readonly GroupAssigned[]
): ReadonlyMap<number, string> {
	const assigned = new Map<number, string>();
	for (const row of unassigned) {
		const group = groups.find((one) => sameGroup(one, row));
		if (group !== undefined) assigned.set(row.conviction, group.office);
	}
	return assigned;
}
