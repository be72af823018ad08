/// <reference types="vite/client" />

/** What this build is: set when it is built. In Node ask `scripts/build-facts.mjs`. */
declare const __CLEARSLATE__: {
	/** The app's version, as in package.json. */
	readonly version: string;
	/** Checksum of everything the build is made from, 16 hex digits. */
	readonly build: string;
	/** Checksum of the law in it, 8 hex digits. */
	readonly law: string;
	/** True in the single HTML file. */
	readonly portable: boolean;
};

/** Made by `scripts/licences.mjs`: load it when it is asked for, it is long. */
declare module 'virtual:licences' {
	const licences: readonly {
		readonly name: string;
		readonly version: string;
		readonly licence: string;
		readonly text: string;
	}[];
	export default licences;
}

/** Made by `scripts/changelog.mjs` from CHANGELOG.md, newest release first. */
declare module 'virtual:changelog' {
	import type { Release } from '$lib/report/changes-since';
	const changelog: readonly Release[];
	export default changelog;
}
