import { sameGroup, type GroupAssigned } from '../filings/assigning';
import type { UnassignedGroup } from '../filings/overview';

/** A group that no office was found for, and the office that a person gave it. */
export type ToAssign = UnassignedGroup & { readonly office: string | null };

/** What a person has assigned, and what is still without an office; most convictions first. */
export function groupsToAssign(before: readonly ToAssign[], unassigned: readonly UnassignedGroup[]): ToAssign[] {
	const assigned = before.filter((one) => one.office !== null && !unassigned.some((group) => sameGroup(group, one)));
	const open = unassigned.map((group): ToAssign => ({ ...group, office: null }));
	return [...assigned, ...open].sort((a, b) => b.convictions - a.convictions);
}

export function isAssigned(group: ToAssign): group is ToAssign & { readonly office: string } {
	return group.office !== null;
}

export function assignment({ why, arrestedBy, court, office }: ToAssign): GroupAssigned[] {
	return office === null ? [] : [{ why, arrestedBy, court, office }];
}
