import { describe, expect, it } from 'vitest';
import { saveFailureOf } from './failure';
import { Saving, SavingStopped } from './saving';
import { browserSinks, type Sink } from './sinks';

const never = () => new Promise<never>(() => undefined);

/** A folder in memory as far as a saving looks at it. `fails`: what goes wrong, and with what error. */
function folder(
	files: Map<string, string>,
	fails: { readonly at?: 'open' | 'write' | 'close' | 'remove'; readonly name?: string } = {}
): FileSystemDirectoryHandle {
	const fail = (at: string) => {
		if (fails.at === at) throw new DOMException('no', fails.name ?? 'QuotaExceededError');
	};
	return {
		getFileHandle: (name: string, { create = false } = {}) => {
			if (!files.has(name) && !create) return Promise.reject(new DOMException('none', 'NotFoundError'));
			if (!files.has(name)) files.set(name, '');
			return Promise.resolve({ createWritable: () => writable(name) });
		},
		removeEntry: (name: string) => {
			fail('remove');
			files.delete(name);
			return Promise.resolve();
		}
	} as unknown as FileSystemDirectoryHandle;

	async function writable(name: string) {
		await Promise.resolve();
		fail('open');
		let held = '';
		return {
			write: (bytes: Uint8Array) => {
				fail('write');
				held += new TextDecoder().decode(bytes);
				return Promise.resolve();
			},
			close: () => {
				fail('close');
				files.set(name, held);
				return Promise.resolve();
			},
			abort: () => Promise.resolve()
		};
	}
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a saving that ends well', () => {
	it('writes each file whole, under the prefix of made-up counties', async () => {
		const files = new Map<string, string>();
		const saving = new Saving(browserSinks(folder(files)), 'made-up_');
		const sink = await saving.sink('summary.json');
		await sink.write(bytes('{}'));
		await sink.close();
		expect(files).toEqual(new Map([['made-up_summary.json', '{}']]));
		expect(saving.written).toEqual([{ name: 'made-up_summary.json', bytes: 2, blob: null }]);
		expect(await saving.giveUp()).toEqual([]);
	});
});

describe('a saving that is stopped', () => {
	it('keeps files that are whole, removes those that are not, and leaves earlier ones as they were', async () => {
		const files = new Map([['ledger.json', 'of last week']]);
		const saving = new Saving(browserSinks(folder(files)));
		const whole = await saving.sink('summary.json');
		await whole.close();
		await (await saving.sink('decisions.csv')).write(bytes('half'));
		await (await saving.sink('ledger.json')).write(bytes('half'));
		saving.stop();
		const failure = await saveFailureOf(saving, new SavingStopped());
		expect(failure).toMatchObject({ ok: false, code: 'stopped', values: {} });
		expect(failure.written.map(({ name }) => name)).toEqual(['summary.json']);
		expect(failure.leftovers).toEqual([
			{ name: 'decisions.csv', left: 'nothing' },
			{ name: 'ledger.json', left: 'earlier' }
		]);
		expect(files).toEqual(
			new Map([
				['ledger.json', 'of last week'],
				['summary.json', '']
			])
		);
	});

	it('does not wait for a disk that never answers, and names the file that may be incomplete', async () => {
		const slow: Sink = { write: never, close: never, giveUp: never };
		const saving = new Saving(() => Promise.resolve(slow));
		const sink = await saving.sink('All_Results.csv');
		const writing = sink.write(bytes('x'));
		const pressed = performance.now();
		saving.stop();
		await expect(writing).rejects.toBeInstanceOf(SavingStopped);
		expect(await saving.giveUp()).toEqual([{ name: 'All_Results.csv', left: 'part' }]);
		expect(performance.now() - pressed).toBeLessThan(1000);
	});

	it('gives up what it waits for besides files, and a file that is just being opened', async () => {
		const saving = new Saving(never);
		const opening = saving.sink('a.csv');
		const other = saving.orStop(never());
		saving.stop();
		await expect(opening).rejects.toBeInstanceOf(SavingStopped);
		await expect(other).rejects.toBeInstanceOf(SavingStopped);
		expect(await saving.giveUp()).toEqual([{ name: 'a.csv', left: 'part' }]);
	});
});

describe('a saving that fails', () => {
	const failing = async (...[files, fails]: Parameters<typeof folder>) => {
		const saving = new Saving(browserSinks(folder(files, fails)));
		try {
			const sink = await saving.sink('decisions.csv');
			await sink.write(bytes('half'));
			await sink.close();
		} catch (reason) {
			return saveFailureOf(saving, reason);
		}
		throw new Error('it did not fail');
	};

	it.each(['open', 'write', 'close'] as const)(
		'for want of room says so, and removes what it began: %s',
		async (at) => {
			const files = new Map<string, string>();
			const failure = await failing(files, { at });
			expect(failure).toMatchObject({ code: 'no-room', values: { name: 'decisions.csv' } });
			expect([...files.keys()]).toEqual([]);
			expect(failure.leftovers).toEqual([{ name: 'decisions.csv', left: 'nothing' }]);
		}
	);

	it('leaves an earlier file of that name as it was', async () => {
		const files = new Map([['decisions.csv', 'of last week']]);
		expect((await failing(files, { at: 'write' })).leftovers).toEqual([{ name: 'decisions.csv', left: 'earlier' }]);
		expect(files.get('decisions.csv')).toBe('of last week');
	});

	it('says which file is incomplete where it cannot be removed', async () => {
		const files = new Map<string, string>();
		const handle = folder(files, { at: 'write', name: 'NotAllowedError' });
		Object.assign(handle, { removeEntry: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
		const saving = new Saving(browserSinks(handle));
		const sink = await saving.sink('decisions.csv');
		const reason: unknown = await sink.write(bytes('x')).catch((error: unknown) => error);
		const failure = await saveFailureOf(saving, reason);
		expect(failure).toMatchObject({ code: 'not-allowed', leftovers: [{ name: 'decisions.csv', left: 'part' }] });
	});

	it('because the folder is gone is not taken for a change of the files that were read', async () => {
		const failure = await failing(new Map(), { at: 'write', name: 'NotFoundError' });
		expect(failure.code).toBe('write-failed');
	});
});
