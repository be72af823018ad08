import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunResults, RunSettings } from '../workers/contract';

vi.mock('../workers/browser', () => ({ openCountySession: () => new Promise(() => undefined) }));

const settings = {} as RunSettings;
const madeBy = { app: '1', build: 'b', law: 'l' };
const results = (madeUp: boolean) => ({ ok: true, settings, madeUp }) as unknown as RunResults;

async function fresh() {
	vi.resetModules();
	const { idleLock } = await import('./idle-lock.svelte');
	const { run } = await import('./run.svelte');
	return { idleLock, run };
}

describe('records that are open for a visit only', () => {
	/** What the run was when the page was loaded anew. */
	let reloaded: (() => void)[] = [];
	const reload = () => reloaded.forEach((told) => told());

	beforeEach(() => vi.stubGlobal('location', { reload }));
	afterEach(() => {
		reloaded = [];
		vi.unstubAllGlobals();
	});

	it('are covered while out of sight, and seen again when the page is', async () => {
		const { idleLock, run } = await fresh();
		run.adopt(results(false), madeBy);
		idleLock.cover();
		expect(idleLock.covered).toBe(true);
		idleLock.uncover();
		expect(idleLock.covered).toBe(false);
	});

	it('are covered while they are still being read', async () => {
		const { idleLock, run } = await fresh();
		void run.start([], settings);
		expect(run.phase).toBe('going');
		idleLock.cover();
		expect(idleLock.covered).toBe(true);
	});

	it('are forgotten before the page that was put aside is loaded anew, so that nobody is asked', async () => {
		const { idleLock, run } = await fresh();
		void run.start([], settings);
		const phases: string[] = [];
		reloaded.push(() => phases.push(run.phase));
		idleLock.shownAgain();
		expect(phases).toEqual(['nothing']);
	});

	it('made up, they stand as they are', async () => {
		const { idleLock, run } = await fresh();
		run.adopt(results(true), madeBy);
		idleLock.cover();
		expect(idleLock.covered).toBe(false);
		reloaded.push(() => expect.unreachable('it was loaded anew'));
		idleLock.shownAgain();
		expect(run.results).not.toBeNull();
	});
});
