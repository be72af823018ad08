import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vaultHistory } from './vault-history';

const STATE = 'src/lib/state';

/** Every code that the app writes into the history, as its source has it. */
function writtenCodes(): string[] {
	const sources = readdirSync(STATE).map((name) => readFileSync(`${STATE}/${name}`, 'utf8'));
	const found = sources.flatMap((source) => [
		...source.matchAll(/(?:vault\.note\(|#change\(known, |#opened\([^,]+, who, )'([a-z-]+)'/g)
	]);
	return [...new Set(found.map(([, code]) => code))];
}

describe('a line of the history', () => {
	it('has a sentence for every code that the app writes', () => {
		const codes = writtenCodes();
		expect(codes).toEqual(expect.arrayContaining(['vault-made', 'unlocked', 'kept', 'exported', 'passkey-added']));
		expect(codes.map((code) => vaultHistory.line(code, {})).filter((line) => line.includes('newer'))).toEqual([]);
	});

	it('names the county, the files and the policy', () => {
		const values = { county: 'Sacramento', files: 'decisions.csv ledger.json', policy: 'The statute' };
		expect(vaultHistory.line('exported', values)).toBe('Saved decisions.csv and ledger.json of Sacramento County');
		expect(vaultHistory.line('policy-changed', values)).toBe(
			'Decided the run of Sacramento County anew under “The statute”'
		);
	});

	it('that a newer version wrote says so, and its code', () => {
		expect(vaultHistory.line('client-opened', {})).toBe('Something newer than this version (client-opened)');
	});

	it('that is damaged is named, and the others are not doubted', () => {
		expect(vaultHistory.damaged(['7'])).toBe('Line 7 is missing or is not what was written. The others fit.');
	});
});
