import { yearOf, type CivilDate } from '../../record/civil-date';
import type { County } from '../../record/counties';
import type { Chance } from '../chance';
import { isConviction } from './aftermath';
import type { Count, Cycle, History, Step } from './history';

/** Writes a few cells as real extracts have them: dates without a day, classes nobody knows, counties left out. */
export function drawFlaws(chance: Chance, history: History, home: County): void {
	const { person, cycles } = history;
	if (chance.oneIn(300)) person.birth = person.laterBirth = chance.oneIn(3) ? 0 : yearOf(person.birth) * 10000;
	else if (cycles.length > 1 && chance.oneIn(120)) person.laterBirth = mistakenBirth(chance, person.birth);
	for (const cycle of cycles) drawCycleFlaws(chance, cycle, home);
}

function drawCycleFlaws(chance: Chance, cycle: Cycle, home: County): void {
	for (const step of cycle.steps) {
		if (chance.oneIn(350)) step.countyName = '';
		else if (chance.oneIn(250)) step.countyName = otherCase(chance, step, home);
		if (step.type === 'COURT ACTION' && chance.oneIn(130)) step.date = chance.oneIn(3) ? 0 : yearOf(step.date) * 10000;
		for (const count of step.counts) drawCountFlaws(chance, count);
	}
}

function drawCountFlaws(chance: Chance, count: Count): void {
	if (isConviction(count) && chance.oneIn(130)) {
		count.conviction = chance.oneIn(3) ? '          ' : '';
		count.letter = chance.oneIn(2) ? '' : 'N';
	}
	if (count.charge.text !== '' && count.comment === '' && chance.oneIn(50)) moveChargeToComment(chance, count);
}

/** A charge that the state's table lacks stands in the comment. */
function moveChargeToComment(chance: Chance, count: Count): void {
	count.comment = count.charge.text;
	count.charge = { ...count.charge, code: '', text: chance.oneIn(3) ? '' : 'SEE COMMENT FOR CHARGE' };
}

/** A year too early: the person is never younger by it. */
function mistakenBirth(chance: Chance, birth: CivilDate): CivilDate {
	return birth - 10000 * chance.between(1, 2) - (birth % 10000 === 229 ? 1 : 0);
}

function otherCase(chance: Chance, step: Step, home: County): string {
	if (step.countyName !== home.name.toUpperCase()) return step.countyName;
	return chance.oneIn(2) ? home.name : home.name.toLowerCase();
}
