import type { Example, Parameters, ParameterValue } from '../engine/policy';
import { addYears, isoDate, yearOf, type CivilDate } from '../record/civil-date';
import { CATALOGUE } from './facts/catalogue';
import { bondsOf } from './policy-check-order';
import {
	FIRST_DAY,
	PARAMETER,
	memberKey,
	parameterKey,
	type Space,
	type Span,
	type Value
} from './policy-check-worlds';

/** A conviction in plain facts; what it does not name does not matter. */
export type Shown = Pick<Example, 'asOf' | 'given'> & { readonly parameters: Parameters };

/** Counts and ages beyond this are open ends, not what anybody would name. */
const MANY = 1000;
const SOME = 40;

/**
 * The world that a space's values describe, in the terms of a worked example: always a class and a section, other facts
 * only where they matter, parameters only where they are changed.
 */
export function shownWorld(space: Space): Shown {
	const given: Record<string, boolean | number | string> = {};
	const bonds = bondsOf(space);
	const fits = (slot: number) =>
		bonds.every(
			({ slots, holds }) => !slots.includes(slot) || slots.some((one) => space.values[one] === undefined) || holds()
		);
	for (const slot of ['conviction.section', 'conviction.class'].map((name) => space.slot(name)))
		space.values[slot] ??= space.domains[slot].find((value) => {
			space.values[slot] = value;
			return fits(slot);
		});
	for (const [slot, name] of space.names.entries()) {
		const value = space.values[slot];
		if (value === undefined || name.startsWith(PARAMETER)) continue;
		if (typeof value !== 'object') {
			given[name] = value;
			continue;
		}
		const isDay = CATALOGUE.get(name)?.kind === 'date';
		const candidates = isDay ? daysIn(value, space.asOf) : numbersIn(value);
		const fitting = candidates.find((number) => {
			space.values[slot] = { from: number, to: number };
			return fits(slot);
		});
		const chosen = fitting ?? candidates[0];
		space.values[slot] = { from: chosen, to: chosen };
		given[name] = isDay ? isoDate(chosen) : chosen;
	}
	return { asOf: isoDate(space.asOf), given, parameters: parametersOf(space) };
}

function parametersOf(space: Space): Parameters {
	const changed: Record<string, ParameterValue> = {};
	const valueOf = (name: string): Value | undefined => space.values[space.slot(name)];
	for (const [id, definition] of Object.entries(space.policy.parameters)) {
		if (definition.kind === 'sections') {
			const held = definition.of.filter(
				(section) => valueOf(memberKey(id, section)) ?? definition.default.includes(section)
			);
			if (held.join() !== definition.default.join()) changed[id] = held;
		} else {
			const value = valueOf(parameterKey(id)) ?? definition.default;
			if (value !== definition.default) changed[id] = value as ParameterValue;
		}
	}
	return changed;
}

/** Both ends of a span, that nearer to where the policy cuts first; then days that go with ages that are given. */
function daysIn({ from, to }: Span, asOf: CivilDate): number[] {
	const ends = from === FIRST_DAY ? [to, from] : [from, to];
	const anniversaries = Array.from({ length: yearOf(asOf) - yearOf(FIRST_DAY) }, (_, years) => addYears(asOf, -years));
	return [...ends, ...anniversaries.filter((day) => day > from && day < to)];
}

function numbersIn({ from, to }: Span): number[] {
	return from <= 1 && to < MANY ? [to, from] : [from, Math.min(to, from + SOME), to];
}
