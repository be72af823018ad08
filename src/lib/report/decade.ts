import { UNKNOWN_GROUP } from './people-groups';

/** The decade of a year's group: `1980s` of `1987`. What is unknown of the year is unknown of the decade. */
export function decadeOf(year: string): string {
	return year === UNKNOWN_GROUP ? UNKNOWN_GROUP : `${year.slice(0, -1)}0s`;
}
