import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asStored } from './as-stored';
import { randomBytes, utf8, type Bytes } from './bytes';
import { VaultDatabase } from './database';
import { vaultKeyOf, type VaultKey } from './keys';
import { CHUNK } from './records';
import { Sealer } from './sealing';
import { SessionStore, newSessionId } from './session-store';

let database: VaultDatabase;
let key: VaultKey;
let store: SessionStore;
let count = 0;

beforeEach(async () => {
	database = new VaultDatabase(`test-${count++}`);
	await database.vault.add({ key: 'vault', header: { id: 'aa' } });
	key = await vaultKeyOf(randomBytes(32));
	store = new SessionStore(database, 'aa', key);
});

const session = (id: string, changed = '2026-01-02') => ({
	id,
	kind: 'county-run',
	title: 'Los Angeles',
	made: '2026-01-01',
	changed,
	details: { county: 'LOS ANGELES' }
});

async function kept(id: string, bytes: Bytes) {
	const put = await store.put(session(id), [{ name: 'records', bytes: [bytes] }]);
	if (!put.ok) throw new Error(put.code);
	return put.manifest;
}

describe('a session', () => {
	it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 5])('of %i bytes comes back as it was', async (size) => {
		const bytes = utf8('NGUYEN,VAN 19700101 '.repeat(Math.ceil(size / 20))).slice(0, size);
		const id = newSessionId();
		const manifest = await kept(id, bytes);
		const read = await store.read(id, manifest.records[0]);
		expect(read.ok && Buffer.from(read.bytes).equals(Buffer.from(bytes))).toBe(true);
		expect(manifest.records[0]).toMatchObject({ bytes: size, chunks: Math.max(1, Math.ceil(size / CHUNK)) });
	});

	it('is compressed where it is told to be, and here what is not compressed there', async () => {
		const bytes = utf8('NGUYEN,VAN 19700101 '.repeat(CHUNK / 8)).slice(0, 2 * CHUNK);
		const asked: number[] = [];
		const deflate = (plain: Bytes): Promise<Bytes> => {
			asked.push(plain.length);
			return asked.length === 2 ? Promise.reject(new Error('the worker died')) : Promise.resolve(asStored(plain));
		};
		const id = newSessionId();
		const put = await store.put(session(id), [{ name: 'records', bytes: [bytes], deflate }]);
		if (!put.ok) throw new Error(put.code);
		expect(asked).toEqual([CHUNK, CHUNK]);
		const [there, here] = (await database.chunks.toArray()).map(({ sealed }) => sealed.length);
		expect(there).toBeGreaterThan(CHUNK);
		expect(here).toBeLessThan(CHUNK / 10);
		const read = await store.read(id, put.manifest.records[0]);
		expect(read.ok && Buffer.from(read.bytes).equals(Buffer.from(bytes))).toBe(true);
	});

	it('is listed, newest first, and gone with all its chunks when it is removed', async () => {
		const [older, newer] = [newSessionId(), newSessionId()];
		await store.put(session(older, '2026-01-02'), [{ name: 'a', bytes: [utf8('x')] }]);
		await store.put(session(newer, '2026-01-03'), [{ name: 'a', bytes: [utf8('y')] }]);
		const listed = await store.list();
		expect(listed.ok && listed.sessions.map(({ id }) => id)).toEqual([newer, older]);
		await store.remove(newer);
		expect((await database.chunks.toArray()).map((row) => row.session)).toEqual([older]);
		expect(await store.manifest(newer)).toMatchObject({ ok: false, code: 'missing' });
	});

	it('that is put again keeps what it names and loses what it no longer names', async () => {
		const id = newSessionId();
		const first = await store.put(session(id), [
			{ name: 'a', bytes: [utf8('stays')] },
			{ name: 'b', bytes: [utf8('goes')] }
		]);
		if (!first.ok) throw new Error(first.code);
		const stays = first.manifest.records[0];
		const second = await store.put(session(id), [{ name: 'b', bytes: [utf8('new')] }], [stays]);
		if (!second.ok) throw new Error(second.code);
		expect(second.manifest.records.map(({ name }) => name)).toEqual(['a', 'b']);
		expect(await database.chunks.count()).toBe(2);
		const read = await store.read(id, stays);
		expect(read.ok && new TextDecoder().decode(read.bytes)).toBe('stays');
	});

	it('holds nothing that can be read, in its chunks or in its manifest', async () => {
		await kept(newSessionId(), utf8('BIRD,BIG '.repeat(100)));
		const rows = [...(await database.chunks.toArray()), ...(await database.sessions.toArray())];
		for (const { sealed } of rows) {
			const text = new TextDecoder('latin1').decode(sealed);
			expect(text).not.toContain('BIRD');
			expect(text).not.toContain('county-run');
		}
	});
});

describe('a chunk', () => {
	const three = async () => {
		const id = newSessionId();
		const manifest = await kept(id, randomBytes(1 << 16).length ? new Uint8Array(2 * CHUNK + 9) : new Uint8Array());
		return { id, entry: manifest.records[0] };
	};

	it('with one bit flipped is named, and nothing of it comes out', async () => {
		const { id, entry } = await three();
		const row = (await database.chunks.get([id, entry.id, 1]))!;
		row.sealed[20] ^= 1;
		await database.chunks.put(row);
		expect(await store.read(id, entry)).toEqual({
			ok: false,
			code: 'damaged',
			values: { record: 'records', chunk: 1 }
		});
	});

	it('that opens but was not compressed as it should be is named, and no fault of the storage', async () => {
		const id = newSessionId();
		const deflate = (): Promise<Bytes> => Promise.resolve(utf8('no DEFLATE at all'));
		const put = await store.put(session(id), [{ name: 'records', bytes: [utf8('x')], deflate }]);
		if (!put.ok) throw new Error(put.code);
		expect(await store.read(id, put.manifest.records[0])).toEqual({
			ok: false,
			code: 'damaged',
			values: { record: 'records', chunk: 0 }
		});
	});

	it.each([1, 3])('that holds another length than its record says is named: %i for 2', async (length) => {
		const id = newSessionId();
		const deflate = (): Promise<Bytes> => Promise.resolve(asStored(new Uint8Array(length)));
		const put = await store.put(session(id), [{ name: 'records', bytes: [new Uint8Array(2)], deflate }]);
		if (!put.ok) throw new Error(put.code);
		expect(await store.read(id, put.manifest.records[0])).toMatchObject({ code: 'damaged', values: { chunk: 0 } });
	});

	it('that is missing is named', async () => {
		const { id, entry } = await three();
		await database.chunks.delete([id, entry.id, 2]);
		expect(await store.read(id, entry)).toEqual({
			ok: false,
			code: 'missing',
			values: { record: 'records', chunk: 2 }
		});
	});

	it('in the place of another does not open', async () => {
		const { id, entry } = await three();
		const [first, second] = [
			(await database.chunks.get([id, entry.id, 0]))!,
			(await database.chunks.get([id, entry.id, 1]))!
		];
		await database.chunks.bulkPut([
			{ ...first, chunk: 1 },
			{ ...second, chunk: 0 }
		]);
		expect(await store.read(id, entry)).toMatchObject({ code: 'damaged', values: { chunk: 0 } });
	});

	it('that a manifest leaves out at the end is missed: the last one says that it is the last', async () => {
		const { id, entry } = await three();
		expect(await store.read(id, { ...entry, chunks: 2 })).toMatchObject({ code: 'damaged', values: { chunk: 1 } });
	});

	it('of another session, or read with another vault’s key, does not open', async () => {
		const { id, entry } = await three();
		const other = newSessionId();
		const row = (await database.chunks.get([id, entry.id, 0]))!;
		await database.chunks.put({ ...row, session: other });
		expect(await store.read(other, entry)).toMatchObject({ code: 'damaged' });
		const stranger = new SessionStore(database, 'aa', await vaultKeyOf(randomBytes(32)));
		expect(await stranger.read(id, entry)).toMatchObject({ code: 'damaged' });
		const elsewhere = new SessionStore(database, 'bb', key);
		expect(await elsewhere.read(id, entry)).toMatchObject({ code: 'damaged' });
	});
});

describe('a manifest that opens', () => {
	it.each<[string, object]>([
		['a list of details', { details: [] }],
		['no details', { details: null }],
		['a title that is no text', { title: 7 }],
		['a time that is no text', { changed: null }],
		['another id', { id: newSessionId() }],
		['a format that is none', { format: 'one' }],
		['no records', { records: undefined }],
		['a record without a name', { records: [{ id: 'aa', salt: 'bb', chunks: 1, bytes: 1 }] }],
		['chunks without end', { records: [{ name: 'run', id: 'aa', salt: 'bb', chunks: 1e300, bytes: 1 }] }],
		['bytes below nothing', { records: [{ name: 'run', id: 'aa', salt: 'bb', chunks: 1, bytes: -1 }] }]
	])('with %s is damaged, and the others are listed', async (_, change) => {
		const [good, bad] = [newSessionId(), newSessionId()];
		await kept(good, utf8('x'));
		const sealer = new Sealer(key, { vault: 'aa', store: 'manifest', session: bad, record: 'manifest' });
		const manifest = { format: 1, ...session(bad), records: [], ...change };
		const { sealed } = await sealer.seal(utf8(JSON.stringify(manifest)), true);
		await database.sessions.put({ id: bad, salt: sealer.salt, sealed });
		expect(await store.list()).toMatchObject({ ok: true, sessions: [{ id: good }], damaged: [bad], newer: [] });
		expect(await store.manifest(bad)).toMatchObject({ code: 'damaged' });
	});

	it('and is no JSON is damaged', async () => {
		const id = newSessionId();
		const sealer = new Sealer(key, { vault: 'aa', store: 'manifest', session: id, record: 'manifest' });
		const { sealed } = await sealer.seal(utf8('BIRD,BIG'), true);
		await database.sessions.put({ id, salt: sealer.salt, sealed });
		expect(await store.list()).toMatchObject({ ok: true, sessions: [], damaged: [id] });
	});
});

describe('a tab that slept', () => {
	const titleOf = async (id: string): Promise<string | false> => {
		const read = await store.manifest(id);
		return read.ok && read.manifest.title;
	};
	const refused = { ok: false, code: 'elsewhere', values: {} };

	it('does not put what it knew in the place of what another tab changed since, until it has read that', async () => {
		const [sleeper, id] = [new SessionStore(database, 'aa', key), newSessionId()];
		await kept(id, utf8('before'));
		await sleeper.list();
		const later = await store.put({ ...session(id), title: 'Later' }, [{ name: 'records', bytes: [utf8('later')] }]);
		if (!later.ok) throw new Error(later.code);
		expect(await sleeper.put(session(id), [{ name: 'records', bytes: [utf8('asleep')] }])).toEqual(refused);
		expect(await sleeper.put(session(id), [{ name: 'quick', bytes: [utf8('asleep')], quick: true }])).toEqual(refused);
		expect(await titleOf(id)).toBe('Later');
		const read = await store.read(id, later.manifest.records[0]);
		expect(read.ok && new TextDecoder().decode(read.bytes)).toBe('later');
		expect(await database.chunks.count()).toBe(1);
		await sleeper.manifest(id);
		expect(await sleeper.put(session(id), [])).toMatchObject({ ok: true });
	});

	it('does not bring back what another tab removed', async () => {
		const [sleeper, id] = [new SessionStore(database, 'aa', key), newSessionId()];
		await kept(id, utf8('before'));
		await sleeper.manifest(id);
		await store.remove(id);
		expect(await sleeper.put(session(id), [])).toEqual(refused);
		expect(await titleOf(id)).toBe(false);
	});

	it('keeps none of several where one of them was changed', async () => {
		const [sleeper, id, other] = [new SessionStore(database, 'aa', key), newSessionId(), newSessionId()];
		await kept(id, utf8('before'));
		expect(await sleeper.putAll([other, id].map((one) => ({ session: session(one), records: [] })))).toEqual(refused);
		expect(await database.sessions.count()).toBe(1);
	});

	it('may change again and again what it wrote itself, and keep anew what it removed', async () => {
		const id = newSessionId();
		await kept(id, utf8('one'));
		await kept(id, utf8('two'));
		await store.remove(id);
		await kept(id, utf8('three'));
		expect(await titleOf(id)).toBe('Los Angeles');
	});

	it('may write again where it was not told whether what it wrote is stored', async () => {
		const id = newSessionId();
		await kept(id, utf8('one'));
		const transaction = database.transaction.bind(database) as (...args: unknown[]) => PromiseLike<unknown>;
		let calls = 0;
		const broken = vi.spyOn(database, 'transaction').mockImplementation(((...args: unknown[]) => {
			// The word of what was written is lost, and it cannot be looked up.
			if (++calls === 2) throw new DOMException('gone', 'UnknownError');
			return calls === 1
				? transaction(...args).then(() => Promise.reject(new DOMException('lost', 'UnknownError')))
				: transaction(...args);
		}) as typeof database.transaction);
		expect(await store.put(session(id), [])).toMatchObject({ ok: false, code: 'storage' });
		expect(calls).toBe(2);
		broken.mockRestore();
		expect(await store.put({ ...session(id), title: 'Again' }, [])).toMatchObject({ ok: true });
		expect(await titleOf(id)).toBe('Again');
	});
});

describe('storage that fails', () => {
	it('leaves the session as it was, and says that there is no room', async () => {
		const id = newSessionId();
		const before = await kept(id, utf8('before'));
		const put = database.chunks.put.bind(database.chunks);
		let calls = 0;
		database.chunks.put = (row: Parameters<typeof put>[0]) => {
			if (++calls === 2) throw new DOMException('full', 'QuotaExceededError');
			return put(row);
		};
		const again = await store.put(session(id), [{ name: 'records', bytes: [new Uint8Array(2 * CHUNK)] }]);
		expect(again).toEqual({ ok: false, code: 'quota', values: {} });
		expect(await store.manifest(id)).toEqual({ ok: true, manifest: before });
		expect(await store.read(id, before.records[0])).toMatchObject({ ok: true });
		expect(await database.chunks.count()).toBe(1);
	});

	it('leaves nothing behind once the next write after a new start is done', async () => {
		const [id, cut] = [newSessionId(), newSessionId()];
		const { records } = await kept(id, utf8('before'));
		await database.chunks.bulkPut([
			{ session: id, record: 'cc', chunk: 0, sealed: new Uint8Array(9) },
			{ session: cut, record: 'dd', chunk: 0, sealed: new Uint8Array(9) }
		]);
		await new SessionStore(database, 'aa', key).put(session(newSessionId()), []);
		expect((await database.chunks.toArray()).map(({ record }) => record)).toEqual(records.map((entry) => entry.id));
	});

	it('never costs what a session that does not open may still name', async () => {
		const id = newSessionId();
		await kept(id, utf8('x'));
		await database.sessions.update(id, { salt: 'no salt' });
		expect(await store.tidy()).toEqual({ ok: true, removed: 0 });
		expect(await store.remove(id)).toEqual({ ok: true });
		expect(await database.chunks.count()).toBe(0);
	});

	it('does not sweep what is being written', async () => {
		const [slow, id] = [new SessionStore(database, 'aa', key), newSessionId()];
		const pieces = (async function* () {
			yield new Uint8Array(CHUNK + 1);
			while ((await database.chunks.count()) === 0) await new Promise((done) => setTimeout(done, 1));
			expect(await slow.tidy()).toEqual({ ok: true, removed: 0 });
			yield new Uint8Array(1);
		})();
		// The first sweep of a store would find nothing yet.
		const put = await slow.put(session(id), [
			{ name: 'first', bytes: [utf8('x')] },
			{ name: 'slow', bytes: pieces }
		]);
		expect(put).toMatchObject({ ok: true });
	});

	it('in another tab, that sweeps what this one writes, ends in a refusal and not in half a session', async () => {
		const id = newSessionId();
		const before = await kept(id, utf8('before'));
		const other = new SessionStore(database, 'aa', key);
		const pieces = (async function* () {
			yield new Uint8Array(CHUNK + 1);
			while ((await database.chunks.count()) < 2) await new Promise((done) => setTimeout(done, 1));
			expect(await other.tidy()).toMatchObject({ removed: 1 });
			yield new Uint8Array(1);
		})();
		const put = await store.put(session(id), [{ name: 'run', bytes: pieces }]);
		expect(put).toEqual({ ok: false, code: 'missing', values: { record: 'run' } });
		expect(await store.manifest(id)).toEqual({ ok: true, manifest: before });
		expect(await store.read(id, before.records[0])).toMatchObject({ ok: true });
	});

	it('while the list is read does not make a session look damaged', async () => {
		await kept(newSessionId(), utf8('x'));
		database.close();
		expect(await store.list()).toMatchObject({ ok: false, code: 'storage' });
	});
});
