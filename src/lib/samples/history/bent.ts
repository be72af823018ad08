import type { County } from '../../record/counties';
import type { CivilDate } from '../../record/civil-date';
import type { Chance } from '../chance';
import { CANNABIS } from '../offences/cannabis';
import { REGISTRABLE, STRIKES } from '../offences/grave';
import { drawOffence, type Offence } from '../offences/offence';
import { drawOtherCounty } from './agency';

const PROP_64_EFFECT = 20161109;

/** What a person tends to be arrested for, and where else. */
export interface Bent {
	readonly cannabis: boolean;
	/** Drawn from once, at that case of theirs. */
	readonly once: readonly Offence[] | null;
	readonly onceAt: number;
	readonly elsewhere: County;
	/** Percent of their cases. */
	readonly shareElsewhere: number;
}

export function drawBent(chance: Chance, home: County): Bent {
	const grave = chance.below(100);
	return {
		cannabis: chance.percent(72),
		once: grave < 2 ? STRIKES : grave < 4 ? REGISTRABLE : null,
		onceAt: chance.below(3),
		elsewhere: drawOtherCounty(chance, home),
		shareElsewhere: chance.percent(35) ? 40 : 0
	};
}

/** The offence that an arrest turns on; null where it is one like any other. */
export function leadingOffence(chance: Chance, bent: Bent, date: CivilDate, nthCase: number): Offence | null {
	if (bent.once !== null && nthCase === bent.onceAt) return drawOffence(chance, bent.once, date);
	if (!bent.cannabis) return null;
	const share = date >= PROP_64_EFFECT ? 12 : nthCase === 0 ? 82 : 45;
	return chance.percent(share) ? drawOffence(chance, CANNABIS, date) : null;
}
