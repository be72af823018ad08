import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browserOptions } from '../../../scripts/browser.mjs';

/** A browser of its own, whose profile outlives it. */
export class MortalBrowser {
	page: Page;

	private constructor(
		private readonly baseURL: string,
		private readonly profile: string,
		private context: BrowserContext
	) {
		this.page = context.pages()[0];
	}

	static async on(baseURL: string): Promise<MortalBrowser> {
		const profile = mkdtempSync(join(tmpdir(), 'mortal-'));
		return new MortalBrowser(baseURL, profile, await launched(profile, baseURL));
	}

	async killAndOpen(): Promise<void> {
		killBrowser(this.profile);
		await this.context.close().catch(() => undefined);
		this.context = await launched(this.profile, this.baseURL);
		this.page = this.context.pages()[0];
	}

	async closePageAndOpen(): Promise<void> {
		await this.page.close();
		this.page = await this.context.newPage();
	}

	async remove(): Promise<void> {
		await this.context.close();
		rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** It ends as by a loss of power: at once, its processes told nothing. Without a `/proc` to find them by nothing happens. */
export function killBrowser(profile: string): void {
	for (const pid of processesOf(profile)) process.kill(pid, 'SIGKILL');
}

async function launched(profile: string, baseURL: string): Promise<BrowserContext> {
	const context = await chromium.launchPersistentContext(profile, { ...browserOptions(), baseURL });
	context.setDefaultTimeout(20_000);
	return context;
}

function processesOf(profile: string): number[] {
	try {
		return readdirSync('/proc')
			.map(Number)
			.filter((pid) => Number.isInteger(pid) && commandOf(pid).includes(`--user-data-dir=${profile}`));
	} catch {
		return [];
	}
}

function commandOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
	} catch {
		return '';
	}
}
