import type { OffenceList } from './offence-list';

/** Offence lists that ship, by id. Conditions name them. */
export const OFFENCE_LISTS: ReadonlyMap<string, OffenceList> = new Map();
