import { describe, expect, it } from 'vitest';
import { ANY_CLASS, FELONY, MISDEMEANOR } from '../record/conviction-class';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../record/tri';
import { compilePolicy } from './compile';
import { OTHERWISE, decide } from './decide';
import type { FactColumn, Facts } from './facts';
import { OUTCOMES, OUT_BIT, OUT_OF_SCOPE } from './outcomes';
import type { Condition, Outcome, Policy, Step } from './policy';

const SECTIONS = ['11357', '11358', '459'].map((number) => ({ code: 'HS', number, subdivisions: [] }));

interface Conviction {
	readonly classes?: number;
	/** Places in `SECTIONS`. */
	readonly sections?: readonly number[];
	readonly county?: Tri;
	readonly a?: Tri;
	readonly b?: Tri;
	readonly c?: Tri;
}

function step(when: Condition, outcome: Outcome, more: Partial<Step> = {}): Step {
	return { id: '', when, outcome, says: { en: '' }, reason: '', cites: [], sure: 'text-read', ...more };
}

const is = (fact: string, value: boolean | string = true): Condition => ({ fact, is: value });
const felony = is('conviction.class', 'felony');
const a = is('a');
const b = is('b');
const c = is('c');

function policyOf(steps: readonly Step[], when?: Condition): Policy {
	const sections = ['HS 11357', 'HS 11358'];
	return {
		scope: when === undefined ? { sections } : { sections, when },
		parameters: {},
		steps,
		otherwise: { outcome: 'undecided', reason: '', says: { en: '' } }
	} as unknown as Policy;
}

function factsOf(all: readonly Conviction[], never: Partial<FactColumn> = {}): Facts {
	const flag = (read: (one: Conviction) => Tri): FactColumn => ({
		kind: 'flag',
		byPerson: false,
		values: Uint8Array.from(all, read)
	});
	const sections = all.map((one) => one.sections ?? [0]);
	let end = 0;
	const first = Uint32Array.from([0, ...sections.map((some) => (end += some.length))]);
	const columns: Record<string, FactColumn> = {
		'conviction.class': { kind: 'class', sets: Uint8Array.from(all, (one) => one.classes ?? FELONY) },
		'conviction.section': {
			kind: 'section',
			charge: Uint32Array.from(all, (_, at) => at),
			readings: { first, sections: sections.flat().map((at) => SECTIONS[at] ?? null) }
		},
		a: flag((one) => one.a ?? FALSE),
		b: flag((one) => one.b ?? FALSE),
		c: flag((one) => one.c ?? FALSE),
		untold: { ...flag(() => UNKNOWN), ...never } as FactColumn
	};
	return { convictions: all.length, person: Uint32Array.from(all, (_, at) => at), column: (id) => columns[id] };
}

function decisionsOn(steps: readonly Step[], all: readonly Conviction[], scope?: Condition) {
	const compiled = compilePolicy(policyOf(steps, scope), { facts: factsOf(all), parameters: {}, asOf: 20200701 });
	const decisions = decide(
		compiled,
		Uint8Array.from(all, (one) => one.county ?? TRUE)
	);
	return { compiled, decisions };
}

function decided(steps: readonly Step[], all: readonly Conviction[], scope?: Condition) {
	const { compiled, decisions } = decisionsOn(steps, all, scope);
	return all.map((_, at) => ({
		outcome: decisions.outcome[at] === OUT_OF_SCOPE ? 'out' : OUTCOMES[decisions.outcome[at]],
		step: decisions.step[at] === OTHERWISE ? null : decisions.step[at],
		unknown: compiled.facts.filter((_fact, bit) => (decisions.unknown[at] & (1 << bit)) !== 0)
	}));
}

describe('the facts that are named', () => {
	const anyFelony = { classes: FELONY | MISDEMEANOR };

	it('are not those of a step that no class reaches', () => {
		const steps = [
			step(felony, 'dismiss'),
			step({ not: felony }, 'reduce'),
			step(a, 'barred', { reason: 'nothing gets here' })
		];
		expect(decided(steps, [{ ...anyFelony, a: UNKNOWN }])).toEqual([
			{ outcome: 'relief', step: null, unknown: ['conviction.class'] }
		]);
	});

	it('are those of a step that some class reaches', () => {
		const steps = [step(felony, 'dismiss'), step(a, 'barred'), step({ not: felony }, 'reduce')];
		expect(decided(steps, [{ ...anyFelony, a: UNKNOWN }])[0].unknown).toEqual(['conviction.class', 'a']);
	});

	it('are not those of a part that is settled without them', () => {
		const steps = [step({ all: [a, { any: [felony, b] }] }, 'dismiss')];
		const both = { a: UNKNOWN, b: UNKNOWN } as const;
		expect(decided(steps, [both, { ...both, classes: MISDEMEANOR }]).map((one) => one.unknown)).toEqual([
			['a'],
			['a', 'b']
		]);
	});

	it('are not those of a step with the same outcome as the one that rests on known facts', () => {
		expect(decided([step(a, 'dismiss'), step(felony, 'dismiss')], [{ a: UNKNOWN }])).toEqual([
			{ outcome: 'dismiss', step: 1, unknown: [] }
		]);
	});

	it('leave out a step with the outcome that rests on known facts, though others are open', () => {
		const steps = [step(a, 'dismiss'), step(b, 'barred'), step(felony, 'dismiss')];
		expect(decided(steps, [{ a: UNKNOWN, b: UNKNOWN }])).toEqual([
			{ outcome: 'needs-review', step: 2, unknown: ['b'] }
		]);
	});

	it('leave out a step that is known, after one that is not', () => {
		const steps = [step(a, 'barred'), step(b, 'reduce'), step(felony, 'dismiss')];
		expect(decided(steps, [{ a: UNKNOWN }, { b: UNKNOWN }]).map(({ unknown }) => unknown)).toEqual([['a'], ['b']]);
	});

	it('leave out a part that another part has settled', () => {
		const steps = [step({ all: [{ any: [a, b] }, c] }, 'barred'), step(felony, 'dismiss')];
		expect(decided(steps, [{ a: TRUE, b: UNKNOWN, c: UNKNOWN }])[0].unknown).toEqual(['c']);
	});

	it('are not those of a scope that holds without them', () => {
		const [one] = decided([step(c, 'barred'), step(felony, 'dismiss')], [{ a: TRUE, b: UNKNOWN, c: UNKNOWN }], {
			any: [a, b]
		});
		expect(one).toEqual({ outcome: 'needs-review', step: 1, unknown: ['c'] });
	});

	it('are not those of a scope that surely fails for one class and surely holds for the other', () => {
		const scope: Condition = { all: [felony, { any: [felony, a] }] };
		const [one] = decided([step({ not: b }, 'dismiss')], [{ ...anyFelony, a: UNKNOWN }], scope);
		expect(one).toMatchObject({ outcome: 'needs-review', unknown: ['conviction.class'] });
	});

	it('are those that may put the conviction outside the scope', () => {
		expect(decided([step(felony, 'dismiss')], [{ a: UNKNOWN }], a)[0]).toMatchObject({
			outcome: 'needs-review',
			unknown: ['a']
		});
	});
});

describe('a step', () => {
	it('that may make a misdemeanor or an infraction leaves relief certain and its kind open', () => {
		const steps = [step(a, 'reduce', { becomes: 'infraction' }), step(felony, 'reduce')];
		expect(decided(steps, [{ a: UNKNOWN }, { a: TRUE }, {}])).toEqual([
			{ outcome: 'relief', step: 1, unknown: ['a'] },
			{ outcome: 'reduce', step: 0, unknown: [] },
			{ outcome: 'reduce', step: 1, unknown: [] }
		]);
	});

	it('stands with the reason of the candidates where they agree and the whole set left it open', () => {
		const steps = [step(felony, 'dismiss'), step({ not: felony }, 'dismiss')];
		expect(decided(steps, [{ classes: ANY_CLASS }])).toEqual([{ outcome: 'dismiss', step: 0, unknown: [] }]);
	});
});

const in11358: Condition = { fact: 'conviction.section', in: ['HS 11358'] };
const bits = (...outcomes: readonly Outcome[]) => outcomes.reduce((all, one) => all | (1 << OUTCOMES.indexOf(one)), 0);

describe('a charge of several sections', () => {
	it('is decided where they agree, with the section that the reason speaks of', () => {
		const steps = [step(in11358, 'dismiss'), step({ not: in11358 }, 'dismiss')];
		expect(decided(steps, [{ sections: [0, 1] }])).toEqual([{ outcome: 'dismiss', step: 1, unknown: [] }]);
		const { decisions } = decisionsOn(steps, [{ sections: [1] }, { sections: [0, 1] }, { sections: [2, 1] }]);
		expect([...decisions.section]).toEqual([0, 1, 4]);
		expect([...decisions.possible]).toEqual([bits('dismiss'), bits('dismiss'), bits('dismiss') | OUT_BIT]);
	});

	it('keeps the reason of the step that is true of all of them', () => {
		const steps = [step(a, 'barred'), step(in11358, 'dismiss'), step({ not: in11358 }, 'dismiss')];
		expect(decided(steps, [{ sections: [0, 1], a: TRUE }])).toEqual([{ outcome: 'barred', step: 0, unknown: [] }]);
	});

	it('names the section where they differ', () => {
		const steps = [step(in11358, 'reduce'), step({ not: in11358 }, 'dismiss')];
		expect(decided(steps, [{ sections: [0, 1] }])[0]).toMatchObject({
			outcome: 'relief',
			unknown: ['conviction.section']
		});
	});

	it('names the class, and not the section, where the classes of each differ alike', () => {
		const steps = [step(felony, 'reduce'), step({ not: felony }, 'dismiss')];
		const [one] = decided(steps, [{ sections: [0, 1], classes: FELONY | MISDEMEANOR }]);
		expect(one).toMatchObject({ outcome: 'relief', unknown: ['conviction.class'] });
	});

	it('may be outside the scope where one of them is, and the section says so', () => {
		const [one] = decided([step(felony, 'dismiss')], [{ sections: [0, 2] }]);
		expect(one).toEqual({ outcome: 'needs-review', step: 0, unknown: ['conviction.section'] });
		expect(decided([step(felony, 'dismiss')], [{ sections: [2] }])[0].outcome).toBe('out');
	});

	it('is never firmly in scope where it may be something else altogether', () => {
		expect(decided([step(felony, 'dismiss')], [{ sections: [1, 9] }])[0]).toMatchObject({
			outcome: 'needs-review',
			unknown: ['conviction.section']
		});
	});
});

describe('a conviction that may be another county’s', () => {
	it('goes to a person, and the county says why', () => {
		expect(decided([step(felony, 'dismiss')], [{ county: UNKNOWN }])).toEqual([
			{ outcome: 'needs-review', step: 0, unknown: ['conviction.county'] }
		]);
		const { decisions } = decisionsOn([step(felony, 'dismiss')], [{ county: UNKNOWN }]);
		expect(decisions.possible[0]).toBe(bits('dismiss') | OUT_BIT);
	});

	it('is outside the scope where the scope leaves it out anyway, and nothing is left open', () => {
		expect(decided([step(felony, 'dismiss')], [{ county: UNKNOWN }], a)).toEqual([
			{ outcome: 'out', step: null, unknown: [] }
		]);
	});

	it('is not decided where it is another county’s', () => {
		expect(decided([step(felony, 'dismiss')], [{ county: FALSE }])[0].outcome).toBe('out');
	});
});

describe('a decision that is firm', () => {
	it('names no unknown, though a rule sends it to a person', () => {
		const steps = [step(a, 'barred'), step(b, 'needs-review')];
		expect(decided(steps, [{ b: TRUE }])[0]).toEqual({ outcome: 'needs-review', step: 1, unknown: [] });
		const same = [step(a, 'needs-review'), step(b, 'needs-review'), step(felony, 'needs-review')];
		expect(decided(same, [{ a: UNKNOWN, classes: ANY_CLASS }])[0].outcome).toBe('needs-review');
	});

	it('is outside the scope where its condition fails, whatever the steps would say', () => {
		expect(decided([step(felony, 'dismiss')], [{ a: FALSE, b: UNKNOWN }], a)).toEqual([
			{ outcome: 'out', step: null, unknown: [] }
		]);
	});
});

describe('a step whose tests of class and section are settled', () => {
	it('lets the others decide, and is reached in its order', () => {
		const steps = [
			step({ all: [felony, in11358, a] }, 'barred'),
			step({ any: [in11358, b] }, 'reduce'),
			step({ not: { any: [felony, b] } }, 'excluded')
		];
		const answer = (one: Conviction) => decided(steps, [one])[0].outcome;
		expect(answer({ sections: [1], a: TRUE })).toBe('barred');
		expect(answer({ sections: [1] })).toBe('reduce');
		expect(answer({ sections: [0], a: TRUE })).toBe('undecided');
		expect(answer({ sections: [0], b: TRUE })).toBe('reduce');
		expect(answer({ sections: [0], classes: MISDEMEANOR })).toBe('excluded');
	});

	it('settles the scope, too', () => {
		const scope: Condition = { any: [in11358, { all: [felony, a] }] };
		const answer = (one: Conviction) => decided([step({ not: b }, 'dismiss')], [one], scope)[0].outcome;
		expect(answer({ sections: [1], classes: MISDEMEANOR })).toBe('dismiss');
		expect(answer({ sections: [0], classes: MISDEMEANOR, a: TRUE })).toBe('out');
		expect(answer({ sections: [0], a: TRUE })).toBe('dismiss');
		expect(answer({ sections: [0] })).toBe('out');
		const both = [
			{ sections: [1], classes: MISDEMEANOR },
			{ sections: [0], classes: MISDEMEANOR }
		];
		for (const all of [both, both.toReversed()])
			expect(decided([step({ not: b }, 'dismiss')], all, scope).map(({ outcome }) => outcome)).toEqual(
				all === both ? ['dismiss', 'out'] : ['out', 'dismiss']
			);
	});
});

describe('a conviction of several classes', () => {
	it('keeps the reason that rests on known facts where that gives what all classes come to', () => {
		const steps = [step(felony, 'dismiss'), step({ not: in11358 }, 'dismiss')];
		expect(decided(steps, [{ classes: ANY_CLASS }])).toEqual([{ outcome: 'dismiss', step: 1, unknown: [] }]);
	});
});

describe('many convictions', () => {
	it('of which many leave the same step open are all named', () => {
		const steps = [step(a, 'barred'), step(b, 'reduce'), step(felony, 'dismiss')];
		const many = Array.from({ length: 3000 }, (_, at): Conviction => (at % 3 === 0 ? {} : { a: UNKNOWN, b: UNKNOWN }));
		const found = decided(steps, many);
		expect(found.filter(({ unknown }) => unknown.join() === 'a,b')).toHaveLength(2000);
		expect(found.filter(({ outcome }) => outcome === 'dismiss')).toHaveLength(1000);
	});

	it('are each decided as if they were alone, however many share a block', () => {
		const kinds: Conviction[] = [
			{},
			{ classes: ANY_CLASS, a: UNKNOWN },
			{ sections: [0, 2] },
			{ sections: [0, 1], classes: 3, b: UNKNOWN },
			{ sections: [2] },
			{ sections: [0, 9], a: TRUE },
			{ county: UNKNOWN },
			{ county: FALSE },
			{ b: UNKNOWN, classes: MISDEMEANOR }
		];
		const steps = [
			step({ all: [a, { any: [b, felony] }] }, 'barred'),
			step({ fact: 'conviction.section', in: ['HS 11358'] }, 'reduce'),
			step({ not: b }, 'dismiss')
		];
		const alone = kinds.map((one) => decided(steps, [one], { not: b })[0]);
		const many = Array.from({ length: 9001 }, (_, at) => kinds[(at * 7) % kinds.length]);
		expect(decided(steps, many, { not: b })).toEqual(many.map((one) => alone[kinds.indexOf(one)]));
	});
});

describe('a fact that the source never tells', () => {
	const untold = is('untold');
	const some: readonly Conviction[] = [
		{ a: TRUE },
		{ b: TRUE },
		{ a: UNKNOWN },
		{ a: TRUE, b: UNKNOWN, classes: ANY_CLASS }
	];
	const shapes: readonly (readonly [string, Condition])[] = [
		['by itself', untold],
		['beside another', { all: [a, untold] }],
		['in the place of another', { any: [b, { not: untold }] }],
		['within what another settles', { all: [a, { any: [b, { all: [untold, felony] }] }] }]
	];
	const told = (condition: Condition, never: Partial<FactColumn>, scope?: Condition) => {
		const policy = policyOf([step(condition, 'dismiss'), step(a, 'reduce')], scope);
		const compiled = compilePolicy(policy, { facts: factsOf(some, never), parameters: {}, asOf: 20200701 });
		const { outcome, step: steps, possible, unknown } = decide(compiled, new Uint8Array(some.length).fill(TRUE));
		const names = [...unknown].map((bits) => compiled.facts.filter((_, at) => (bits & (1 << at)) !== 0));
		return { outcome, steps, possible, names };
	};

	it.each(shapes)('%s, leaves open and is named as one that is unknown of each', (_, condition) => {
		const known = told(condition, { always: UNKNOWN });
		expect(known).toEqual(told(condition, {}));
		expect(known.names.flat()).toContain('untold');
		expect(told(a, { always: UNKNOWN }, condition)).toEqual(told(a, {}, condition));
	});
});
