import { defineConfig } from '@playwright/test';
import { browserOptions } from './scripts/browser.mjs';

/** Not the port of `npm start`, which may be running. */
const port = Number(process.env.CLEARSLATE_PORT ?? 4174);

/** What does not depend on the size of the screen is tried on one; what looks at a screen for everyone sets both. */
const LAPTOP_ONLY =
	/(?:after-the-run|cancel|csp|cut-run|earlier|errors|keyboard|offline|oracle-file|papers|portable|quota|review|saving|two-files|worker-death)\.spec\.ts$/;
const TABLET_ONLY = /(?:axe|policies|policy-editor|report|vault[a-z-]*|what-if)\.spec\.ts$/;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	timeout: 60_000,
	// When much is broken, say so rather than wait for every test to time out.
	globalTimeout: (process.env.CLEARSLATE_LONG === '1' ? 60 : 15) * 60_000,
	maxFailures: 12,
	expect: { timeout: 10_000 },
	fullyParallel: false,
	forbidOnly: process.env.CI !== undefined,
	retries: 0,
	// `npm test` runs two at a time those that do not watch the clock.
	workers: 1,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}/`,
		launchOptions: browserOptions(),
		locale: 'en-US',
		timezoneId: 'America/Los_Angeles',
		// Keeping the whole app anew for every test took a quarter of the time: those that ask for it let it.
		serviceWorkers: 'block',
		trace: 'off',
		screenshot: 'off',
		video: 'off'
	},
	webServer: {
		command: `node scripts/serve.mjs --port ${port}`,
		url: `http://localhost:${port}/`,
		reuseExistingServer: false
	},
	projects: [
		{ name: 'tablet', testIgnore: LAPTOP_ONLY, use: { viewport: { width: 768, height: 1024 }, hasTouch: true } },
		{ name: 'laptop', testIgnore: TABLET_ONLY, use: { viewport: { width: 1280, height: 800 } } }
	]
});
