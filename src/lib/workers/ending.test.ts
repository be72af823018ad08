import { expect, it } from 'vitest';
import { Ending } from './ending';

const never = () => new Promise<never>(() => undefined);

it('gives up what is waited for when it comes, and all that is asked later', async () => {
	const ending = new Ending();
	const waiting = ending.before(never());
	ending.come(new Error('over'));
	ending.come(new Error('later'));
	await expect(waiting).rejects.toThrow('over');
	await expect(ending.before(Promise.resolve(1))).rejects.toThrow('over');
});

it('leaves answers and failures that come before it as they are', async () => {
	const ending = new Ending();
	expect(await ending.before(Promise.resolve(1))).toBe(1);
	await expect(ending.before(Promise.reject(new Error('of its own')))).rejects.toThrow('of its own');
});

it('keeps nothing of what was answered', async () => {
	const ending = new Ending();
	for (let n = 0; n < 100; n++) await ending.before(Promise.resolve(new Uint8Array(10)));
	await Promise.resolve();
	expect((ending as unknown as { waiting: Set<unknown> }).waiting.size).toBe(0);
});
