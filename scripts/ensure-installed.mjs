/**
 * Installs what is missing before a command runs, and says so. Nothing it uses comes from npm: on a bare clone this is
 * the first thing that runs. All it says goes to standard error, so that a command's own output stays clean; when
 * nothing is missing it says nothing.
 *
 *   node scripts/ensure-installed.mjs            the packages of package-lock.json
 *   node scripts/ensure-installed.mjs --browser  and a browser for the tests
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
	say(sentence);
	process.exit(1);
}

/**
 * npm writes the second file last, so a cut install leaves it missing, and a changed list of packages leaves it older.
 * @param {string} folder
 */
export function packagesMissing(folder) {
	const wanted = statSync(join(folder, 'package-lock.json')).mtimeMs;
	const installed = statSync(join(folder, 'node_modules/.package-lock.json'), { throwIfNoEntry: false })?.mtimeMs;
	return installed === undefined || installed < wanted;
}

/** @param {string} folder */
function installPackages(folder) {
	say("Installing the project's packages with npm ci (about a minute) …");
	const npm = process.env.npm_execpath;
	// Development packages build and test the app, so they are wanted whatever NODE_ENV says.
	const list = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	/** @type {import('node:child_process').SpawnSyncOptions} */
	const options = { cwd: folder, stdio: ['ignore', 2, 2] };
	const result =
		npm && /\.[cm]?js$/.test(npm)
			? spawnSync(process.execPath, [npm, ...list], options)
			: spawnSync('npm', list, { ...options, shell: process.platform === 'win32' });
	if (result.status !== 0) stop('npm ci did not finish; its own message stands above. Run the command again to go on.');
	// npm may keep the time that the file had in its cache, which would look older than the list and install again.
	const marker = join(folder, 'node_modules/.package-lock.json');
	const newest = Math.max(Date.now(), statSync(join(folder, 'package-lock.json')).mtimeMs) / 1000;
	utimesSync(marker, newest, newest);
}

/** @param {string} folder */
async function installBrowser(folder) {
	const { chromiumPath } = await import('./browser.mjs');
	const named = chromiumPath();
	if (named) {
		if (existsSync(named)) return;
		stop(`CHROMIUM_PATH names ${named}, and no file is there. Correct it, or leave it unset.`);
	}
	if (await playwrightHasChromium(folder)) return;

	const log = join(folder, '.cache/install-browser.log');
	mkdirSync(join(folder, '.cache'), { recursive: true });
	const out = openSync(log, 'w');
	/** @param {string} command @param {string[]} list */
	const run = (command, list) =>
		spawnSync(command, list, {
			cwd: folder,
			stdio: ['ignore', out, out],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		}).status === 0;

	let done;
	if (isRootOnDebian()) {
		say("Installing a browser for the tests: Debian's chromium package, by apt-get (about a minute) …");
		run('apt-get', ['update', '-qq']);
		done = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
	} else {
		say("Installing a browser for the tests: Playwright's Chromium (about two minutes) …");
		done = run(process.execPath, [join(folder, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
	}
	closeSync(out);
	if (done && (chromiumPath() || (await playwrightHasChromium(folder)))) return;
	say(readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n'));
	stop(
		'No browser could be installed (the end of what the installer said stands above). ' +
			'Install Chromium yourself and name it: CHROMIUM_PATH=/path/to/chromium npm test'
	);
}

function isRootOnDebian() {
	const release = '/etc/os-release';
	return (
		process.getuid?.() === 0 && existsSync(release) && /^ID=["']?debian["']?$/m.test(readFileSync(release, 'utf8'))
	);
}

/** @param {string} folder */
async function playwrightHasChromium(folder) {
	const entry = pathToFileURL(join(folder, 'node_modules/@playwright/test/index.mjs')).href;
	/** @type {typeof import('@playwright/test')} */
	const { chromium } = await import(entry);
	return existsSync(chromium.executablePath());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
		stop(`This needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
	if (packagesMissing(root)) installPackages(root);
	if (process.argv.includes('--browser')) await installBrowser(root);
}
