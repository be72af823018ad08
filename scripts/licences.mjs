/**
 * `virtual:licences`: the licence text of everything that ships in the built files, for the About page. Licences ask
 * that their text travels with the work, and the portable file has nowhere else to carry it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-facts.mjs';

/** Parts of the build tools that end up in the page. Their own dependencies stay on the builder's machine. */
const SHIPPED_BY_TOOLS = ['@sveltejs/kit', 'svelte', 'clsx', 'devalue', 'esm-env'];

/**
 * @param {string} name
 * @param {string} from folder of the package that asks for it
 */
function folderOf(name, from) {
	for (let folder = from; ;) {
		const candidate = join(root, folder, 'node_modules', name);
		if (existsSync(join(candidate, 'package.json'))) return join(folder, 'node_modules', name);
		if (folder === '') return null;
		const parent = folder.lastIndexOf('node_modules');
		folder = parent <= 0 ? '' : folder.slice(0, parent - 1);
	}
}

/** @returns {{ name: string, version: string, licence: string, text: string }[]} */
export function licences() {
	/** @type {Map<string, { name: string, version: string, licence: string, text: string }>} */
	const found = new Map();
	/** @param {string} name @param {string} from @param {boolean} follow */
	const visit = (name, from, follow) => {
		const folder = folderOf(name, from);
		if (!folder) return;
		const manifest =
			/** @type {{ name: string, version: string, license?: string, dependencies?: Record<string, string> }} */ (
				JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
			);
		const id = `${manifest.name}@${manifest.version}`;
		if (found.has(id) || manifest.name.startsWith('@types/')) return;
		const file = readdirSync(join(root, folder))
			.filter((entry) => /^(licen[cs]e|copying)/i.test(entry))
			.sort()[0];
		found.set(id, {
			name: manifest.name,
			version: manifest.version,
			licence: manifest.license ?? 'see text',
			text: file
				? readFileSync(join(root, folder, file), 'utf8')
						.replaceAll('\r\n', '\n')
						.trim()
				: ''
		});
		if (follow) for (const next of Object.keys(manifest.dependencies ?? {})) visit(next, folder, true);
	};
	const project = /** @type {{ dependencies?: Record<string, string> }} */ (
		JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
	);
	for (const name of Object.keys(project.dependencies ?? {})) visit(name, '', true);
	for (const name of SHIPPED_BY_TOOLS) visit(name, '', false);
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @returns {import('vite').Plugin} */
export function licencesPlugin() {
	const id = 'virtual:licences';
	return {
		name: 'clearslate-licences',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(licences())};` : undefined)
	};
}
