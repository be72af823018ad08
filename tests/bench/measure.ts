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

const EVERY = 50;

/**
 * Runs a piece of work in a fresh browser and watches its processes. `work` prepares the page and returns what is to be
 * timed.
 */
export async function measure(url: string, work: (page: Page) => Promise<() => Promise<void>>): Promise<Measured> {
	const profile = mkdtempSync(join(tmpdir(), 'clearslate-bench-'));
	const context = await chromium.launchPersistentContext(profile, {
		...browserOptions(),
		baseURL: url,
		serviceWorkers: 'block'
	});
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		await page.goto(url);
		const timed = await work(page);
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
		await timed();
		const seconds = (performance.now() - started) / 1000;
		clearInterval(watch);
		const after = usageOf(profile);
		const longestTask = await page.evaluate(() =>
			Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks)
		);
		return { seconds, cpu: after.cpu - before.cpu, ...peak, longestTask };
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
}
