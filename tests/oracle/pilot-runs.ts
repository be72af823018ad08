import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './cases';
import type { Pilot } from './model/question';

const JULY: Record<string, { pilot: Pilot; policy: string }> = {
	'LOS ANGELES': { pilot: 'los-angeles-2019-07', policy: 'california/prop-64/los-angeles-2019-07' },
	SACRAMENTO: { pilot: 'sacramento', policy: 'california/prop-64/sacramento-2019-07' },
	'SAN JOAQUIN': { pilot: 'san-joaquin', policy: 'california/prop-64/san-joaquin-2019-07' },
	'CONTRA COSTA': { pilot: 'contra-costa', policy: 'california/prop-64/contra-costa-2019-07' }
};

/** What the pilot tools gave on a case: Los Angeles in October 2019, and its own county in July 2019. */
export function pilotRuns(folder: string, county: string): Run[] {
	const october = resultsIn(join(folder, 'pilot-los-angeles-2019-10')).map(({ asOf, path, chosen }): Run => {
		const [, age, years] = /age(\w+)_yrs(\w+)/.exec(chosen)!.map((text) => (text === 'default' ? null : Number(text)));
		return {
			name: `los-angeles-2019-10 ${chosen}`,
			asOf,
			question: { kind: 'pilot', pilot: 'los-angeles-2019-10', age: age ?? 50, years: years ?? 10 },
			policy: 'california/prop-64/los-angeles-2019-10',
			parameters: { ...(age !== null && { age }), ...(years !== null && { years }) },
			results: path,
			summary: null
		};
	});
	const july = resultsIn(join(folder, 'pilot-county-2019-07')).map(({ asOf, path }): Run => {
		const { pilot, policy } = JULY[county];
		const question = { kind: 'pilot', pilot, age: 50, years: 10 } as const;
		return { name: `${pilot} 2019-07`, asOf, question, policy, parameters: {}, results: path, summary: null };
	});
	return [...october, ...july];
}

function resultsIn(folder: string): { asOf: string; path: string; chosen: string }[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.sort()
		.map((file) => {
			const [asOf, chosen = ''] = file.replace('.csv.gz', '').split('__');
			return { asOf, chosen, path: join(folder, file) };
		});
}
