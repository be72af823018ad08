import { describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { recordLine } from '../../../tests/properties/extract';
import { shippedPolicy } from '../law/policies';
import { decisionView } from './trace';

/** A felony of 11359, or of another section, at an age on the day of the cycle, under the statute. */
async function decided(birth: string, offense = '11359 HS-POSS FOR SALE') {
	const line = recordLine({
		subject: '1',
		name: 'DOE,JANE',
		birth,
		cycleDate: '20080101',
		eventDate: '20080301',
		stepType: 'COURT ACTION',
		county: 'LOS ANGELES',
		countOrder: '101001001000',
		offense,
		disposition: 'CONVICTED',
		class: 'FELONY'
	});
	const run = await readInNode([{ name: 'a.dat', bytes: new TextEncoder().encode(`${line}\n`) }], 'LOS ANGELES');
	return decisionView(run.decide(shippedPolicy('california/prop-64/statute')!, {}, 20260101), 0);
}

const misdemeanor = { outcome: 'reduce', becomes: 'misdemeanor' };
const infraction = { outcome: 'reduce', becomes: 'infraction' };
const dismissed = { outcome: 'dismiss', becomes: null };

describe('relief whose kind is open', () => {
	it('is an infraction at the most where nothing would dismiss it: sale, perhaps under 18', async () => {
		expect(await decided('19890601')).toMatchObject({ outcome: 'relief', least: misdemeanor, most: infraction });
	});

	it('is dismissal at the most where the plants may have been six', async () => {
		expect(await decided('19600601', '11358 HS-CULTIVATE')).toMatchObject({
			outcome: 'relief',
			least: misdemeanor,
			most: dismissed
		});
	});
});

describe('an outcome that is certain', () => {
	it('is its own least and most', async () => {
		const view = await decided('19600601');
		expect(view).toMatchObject({ outcome: 'reduce', becomes: 'misdemeanor', least: misdemeanor, most: misdemeanor });
		expect(view.steps.at(-1)).toMatchObject({ id: 'felony', decides: true });
	});
});
