import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/lib/engine/policy';
import { runExample } from '../../src/lib/law/examples';
import { OFFENCE_LISTS } from '../../src/lib/law/lists/offence-lists';
import { SHIPPED_POLICIES } from '../../src/lib/law/policies';
import { Chance } from './differential/chance';
import { allows } from './restatement/answers';
import { dayFrom, plusDays } from './restatement/calendar';
import { answersTo } from './table/check';
import { combinations, everyChoice, readTable, sample, withUnknown } from './table/table';
import { tablesOf } from './tables-of';

type Dated = Pick<Rule, 'from' | 'until'>;

/** Rules that hold for a time, and say the same but for the time: what is wrong with the way they follow each other. */
function outOfLine(rules: readonly (Dated & { readonly name: string })[]): string[] {
	const dated = rules.filter(({ from, until }) => (from ?? until) !== undefined);
	const backward = dated.filter(({ from, until }) => from !== undefined && until !== undefined && from > until);
	const ordered = [...dated].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
	const joints = ordered.slice(1).flatMap((next, at) => {
		const { until } = ordered[at];
		const follows =
			until !== undefined && next.from !== undefined && plusDays(dayFrom(until), 1) === dayFrom(next.from);
		return follows ? [] : [`${ordered[at].name} and ${next.name} leave a gap or overlap`];
	});
	return [...backward.map(({ name }) => `${name} ends before it begins`), ...joints];
}

function grouped<T>(all: readonly T[], key: (one: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
	return [...groups.values()];
}

const SAMPLE = 2_000;
const MANY = 100_000;
const ASOF = 20191031;

describe.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('the document %s', (_, policy) => {
	const tables = tablesOf(policy).map((file) => readTable(file));

	it('cites the law or the source at every rule', () => {
		const rules = [...policy.steps, ...(policy.marks ?? [])];
		expect(rules.filter(({ cites }) => cites.length === 0 || cites.includes('')).map(({ id }) => id)).toEqual([]);
		expect((policy.presumed ?? []).filter(({ cites }) => cites.length === 0)).toEqual([]);
		expect(policy.cites).not.toEqual([]);
	});

	it('names each rule once', () => {
		const ids = [...policy.steps, ...(policy.marks ?? [])].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('dates rules that succeed each other without a gap and without an overlap', () => {
		const steps = policy.steps.map((step) => ({ ...step, name: step.id }));
		expect(grouped(steps, ({ when }) => JSON.stringify(when)).flatMap(outOfLine)).toEqual([]);
	});

	it('has a worked example for every rule, and each comes out as it says', () => {
		const shown = new Set(policy.examples.map((example) => runExample(policy, example).by));
		expect(policy.steps.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
		for (const example of policy.examples) expect(runExample(policy, example), example.title.en).toEqual(example.then);
	});

	it('has no rule that another always comes before, on days on which it is in force', () => {
		const chance = new Chance(19961105);
		const reached = new Set<string | null>();
		for (const asOf of [ASOF, ...policy.steps.flatMap(({ until }) => (until === undefined ? [] : [dayFrom(until)]))])
			for (const table of tables) {
				const combos = sample(combinations(table, asOf), chance, MANY);
				const answersUnder = answersTo(policy, table, combos, asOf);
				for (const choices of everyChoice(table).slice(0, 64)) {
					const answer = answersUnder(choices);
					for (let at = 0; at < combos.count; at++) reached.add(answer(at).step);
				}
			}
		expect(policy.steps.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
	});

	it('never turns a thing that is not known into another firm outcome', () => {
		const chance = new Chance(20161109);
		const wrong: string[] = [];
		for (const table of tables) {
			const combos = sample(combinations(table, ASOF), chance, SAMPLE);
			const knownUnder = answersTo(policy, table, combos, ASOF);
			const choices = everyChoice(table);
			const tried = Array.from({ length: 3 }, () => chance.of(choices));
			for (const [fact, name] of table.facts.entries()) {
				if (combos.values[fact].length === 1) continue;
				const unknownUnder = answersTo(policy, table, withUnknown(combos, fact), ASOF);
				for (const chosen of tried) {
					const [known, unknown] = [knownUnder(chosen), unknownUnder(chosen)];
					for (let at = 0; at < combos.count && wrong.length < 5; at++)
						if (!allows(unknown(at).outcome, known(at).outcome))
							wrong.push(
								`${name} unknown: ${unknown(at).outcome}, known: ${known(at).outcome} (${known(at).step ?? 'none'})`
							);
				}
			}
		}
		expect(wrong).toEqual([]);
	});
});

describe.each([...OFFENCE_LISTS.values()].map((list) => [list.id, list] as const))('the list %s', (_, list) => {
	const rows = [...list.rows, ...(list.together?.rows ?? [])];

	it('cites the law or the source at every row', () => {
		expect(rows.filter(({ cites }) => cites.length === 0).map(({ section }) => section)).toEqual([]);
	});

	it('dates rows that succeed each other without a gap and without an overlap', () => {
		const named = rows.map((row) => ({ ...row, name: row.section }));
		const same = ({ section, through, exactly, under }: (typeof named)[number]) =>
			JSON.stringify([section, through, exactly, under]);
		expect(grouped(named, same).flatMap(outOfLine)).toEqual([]);
	});
});
