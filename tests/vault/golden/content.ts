/** What stands in the golden vault, and must for ever come out of it. All people are made up. */
import { bytesSource } from '../../../src/lib/intake/byte-source';
import { inProcessScanner } from '../../../src/lib/run/in-process';
import { keepCounty } from '../../../src/lib/run/county-run';
import { packCounty } from '../../../src/lib/run/kept-county';
import { readExtracts } from '../../../src/lib/run/read-extracts';
import { sampleCounty } from '../../../src/lib/samples/county';
import { utf8, type Bytes } from '../../../src/lib/vault/bytes';

export const COUNTY = 'LOS ANGELES';

export const SESSION = {
	id: '0123456789abcdef0123456789abcdef',
	kind: 'county-run',
	title: 'Los Angeles, made up',
	made: '2026-01-01T08:00:00Z',
	changed: '2026-01-02T09:00:00Z',
	details: { county: COUNTY, list: [1, null, 'Łukasz'] }
} as const;

/** More than one chunk, the last one short. */
export function longRecord(): Bytes {
	return utf8('NGUYEN,VAN 19700101 11357(b) HS\n'.repeat(33_000));
}

export const LINES = [
	{ at: '2026-01-01T08:00:00Z', who: 'Ana', what: 'vault-made', values: {} },
	{ at: '2026-01-02T09:00:00Z', who: 'Łukasz', what: 'kept', values: { convictions: 12, county: COUNTY } }
] as const;

/** A county as it is kept today, from a made-up extract. */
export async function keptCounty(): Promise<Bytes[]> {
	const extract = [...sampleCounty({ county: COUNTY, rows: 120, seed: 7, until: '2020-01-01' })];
	const sources = [bytesSource('made-up.csv', new Uint8Array(Buffer.concat(extract)))];
	return packCounty(keepCounty(await readExtracts(sources, inProcessScanner(sources, 1 << 16)), COUNTY));
}
