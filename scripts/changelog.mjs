/**
 * `virtual:changelog`: CHANGELOG.md as data, so that the app can say what changed between two versions of it. A line that
 * is neither a heading nor an entry stops the build: what a reader of the file sees must not be missing in the app.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-facts.mjs';

/** @typedef {{ version: string, released: string | null, law: string[], app: string[] }} Release */

const RELEASE = /^## (\d+\.\d+\.\d+), (?:(\d{4}-\d{2}-\d{2})|not released yet)$/;
/** Signs of Markdown that would be read aloud as they stand. */
const SET_OUT = /\[|\]|\*\*|<|^\s/;

/**
 * @param {string} text
 * @returns {Release[]} newest first
 */
export function changelogOf(text) {
	/** @type {Release[]} */
	const releases = [];
	/** @type {string[] | null} */
	let entries = null;
	for (const [at, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
		const wrong = () => new Error(`CHANGELOG.md, line ${at + 1} cannot be read: ${line}`);
		const release = releases.at(-1);
		const heading = RELEASE.exec(line);
		if (heading !== null) {
			releases.push({ version: heading[1] ?? '', released: heading[2] ?? null, law: [], app: [] });
			entries = null;
		} else if (line.trim() === '' || (release === undefined && !line.startsWith('## '))) continue;
		else if (release !== undefined && line === '### Law') entries = release.law;
		else if (release !== undefined && line === '### App') entries = release.app;
		else if (entries !== null && line.startsWith('- ')) entries.push(plain(line.slice(2), wrong));
		else if (entries !== null && entries.length > 0 && line.startsWith('  '))
			entries.push(`${entries.pop() ?? ''} ${plain(line.slice(2), wrong)}`);
		else throw wrong();
	}
	return releases;
}

/**
 * @param {string} text
 * @param {() => Error} wrong
 */
function plain(text, wrong) {
	const bare = text.replaceAll('`', '');
	if (SET_OUT.test(bare)) throw wrong();
	return bare;
}

/** @returns {import('vite').Plugin} */
export function changelogPlugin() {
	const id = 'virtual:changelog';
	const path = join(root, 'CHANGELOG.md');
	return {
		name: 'clearslate-changelog',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load(source) {
			if (source !== `\0${id}`) return undefined;
			this.addWatchFile(path);
			return `export default ${JSON.stringify(changelogOf(readFileSync(path, 'utf8')))};`;
		}
	};
}
