/**
 * Kit 2.70's `resolve('/help')` gives `/folder#/help` under the hash router, which leaves the page under a sub-path
 * (`/folder/`) and in the portable file. Later versions give `#/help` (sveltejs/kit#17107); this does the same until
 * then, and stops the build when Kit's code is no longer what it expects.
 * @returns {import('vite').Plugin}
 */
export function kitHashLinks() {
	const before = 'base + pathname_prefix + resolve_route(';
	return {
		name: 'clearslate-kit-hash-links',
		enforce: 'pre',
		transform(code, id) {
			if (!/@sveltejs\/kit\/src\/runtime\/app\/paths\/client\.js$/.test(id.replaceAll('\\', '/'))) return undefined;
			if (!code.includes(before))
				throw new Error('Kit resolves addresses in another way now: see scripts/kit-hash-links.mjs.');
			return { code: code.replace(before, 'pathname_prefix + resolve_route('), map: null };
		}
	};
}
