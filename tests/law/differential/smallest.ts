import type { Day, When } from '../restatement/calendar';
import type { Conviction, History } from '../restatement/history';
import { Chance } from './chance';
import { differences, prepared, type Difference, type Setting } from './compare';

/** Takes away from a history what a difference about one of its convictions does not need, and tells what is left. */
export function smallest(setting: Setting, history: History, found: Difference): string {
	const { charge } = history.convictions[found.conviction];
	const differs = (one: History) =>
		[1, 2, 3, 4, 5]
			.flatMap((seed) => differences(setting, prepared([one], setting.asOf, new Chance(seed)), 99).found)
			.find(({ conviction }) => one.convictions[conviction].charge === charge);
	let least = { history, said: found.said };
	for (let again = true; again;) {
		again = false;
		for (const simpler of simplerThan(least.history)) {
			const still = differs(simpler);
			if (still === undefined) continue;
			least = { history: simpler, said: still.said };
			again = true;
			break;
		}
	}
	return `${least.said}\n${told(least.history)}`;
}

function simplerThan(history: History): History[] {
	const { convictions } = history;
	const without = convictions.flatMap((_, at) =>
		convictions.length === 1 ? [] : [{ ...history, convictions: convictions.filter((_one, n) => n !== at) }]
	);
	const plainer: Partial<History>[] = [
		...(history.incomplete ? [{ incomplete: false }] : []),
		...(history.deceased ? [{ deceased: false }] : []),
		...(history.registered === null ? [] : [{ registered: null }])
	];
	return [...without, ...plainer.map((change) => ({ ...history, ...change })), ...withPlainerConviction(history)];
}

function withPlainerConviction(history: History): History[] {
	return history.convictions.flatMap((one, at) => {
		const changes: Partial<Conviction>[] = [];
		if (one.sentence !== 0) changes.push({ sentence: 0 });
		if (one.inCounty !== true) changes.push({ inCounty: true });
		if (one.classes.length > 1) changes.push({ classes: [one.classes[0]] });
		if (one.inchoate === null) changes.push({ inchoate: false, conspiracy: false });
		if (one.prop64InCycle === null) changes.push({ prop64InCycle: false });
		if (one.otherInCycle === null) changes.push({ otherInCycle: false });
		return changes.map((change) => ({ ...history, convictions: history.convictions.with(at, { ...one, ...change }) }));
	});
}

const day = (value: Day) => String(value).replace(/(....)(..)(..)/, '$1-$2-$3');
const when = ({ from, to }: When) => (from === to ? day(from) : from === 10101 ? '?' : `${day(from)}..${day(to)}`);
const known = (value: boolean | null) => (value === null ? '?' : value ? 'yes' : 'no');

/** A history as lines that a person can read. */
function told(history: History): string {
	return [
		`born ${when(history.birth)}${history.deceased ? ', deceased' : ''}${history.incomplete ? ', a record missing' : ''}${
			history.registered === null ? '' : `, registered ${when(history.registered)}`
		}`,
		...history.convictions.map(
			(one) =>
				`  ${when(one.date)}  ${one.charge.text}  ${one.classes.join('/')}  case ${one.step}, cycle of ${when(one.cycleDate)}` +
				`; in the county: ${known(one.inCounty)}; attempt: ${known(one.inchoate)}, conspiracy: ${known(one.conspiracy)}; Prop 64 in the cycle: ` +
				`${known(one.prop64InCycle)}, other: ${known(one.otherInCycle)}; sentence ${one.sentence === null ? '?' : one.sentence / 2} days`
		)
	].join('\n');
}
