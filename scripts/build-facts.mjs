/**
 * What a build is called: the app's version, a checksum of everything it is made from, and the version of the law in it.
 * Nothing here looks at the clock, the machine or git, so the same tree gives the same facts anywhere.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The folders and files that decide what the built files contain. */
const INPUTS = [
	'CHANGELOG.md',
	'package-lock.json',
	'package.json',
	'scripts/adapter.mjs',
	'scripts/build-facts.mjs',
	'scripts/changelog.mjs',
	'scripts/kit-hash-links.mjs',
	'scripts/licences.mjs',
	'src',
	'static',
	'svelte.config.js',
	'vite.config.ts'
];

/**
 * All files under a path of the project, with forward slashes, sorted by code unit. Editors' and systems' own files
 * (`.DS_Store`, `.x.swp`, `x~`) are left out; `.nojekyll` is ours.
 * @param {string} path
 * @param {string} [base]
 * @returns {string[]}
 */
export function filesUnder(path, base = root) {
	let entries;
	try {
		entries = readdirSync(join(base, path), { withFileTypes: true });
	} catch (error) {
		const code = /** @type {NodeJS.ErrnoException} */ (error).code;
		if (code === 'ENOTDIR') return [path];
		if (code === 'ENOENT') return [];
		throw error;
	}
	/** @type {string[]} */
	const found = [];
	for (const entry of entries) {
		if ((entry.name.startsWith('.') && entry.name !== '.nojekyll') || entry.name.endsWith('~')) continue;
		if (entry.isDirectory()) found.push(...filesUnder(`${path}/${entry.name}`, base));
		else if (entry.isFile()) found.push(`${path}/${entry.name}`);
	}
	return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * SHA-256 over name, length and bytes of each file, so that no two different sets of files can read the same.
 * @param {readonly string[]} files
 * @param {string} [base]
 */
export function checksumOf(files, base = root) {
	const hash = createHash('sha256');
	for (const file of files) {
		const bytes = readFileSync(join(base, file));
		hash.update(`${file}\0${bytes.length}\0`);
		hash.update(bytes);
	}
	return hash.digest('hex');
}

/**
 * @param {{ portable?: boolean, base?: string }} [options]
 * @returns {{ readonly version: string, readonly build: string, readonly law: string, readonly portable: boolean }}
 */
export function buildFacts({ portable = false, base = root } = {}) {
	const inputs = INPUTS.flatMap((path) => filesUnder(path, base));
	const law = filesUnder('src/lib/law', base).filter((file) => file.endsWith('.json'));
	const manifest = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(base, 'package.json'), 'utf8')));
	return {
		version: manifest.version,
		build: checksumOf(inputs, base).slice(0, 16),
		law: checksumOf(law, base).slice(0, 8),
		portable
	};
}
