import { describe, expect, it } from 'vitest';
import { bytesSource } from '../intake/byte-source';
import { shippedPolicy } from '../law/policies';
import { tally } from '../report/tally';
import { sampleCounty } from '../samples/county';
import { inProcessScanner } from './in-process';
import { CountyRun, keepCounty } from './county-run';
import { FORMAT, packCounty, unpackCounty } from './kept-county';
import { inOne, pack } from './packed';
import { readExtracts } from './read-extracts';

const sample = new Uint8Array(
	Buffer.concat([...sampleCounty({ county: 'LOS ANGELES', rows: 3000, seed: 7, until: '2020-01-01' })])
);
const sources = [bytesSource('made-up.csv', sample)];
const kept = keepCounty(await readExtracts(sources, inProcessScanner(sources, 1 << 16)), 'LOS ANGELES');

describe('a county that comes out of the vault', () => {
	const bytes = new Uint8Array(Buffer.concat(packCounty(kept))).slice();

	it('is decided as it was before, conviction by conviction and figure by figure', () => {
		const again = unpackCounty(bytes);
		if (again === null || again === 'newer') throw new Error('not unpacked');
		const policy = shippedPolicy('california/prop-64/los-angeles-2019-10')!;
		const [before, after] = [new CountyRun(kept), new CountyRun(again)].map((run) => {
			const decided = run.decide(policy, {}, 20260115);
			return { decisions: decided.decisions, figures: tally(decided, run.totals) };
		});
		expect(before.figures.convictions).toBeGreaterThan(10);
		expect(after).toEqual(before);
	});

	it('does not carry the first bytes of its file', () => {
		const again = unpackCounty(bytes);
		expect(again !== 'newer' && again?.files[0].extract.head.length).toBe(0);
		expect(kept.files[0].extract.head.length).toBeGreaterThan(0);
	});

	it('of a newer format is said to be newer, though everything is there', () => {
		const place = Buffer.from(bytes).indexOf(`"format":${FORMAT}`) + '"format":'.length;
		const newer = bytes.slice();
		newer[place] = String(FORMAT + 1).charCodeAt(0);
		expect(unpackCounty(newer)).toBe('newer');
		expect(unpackCounty(inOne(pack({ format: FORMAT + 1, county: {} })))).toBe('newer');
	});

	it('of a newer packing is said to be newer', () => {
		const newer = Buffer.from(Buffer.from(bytes).toString('latin1').replace('packed 2', 'packed 3'), 'latin1');
		expect(unpackCounty(new Uint8Array(newer))).toBe('newer');
	});

	it.each([
		[''],
		['clearslate packed'],
		['clearslate packed 0\n{}\n'],
		['clearslate packed 2\n{"format":3'],
		['PK\x03\x04']
	])('is none where the bytes are %j', (text) => {
		expect(unpackCounty(new Uint8Array(Buffer.from(text)))).toBeNull();
	});
});
