import { papersScreen } from '../../words/en';

/** @param court null: all courts of the county; empty: the record names none. */
export function courtName(court: string | null): string {
	const { allCourts, noCourt } = papersScreen.motions;
	return court === null ? allCourts : court || noCourt;
}
