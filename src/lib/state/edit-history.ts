/** Versions of one thing, one after another, with what led from each to the next. */
export interface History<T, Name extends string> {
	readonly past: readonly Edit<T, Name>[];
	readonly present: T;
	readonly future: readonly Edit<T, Name>[];
	/** What the last edit touched: typing on in the same place is one edit. */
	readonly place: string | null;
}

/** What was done, and how the thing was on the other side of it. */
export interface Edit<T, Name extends string> {
	readonly name: Name;
	readonly other: T;
}

/** More than anybody takes back one by one. */
const MOST = 200;

export function begin<T, Name extends string>(present: T): History<T, Name> {
	return { past: [], present, future: [], place: null };
}

/** @param place where something is typed; null for an edit that stands for itself. */
export function edited<T, Name extends string>(
	history: History<T, Name>,
	name: Name,
	present: T,
	place: string | null = null
): History<T, Name> {
	if (present === history.present) return history;
	if (place !== null && place === history.place && history.past.length > 0) return { ...history, present, future: [] };
	const past = [...history.past, { name, other: history.present }].slice(-MOST);
	return { past, present, future: [], place };
}

export function undone<T, Name extends string>({ past, present, future }: History<T, Name>): History<T, Name> | null {
	const last = past.at(-1);
	if (last === undefined) return null;
	return {
		past: past.slice(0, -1),
		present: last.other,
		future: [{ name: last.name, other: present }, ...future],
		place: null
	};
}

export function redone<T, Name extends string>({ past, present, future }: History<T, Name>): History<T, Name> | null {
	const [next, ...rest] = future;
	if (next === undefined) return null;
	return { past: [...past, { name: next.name, other: present }], present: next.other, future: rest, place: null };
}
