/** What this copy of the app is made of. */
export const build = __CLEARSLATE__;

export interface Licence {
	readonly name: string;
	readonly version: string;
	readonly licence: string;
	readonly text: string;
}

/** Long, so it is fetched only when someone wants to read it. */
export async function licences(): Promise<readonly Licence[]> {
	return (await import('virtual:licences')).default;
}
