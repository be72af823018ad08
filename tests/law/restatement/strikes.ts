import { isBefore, type When } from './calendar';
import type { Conviction, History } from './history';
import { every, some, type Known } from './known';
import { isOn } from './listed';

const PAIRED = ['PC 136.1', 'PC 215', 'PC 246', 'PC 519', 'PC 12022.55'];
const names = ({ charge }: Conviction, wanted: readonly string[]) =>
	charge.sections.some(({ name, subdivisions }) =>
		wanted.includes(name + subdivisions.map((one) => `(${one})`).join(''))
	);

/** From October 2019: some offences are strikes, too, where the gang enhancement was found in the same case. */
function isInGangCase(history: History, one: Conviction): Known {
	if (!names(one, PAIRED)) return false;
	const enhanced = history.convictions
		.filter((other) => other !== one && (names(other, ['PC 186.22(B)(4)']) || other.charge.sections.length === 0))
		.map(({ charge, step }) =>
			every([step === 0 || one.step === 0 ? null : step === one.step, charge.sections.length > 0 || null])
		);
	return some(enhanced);
}

export function strikeBeforeOfOctober2019(history: History, day: When): Known {
	const known = some(
		history.convictions.map((one) =>
			every([some([isOn(one, 'strike 2019'), isInGangCase(history, one)]), isBefore(one.date, day)])
		)
	);
	return known === false && history.incomplete ? null : known;
}
