import type { GroupAssigned } from './assigning';
import type { Ground } from './filing';
import type { OfficeTable } from './offices';
import type { PaperId } from './paper-id';
import type { OpenKind } from './plan';
import type { CheckId, SignOff } from './readiness';
import type { FieldValues } from './templates/fields';
import type { Answers } from './templates/fill';
import type { VolumeLimits } from './volumes';
import type { WireColumn } from './wire';

/** What one office says for its papers. */
export interface OfficeSays {
	readonly ground: Ground | null;
	readonly fields: FieldValues;
	readonly answers: Answers;
	readonly signOff: SignOff;
}

/** By the office's id. */
export type SaysByOffice = Readonly<Record<string, OfficeSays>>;

/** A paragraph that an office put in the place of the one that ships. */
export interface ChangedParagraph {
	readonly paper: PaperId;
	readonly block: string;
	readonly text: string;
}

/**
 * What people entered for the papers of a run, as it is kept with the run: plain JSON. What is left out is as the app
 * ships it, so that a newer version's table and words stand where nobody changed them.
 */
export interface PapersEntries {
	/** The table of offices, once somebody corrected it. */
	readonly table?: OfficeTable;
	readonly assigned?: readonly GroupAssigned[];
	readonly openKind?: OpenKind | null;
	readonly oneMotionPer?: 'county' | 'court';
	readonly says?: SaysByOffice;
	readonly words?: readonly ChangedParagraph[];
	readonly limits?: VolumeLimits;
	readonly courtColumns?: readonly WireColumn[];
	readonly exact?: boolean;
}

/** What is ticked holds for the papers that were seen: other papers are ticked anew. */
export function unticked(entries: PapersEntries): PapersEntries {
	return entries.says === undefined ? entries : { ...entries, says: withTicks(entries.says, () => false) };
}

export function hasTicks({ says = {} }: PapersEntries): boolean {
	return Object.values(says).some(({ signOff }) => signOff.ticked.length > 0);
}

/** Leaves the ticks that hold. */
export function withTicks(says: SaysByOffice, holds: (check: CheckId) => boolean): SaysByOffice {
	return changedSays(says, ({ signOff, ...rest }) => ({
		...rest,
		signOff: { ...signOff, ticked: signOff.ticked.filter(holds) }
	}));
}

export function changedSays(says: SaysByOffice, change: (one: OfficeSays) => OfficeSays): SaysByOffice {
	return Object.fromEntries(Object.entries(says).map(([office, one]) => [office, change(one)]));
}
