import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeTurn } from './single-writer';

type Given = (lock: object | null) => Promise<void> | undefined;

function withLocks(request: ((name: string, how: object, given: Given) => Promise<unknown>) | undefined): void {
	vi.stubGlobal('navigator', { locks: request && { request } });
}

afterEach(() => vi.unstubAllGlobals());

describe('a turn', () => {
	it('is kept until it is given back', async () => {
		let over = false;
		withLocks(async (_, __, given) => {
			await given({});
			over = true;
		});
		const turn = await takeTurn(() => undefined);
		expect(over).toBe(false);
		turn?.release();
		await vi.waitFor(() => expect(over).toBe(true));
	});

	it('is not given while another tab has it', async () => {
		withLocks(async (_, __, given) => given(null));
		expect(await takeTurn(() => undefined)).toBeNull();
	});

	it('that another tab takes over is said to be lost', async () => {
		withLocks(async (_, __, given) => {
			void given({});
			await Promise.resolve();
			throw new DOMException('stolen', 'AbortError');
		});
		const lost = vi.fn();
		expect(await takeTurn(lost)).not.toBeNull();
		await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
	});

	it.each([
		['refuses', () => Promise.reject(new DOMException('no', 'SecurityError'))] as const,
		['has no', undefined] as const
	])('is not waited for for ever where the browser %s turns', async (_, request) => {
		const lost = vi.fn();
		withLocks(request);
		expect(await takeTurn(lost)).toBeNull();
		expect(lost).not.toHaveBeenCalled();
	});
});
