/** What made a result: the app's version, the checksum of the build and the version of the law in it. */
export interface MadeBy {
	readonly app: string;
	readonly build: string;
	readonly law: string;
}

/** One release of the app, as CHANGELOG.md describes it. */
export interface Release {
	readonly version: string;
	/** `YYYY-MM-DD`, or null while it is not released. */
	readonly released: string | null;
	readonly law: readonly string[];
	readonly app: readonly string[];
}

/** How this copy of the app stands to the one that made a result. `law`: the version of the law differs. */
export type ChangesSince =
	| { readonly kind: 'none' }
	/** The same version number from other sources: the changelog cannot tell them apart. */
	| { readonly kind: 'other-build'; readonly law: boolean }
	/** This copy is later; the releases after the one that made the result, newest first. */
	| { readonly kind: 'later'; readonly law: boolean; readonly releases: readonly Release[] }
	| { readonly kind: 'earlier'; readonly law: boolean }
	/** The version is not one that can be placed. */
	| { readonly kind: 'unknown'; readonly law: boolean };

/** What changed from the copy of the app that made a result to this one. */
export function changesSince(madeBy: MadeBy, now: MadeBy, changelog: readonly Release[]): ChangesSince {
	const law = madeBy.law !== now.law;
	const order = compareVersions(madeBy.app, now.app);
	if (order === null) return { kind: 'unknown', law };
	if (order > 0) return { kind: 'earlier', law };
	if (order === 0) return madeBy.build === now.build && !law ? { kind: 'none' } : { kind: 'other-build', law };
	const releases = changelog.filter(
		({ version }) => (compareVersions(version, madeBy.app) ?? 0) > 0 && (compareVersions(version, now.app) ?? 1) <= 0
	);
	return { kind: 'later', law, releases };
}

/** Where a policy that decided a result stands among those of this copy: the same, another version of it, or not there. */
export function policyNow(
	id: string,
	version: number,
	shipped: readonly { readonly id: string; readonly version: number }[]
): { readonly kind: 'same' | 'absent' } | { readonly kind: 'other-version'; readonly version: number } {
	const found = shipped.find((policy) => policy.id === id);
	if (found === undefined) return { kind: 'absent' };
	return found.version === version ? { kind: 'same' } : { kind: 'other-version', version: found.version };
}

/** Below 0 if `a` came before `b`; null if one of them is not of the form `1.2.3`. */
function compareVersions(a: string, b: string): number | null {
	const [first, second] = [numbersOf(a), numbersOf(b)];
	if (first === null || second === null) return null;
	for (let at = 0; at < 3; at++) {
		const difference = (first[at] ?? 0) - (second[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

function numbersOf(version: string): readonly number[] | null {
	return /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version) ? version.split('.').map(Number) : null;
}
