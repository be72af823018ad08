/**
 * `npx tsx tests/bench/vault.ts`: what compressing and sealing cost in Node, over packed columns of a made-up county. The
 * storage is in memory, so this says nothing of the disk.
 */
import 'fake-indexeddb/auto';
import { bytesSource } from '../../src/lib/intake/byte-source';
import { keepCounty } from '../../src/lib/run/county-run';
import { inProcessScanner } from '../../src/lib/run/in-process';
import { packCounty } from '../../src/lib/run/kept-county';
import { readExtracts } from '../../src/lib/run/read-extracts';
import { sampleCounty } from '../../src/lib/samples/county';
import { randomBytes, type Bytes } from '../../src/lib/vault/bytes';
import { VaultDatabase } from '../../src/lib/vault/database';
import { vaultKeyOf } from '../../src/lib/vault/keys';
import { CHUNK } from '../../src/lib/vault/records';
import { Opener, Sealer } from '../../src/lib/vault/sealing';
import { newSessionId, SessionStore } from '../../src/lib/vault/session-store';

const MEGABYTES = 64;
const COUNTY = 'LOS ANGELES';

function perSecond(megabytes: number): string {
	return `${megabytes.toFixed(0).padStart(4)} MB/s`;
}

/** On a busy machine the second figure says more: it leaves out what others used. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
	const [began, before] = [performance.now(), process.cpuUsage()];
	const result = await work();
	const seconds = (performance.now() - began) / 1000;
	const { user, system } = process.cpuUsage(before);
	const perCore = (MEGABYTES * 1e6) / (user + system);
	console.log(`${what.padEnd(44)} ${perSecond(MEGABYTES / seconds)}, ${perSecond(perCore)} for each core's second`);
	return result;
}

/** Packed columns, the same again until there are enough: far more than the compressor looks back. */
async function columns(): Promise<Bytes> {
	const extract = [...sampleCounty({ county: COUNTY, rows: 150_000, seed: 11, until: '2020-01-01' })];
	const sources = [bytesSource('made-up.csv', new Uint8Array(Buffer.concat(extract)))];
	const kept = keepCounty(await readExtracts(sources, inProcessScanner(sources)), COUNTY);
	const packed = Buffer.concat(packCounty(kept));
	console.log(`150,000 records are kept in ${(packed.length / 1e6).toFixed(1)} MB`);
	const bytes = new Uint8Array(MEGABYTES * CHUNK);
	for (let at = 0; at < bytes.length; at += packed.length) bytes.set(packed.subarray(0, bytes.length - at), at);
	return bytes;
}

async function main(): Promise<void> {
	const bytes = await columns();
	const key = await vaultKeyOf(randomBytes(32));
	const place = { vault: 'aa', store: 'chunk', session: 'bb', record: 'cc' } as const;
	const sealer = new Sealer(key, place);
	const sealed: Bytes[] = [];
	await timed('deflate and seal, one chunk after another', async () => {
		for (let n = 0; n < MEGABYTES; n++)
			sealed.push((await sealer.seal(bytes.subarray(n * CHUNK, (n + 1) * CHUNK), n === MEGABYTES - 1)).sealed);
	});
	const size = sealed.reduce((sum, one) => sum + one.length, 0);
	console.log(`  compressed to ${((100 * size) / bytes.length).toFixed(0)} %`);
	const opener = new Opener(key, place, sealer.salt);
	await timed('open and inflate, one chunk after another', async () => {
		for (const [n, one] of sealed.entries()) await opener.open(one, n, n === MEGABYTES - 1);
	});
	await timed('deflate alone', async () => {
		for (let n = 0; n < MEGABYTES; n++) {
			const stream = new Blob([bytes.subarray(n * CHUNK, (n + 1) * CHUNK)]).stream();
			await new Response(stream.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
		}
	});
	const database = new VaultDatabase('bench');
	await database.vault.add({ key: 'vault', header: { id: 'aa' } });
	const store = new SessionStore(database, 'aa', key);
	const session = { id: newSessionId(), kind: 'k', title: 't', made: '', changed: '', details: {} };
	const put = await timed('keep as a session, in memory', () => store.put(session, [{ name: 'run', bytes: [bytes] }]));
	if (!put.ok) throw new Error(put.code);
	const read = await timed('read it back', () => store.read(session.id, put.manifest.records[0]));
	if (!read.ok || !Buffer.from(read.bytes).equals(bytes)) throw new Error('not what was kept');
}

await main();
