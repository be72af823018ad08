import { sameGroup, type GroupAssigned, type GroupKey } from '../filings/assigning';
import type { GroupToAssign } from '../filings/overview';

/** A group that the table of offices does not place, and the office that a person gave it. */
export type ToAssign = GroupToAssign & { readonly office: string | null };

export function groupsToAssign(groups: readonly GroupToAssign[], assigned: readonly GroupAssigned[]): ToAssign[] {
	return groups.map((group) => ({ ...group, office: assigned.find((one) => sameGroup(one, group))?.office ?? null }));
}

/** @param office null: it is to be assigned again. */
export function withOffice(
	assigned: readonly GroupAssigned[],
	{ why, arrestedBy, court }: GroupKey,
	office: string | null
): GroupAssigned[] {
	const group = { why, arrestedBy, court };
	const others = assigned.filter((one) => !sameGroup(one, group));
	return office === null ? others : [...others, { ...group, office }];
}
