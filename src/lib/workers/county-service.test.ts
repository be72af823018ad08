import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { shippedPolicy } from '../law/policies';
import { sampleCounty } from '../samples/county';
import { FORMAT } from '../run/kept-county';
import { isAboutRun } from '../state/about-run';
import { CountyService } from './county-service';
import { scanService } from './scan-service';

const settings = {
	county: 'LOS ANGELES',
	asOf: '2026-01-15',
	policy: shippedPolicy('california/county-2019')!,
	parameters: {}
};
const rows = Buffer.concat([...sampleCounty({ county: 'LOS ANGELES', rows: 300, seed: 3, until: '2020-01-01' })]);
const file = new File([rows], 'a.csv');
const source = (of: File) => ({
	name: of.name,
	size: of.size,
	read: async (start: number, end: number) => new Uint8Array(await of.slice(start, end).arrayBuffer())
});

/** @param deflated hears what a scanning worker is given to compress. */
function serviceOf(deflated: (bytes: Uint8Array) => void): CountyService {
	const spawned = (given: readonly File[]) => {
		const scans = scanService(given.map(source), (value) => value);
		return {
			worker: { ...scans, deflate: (bytes: Uint8Array<ArrayBuffer>) => (deflated(bytes), scans.deflate(bytes)) },
			died: new Promise<void>(() => undefined),
			terminate: () => undefined,
			transfer: <T>(value: T) => value,
			proxy: <T>(callback: T) => callback
		};
	};
	return new CountyService({
		madeBy: { app: '1', build: 'b', law: 'l' },
		cores: 2,
		now: () => 0,
		source,
		busy: () => undefined,
		hand: (value) => value,
		spawn: (given) => Promise.resolve(spawned(given))
	});
}

it('compresses for the page what is to be kept: by a worker that scanned, or itself where there is none', async () => {
	const given: Uint8Array[] = [];
	const [scanned, reopened] = [serviceOf((bytes) => given.push(bytes)), serviceOf((bytes) => given.push(bytes))];
	expect(await scanned.run([file], settings, () => undefined, null)).toMatchObject({ ok: true });
	const packed = (await scanned.pack())!;
	const { bytes } = packed;
	expect(await reopened.reopen(packed)).toMatchObject({ ok: true });
	for (const service of [scanned, reopened]) {
		const small = await service.deflate(bytes);
		expect(small.length).toBeLessThan(bytes.length);
		expect(inflateRawSync(small).equals(bytes)).toBe(true);
	}
	expect(given).toEqual([bytes]);
});

it('tells a run that a newer version kept from bytes that are no run', async () => {
	const service = serviceOf(() => undefined);
	await service.run([file], settings, () => undefined, null);
	const packed = (await service.pack())!;
	const newer = Buffer.from(packed.bytes);
	newer[newer.indexOf(`"format":${FORMAT}`) + '"format":'.length]++;
	expect(await service.reopen({ ...packed, bytes: new Uint8Array(newer) })).toMatchObject({ code: 'session-newer' });
	expect(await service.reopen({ ...packed, bytes: new Uint8Array(9) })).toMatchObject({ code: 'session-unreadable' });
});

it('says of a run that is kept what the page takes for that', async () => {
	const service = serviceOf(() => undefined);
	await service.run([file], settings, () => undefined, null);
	const override = { note: '', who: 'Ana', at: '2026-01-15T10:00:00Z', from: 'queue', becomes: null } as const;
	const given = Array.from({ length: 40 }, (_, conviction) => ({
		...override,
		conviction,
		outcome: 'dismiss' as const
	}));
	await service.giveOverrides(given);
	await service.drawCheck({ seed: 1, size: 3, outcomes: [] });
	const { about } = (await service.pack())!;
	const review = await service.keptReview();
	expect(review?.overrides.length).toBeGreaterThan(0);
	expect(review?.check?.drawn.length).toBe(3);
	const details: unknown = JSON.parse(JSON.stringify({ ...about, review }));
	expect(isAboutRun(details)).toBe(true);
});
