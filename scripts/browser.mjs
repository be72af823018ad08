/** Which browser the tests drive, and how it is started. */
import { existsSync } from 'node:fs';

const DEBIAN = '/usr/bin/chromium';

/** The browser named by CHROMIUM_PATH, else Debian's, else none: Playwright then takes its own. */
export function chromiumPath() {
	return process.env.CHROMIUM_PATH ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
}

/** Quiet, without a sandbox (there is none for root), without calls home. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** @returns {{ args: string[], executablePath?: string }} */
export function browserOptions() {
	const executablePath = chromiumPath();
	return { args: [...ARGUMENTS], ...(executablePath ? { executablePath } : {}) };
}
