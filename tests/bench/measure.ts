import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserOptions } from '../../scripts/browser.mjs';
import { usageOf } from './processes';

export interface Measured {
	readonly seconds: number;
	readonly cpu: number;
	readonly renderers: number;
	readonly browser: number;
	/** The page's own longest task while it worked, in milliseconds. */
	readonly longestTask: number;
}

export interface Watch {
	/** Times a piece of work in the page, and watches the processes of its browser meanwhile. */
	during(work: () => Promise<void>): Promise<Measured>;
	/** Waits until the browser does next to nothing. */
	quiet(): Promise<void>;
}

const EVERY = 50;
/** Seconds of processor time in one that a browser takes for itself. */
const QUIET = 0.1;

/**
 * Runs a piece of work in a fresh browser and watches its processes. `work` prepares the page and returns what is to be
 * timed.
 */
export function measure(url: string, work: (page: Page) => Promise<() => Promise<void>>): Promise<Measured> {
	return inFreshBrowser(url, async (page, watch) => watch.during(await work(page)));
}

/** Opens the app in a browser with a profile of its own, which is gone afterwards. */
export async function inFreshBrowser<T>(url: string, use: (page: Page, watch: Watch) => Promise<T>): Promise<T> {
	const profile = mkdtempSync(join(tmpdir(), 'clearslate-bench-'));
	const context = await chromium.launchPersistentContext(profile, {
		...browserOptions(),
		baseURL: url,
		serviceWorkers: 'block'
	});
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		await page.goto(url);
		return await use(page, { during: (work) => watched(page, profile, work), quiet: () => untilQuiet(profile) });
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
}

/** The round in the middle by time. */
export function median(rounds: readonly Measured[]): Measured {
	const ordered = [...rounds].sort((a, b) => a.seconds - b.seconds);
	return ordered[ordered.length >> 1];
}

async function watched(page: Page, profile: string, work: () => Promise<void>): Promise<Measured> {
	await page.evaluate(() => {
		const tasks: number[] = [];
		Object.assign(window, { longTasks: tasks });
		new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
			type: 'longtask'
		});
	});
	const before = usageOf(profile);
	const peak = { renderers: 0, browser: 0 };
	const watch = setInterval(() => {
		const now = usageOf(profile);
		peak.renderers = Math.max(peak.renderers, now.renderers);
		peak.browser = Math.max(peak.browser, now.browser);
	}, EVERY);
	const started = performance.now();
	await work().finally(() => clearInterval(watch));
	const seconds = (performance.now() - started) / 1000;
	const after = usageOf(profile);
	const longestTask = await page.evaluate(() =>
		Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks)
	);
	return { seconds, cpu: after.cpu - before.cpu, ...peak, longestTask };
}

async function untilQuiet(profile: string): Promise<void> {
	for (let before = -1, now = usageOf(profile).cpu; now - before > QUIET;) {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		before = now;
		now = usageOf(profile).cpu;
	}
}
