/**
 * Finishes what adapter-static writes.
 *
 * Hosted: addresses in `index.html` become relative, so that the app runs under any sub-path of any host (Kit writes
 * `/_app/…` for the hash router whatever `paths.relative` says); `_headers` gets the page's own policy; `checksums.txt`
 * lists every file served.
 *
 * Portable: everything but the one HTML file is dropped, after making sure that the file asks for nothing else.
 */
import adapterStatic from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FRAMES = "frame-ancestors 'none'";
const PORTABLE_NAME = 'clearslate.html';

/**
 * @param {{ portable: boolean, folder: string, scratch: string }} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function adapter({ portable, folder, scratch }) {
	const pages = portable ? scratch : folder;
	const base = adapterStatic({ pages, assets: pages, strict: true });
	return {
		name: 'clearslate',
		async adapt(builder) {
			await base.adapt(builder);
			if (portable) {
				const html = portableHtml(readFileSync(join(pages, 'index.html'), 'utf8'), pages);
				rmSync(folder, { recursive: true, force: true });
				mkdirSync(folder, { recursive: true });
				writeFileSync(join(folder, PORTABLE_NAME), html);
			} else {
				const html = relativeHtml(readFileSync(join(pages, 'index.html'), 'utf8'));
				writeFileSync(join(pages, 'index.html'), html);
				const headers = readFileSync(join(pages, '_headers'), 'utf8');
				writeFileSync(join(pages, '_headers'), headersWith(headers, policyOf(html)));
				writeFileSync(join(pages, 'checksums.txt'), checksums(pages));
			}
		}
	};
}

/** @param {string} text */
const sha256 = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Kit's start script names its modules by absolute address. It is changed, so its hash in the policy changes with it.
 * @param {string} html
 */
export function relativeHtml(html) {
	const script = /<script>([^]*?)<\/script>/;
	const before = script.exec(html)?.[1] ?? '';
	const relative = html.replaceAll('"/_app/', '"./_app/');
	const after = script.exec(relative)?.[1] ?? '';
	const finished = relative.replace(sha256(before), sha256(after));
	if (before === after || !finished.includes(sha256(after)) || /(?:href|src)="\//.test(finished))
		throw new Error('index.html is not what this step expects: Kit may have changed how it writes addresses.');
	return finished;
}

/**
 * @param {string} html
 * @param {string} files folder in which the icon stands
 */
export function portableHtml(html, files) {
	const finished = html
		.replace(/[ \t]*<link rel="(?:manifest|apple-touch-icon)"[^>]*>\n?/g, '')
		.replace(/(<link rel="icon" href=")\.\/([^"]+\.svg)("[^>]*>)/, (_, before, path, after) => {
			const icon = readFileSync(join(files, path)).toString('base64');
			return `${before}data:image/svg+xml;base64,${icon}${after}`;
		});
	const head = finished.slice(0, finished.indexOf('<script'));
	const outside = /(?:href|src)="(?!data:|#)[^"]*"|url\(\s*["']?(?!data:|["']?data:)[^)]{0,80}/.exec(head);
	if (outside) throw new Error(`The portable file would ask for another file: ${outside[0]}`);
	return finished;
}

/** @param {string} html */
function policyOf(html) {
	const policy = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html)?.[1];
	if (!policy) throw new Error('index.html carries no content security policy.');
	return policy;
}

/**
 * A meta tag cannot forbid framing; a header can.
 * @param {string} headers
 * @param {string} policy
 */
function headersWith(headers, policy) {
	if (!headers.includes('{policy}')) throw new Error('static/_headers has no place for the policy.');
	return headers.replace('{policy}', `${policy}; ${FRAMES}`);
}

/**
 * In the form that `sha256sum -c checksums.txt` reads.
 * @param {string} folder
 */
function checksums(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/')
		)
		.filter((file) => file !== 'checksums.txt')
		.sort();
	return files
		.map(
			(file) =>
				`${createHash('sha256')
					.update(readFileSync(join(folder, file)))
					.digest('hex')}  ${file}\n`
		)
		.join('');
}
