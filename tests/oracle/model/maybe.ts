/** True, false, or not known. */
export type Maybe = boolean | 'unknown';

export const isOpen = (value: Maybe): value is 'unknown' => value === 'unknown';

/** What several sayings amount to: their common value, or unknown. */
export function agreed(values: readonly Maybe[]): Maybe {
	return values.every((value) => value === values[0]) ? values[0] : 'unknown';
}

/** True if all are; false as soon as one is. */
export function all(values: readonly Maybe[]): Maybe {
	if (values.includes(false)) return false;
	return values.includes('unknown') ? 'unknown' : true;
}
