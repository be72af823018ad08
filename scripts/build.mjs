/**
 * The two builds.
 *
 *   node scripts/build.mjs             build/                           the hosted app
 *   node scripts/build.mjs --portable  build-portable/clearslate.html   one file, opened without a server
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFacts, root } from './build-facts.mjs';
import { entry, node } from './tools.mjs';

/**
 * Whether `build/` was made from this very tree. Times of files say little after a checkout; the checksum says it.
 * The list of checksums is written last, so a cut build has none.
 */
export function buildIsCurrent() {
	const name = join(root, 'build/_app/version.json');
	if (!existsSync(name) || !existsSync(join(root, 'build/checksums.txt'))) return false;
	const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(name, 'utf8')));
	return version === buildFacts().build;
}

/**
 * @param {{ portable?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runBuild({ portable = false } = {}) {
	return node([entry('vite'), 'build', '--logLevel', 'warn'], {
		env: { NODE_ENV: 'production', CLEARSLATE_PORTABLE: portable ? '1' : '0' }
	});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const portable = process.argv.includes('--portable');
	const { ok, output } = await runBuild({ portable });
	if (!ok) {
		console.error(`${output}\nThe build failed; what it said stands above.`);
		process.exit(1);
	}
	const { version, build, law } = buildFacts({ portable });
	console.log(`Clearslate ${version}, build ${build}, law ${law}`);
	if (portable) {
		const file = 'build-portable/clearslate.html';
		const bytes = readFileSync(join(root, file));
		console.log(`${file}: ${Math.round(bytes.length / 1000)} kB`);
		console.log(`SHA-256: ${createHash('sha256').update(bytes).digest('hex')}`);
	} else console.log('build/: put it on any static host. The SHA-256 of every file stands in build/checksums.txt.');
}
