import { isBefore, type When } from './calendar';
import type { Conviction, History } from './history';
import { every, some, type Known } from './known';
import { isOn } from './listed';

const PAIRED_IN_2019 = ['PC 136.1', 'PC 215', 'PC 246', 'PC 519', 'PC 12022.55'];
/** PC 186.22(b)(4)(B) and (C): what is punished by life where the enhancement was found, PC 667(e)(2)(C)(iv)(VIII). */
const PAIRED_BY_STATUTE = [...PAIRED_IN_2019, 'PC 213(A)(1)(A)'];

const names = ({ charge }: Conviction, wanted: readonly string[]) =>
	charge.sections.some(({ name, subdivisions }) =>
		wanted.includes(name + subdivisions.map((one) => `(${one})`).join(''))
	);

/** Some offences are strikes where the gang enhancement was found in the same case. */
function isInGangCase(history: History, one: Conviction, paired: readonly string[]): Known {
	if (!names(one, paired)) return false;
	const enhanced = history.convictions
		.filter((other) => other !== one && (names(other, ['PC 186.22(B)(4)']) || other.charge.sections.length === 0))
		.map(({ charge, step }) =>
			every([step === 0 || one.step === 0 ? null : step === one.step, charge.sections.length > 0 || null])
		);
	return some(enhanced);
}

function before(history: History, day: When, isStrike: (one: Conviction) => Known): Known {
	const known = some(history.convictions.map((one) => every([isStrike(one), isBefore(one.date, day)])));
	return known === false && history.incomplete ? null : known;
}

/** From October 2019 the county's tool knew such cases. */
export function strikeBeforeOfOctober2019(history: History, day: When): Known {
	return before(history, day, (one) => some([isOn(one, 'strike 2019'), isInGangCase(history, one, PAIRED_IN_2019)]));
}

/** Whether an attempt counts where the enhancement makes the offence a strike is not established. */
export function strikeBeforeByStatute(history: History, day: When): Known {
	return before(history, day, (one) =>
		some([
			isOn(one, 'strike statute'),
			every([isInGangCase(history, one, PAIRED_BY_STATUTE), one.inchoate === false || null])
		])
	);
}
