import type { Policy } from '../../../src/lib/engine/policy';
import { factsOf } from '../../../src/lib/law/facts/catalogue';
import { allows, reliable, together, verdictsOn } from '../restatement/answers';
import type { Restated } from '../restatement/all';
import type { Day } from '../restatement/calendar';
import type { Choices, History, Verdict } from '../restatement/history';
import { oneWorld } from '../restatement/worlds';
import type { Chance } from './chance';
import { columnsOf } from './columns';
import { engineAnswers } from './engine-answers';

export interface Setting {
	readonly policy: Policy;
	readonly restated: Restated;
	readonly choices: Choices;
	readonly asOf: Day;
}

export interface Difference {
	readonly person: number;
	readonly conviction: number;
	readonly said: string;
}

/** What is the same under every policy: columns, facts, and of each history that leaves something open one world. */
export function prepared(people: readonly History[], asOf: Day, chance: Chance) {
	const histories = columnsOf(people);
	const relied = people.map((one) => reliable(one, asOf));
	const worlds = relied.map((one) => (isOpen(one) ? oneWorld(chance, one, asOf) : null));
	return { people, histories, facts: factsOf(histories, asOf), reliable: relied, worlds };
}

/** Where the app and the restatement differ, or the app is firm about what may turn out otherwise. */
export function differences(
	{ policy, restated, choices, asOf }: Setting,
	{ histories, facts, reliable: people, worlds }: ReturnType<typeof prepared>,
	most: number
): { readonly decided: number; readonly found: Difference[] } {
	const answer = engineAnswers(policy, facts, choices, asOf, histories);
	const found: Difference[] = [];
	let decided = 0;
	for (const [person, history] of people.entries()) {
		const world = worlds[person];
		for (const [conviction, one] of history.convictions.entries()) {
			if (one.inCounty === false) continue;
			const app = answer(histories.first[person] + conviction);
			const verdicts = verdictsOn(restated.restatement, history, one, choices, asOf);
			if (app.outcome !== 'out of scope') decided++;
			let said = contradiction(app, verdicts);
			if (said === null && world !== null && app.outcome !== 'needs-review') {
				const real = world.convictions[conviction];
				const turnsOut = together(verdictsOn(restated.restatement, world, real, choices, asOf));
				if (real.inCounty === true && !allows(app.outcome, turnsOut))
					said = `the app says ${app.outcome}, yet it may turn out to be ${turnsOut}`;
			}
			if (said !== null && found.length < most) found.push({ person, conviction, said });
		}
	}
	return { decided, found };
}

function contradiction(app: Verdict, verdicts: readonly Verdict[]): string | null {
	const outcome = together(verdicts);
	if (app.outcome !== outcome) return `the app says ${app.outcome} (${app.reason ?? ''}), the restatement ${outcome}`;
	// What is left open has no one reason, and some have none that is known.
	const speak = verdicts.every((one) => one.outcome === outcome && one.reason !== null);
	if (!speak || verdicts.some(({ reason }) => reason === app.reason)) return null;
	const reasons = verdicts.map(({ reason }) => reason).join('”, “');
	return `both say ${outcome}; the app because “${app.reason ?? ''}”, the restatement because “${reasons}”`;
}

/** Whether the record leaves anything open. */
function isOpen({ birth, incomplete, registered, convictions }: History): boolean {
	return (
		incomplete ||
		birth.from !== birth.to ||
		(registered !== null && registered.from !== registered.to) ||
		convictions.some(
			(one) =>
				one.date.from !== one.date.to ||
				one.cycleDate.from !== one.cycleDate.to ||
				one.classes.length > 1 ||
				one.charge.sections.length !== 1 ||
				one.charge.uncertain ||
				Object.values(one.charge.on).includes(null) ||
				[one.inCounty, one.inchoate, one.sentence, one.prop64InCycle, one.otherInCycle].includes(null) ||
				one.step === 0
		)
	);
}
