import { beforeAll, describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { DISMISS, OUT_OF_SCOPE, outcomeNumber } from '../engine/outcomes';
import type { Outcome, Parameters } from '../engine/policy';
import { shippedPolicy } from '../law/policies';
import { FELONY } from '../record/conviction-class';
import type { Override, ReviewAnswer } from '../review/override';
import { Overrides } from '../review/overrides';
import type { CountyRun } from '../run/county-run';
import { sampleCounty } from '../samples/county';
import { recordLine } from '../../../tests/properties/extract';
import { AppendedCells } from './appended';
import { compareDecided } from './compare';
import type { DecidedCounty } from './decided';
import { decisionRow } from './decisions-csv';
import { convictionRow, listConvictions } from './list';
import { personView } from './person-view';
import { becomesOf, BY_REVIEWER } from './reason';
import { withOverrides } from './reviewed';
import { summarise } from './summary';
import { tally } from './tally';

const DIGESTS = ['f00d'];
const DISMISSED: ReviewAnswer = { outcome: 'dismiss', becomes: null };
const TO_REVIEW: ReviewAnswer = { outcome: 'needs-review', becomes: null };
const POLICY = shippedPolicy('california/county-2019')!;

let run: CountyRun;
let machine: DecidedCounty;
beforeAll(async () => {
	const chunks = [...sampleCounty({ county: 'Los Angeles', rows: 6000, seed: 11, until: '2020-01-01' })];
	run = await readInNode([{ name: 'made-up.dat', bytes: Buffer.concat(chunks) }], 'LOS ANGELES');
	machine = decide();
});

const decide = (parameters: Parameters = {}) => run.decide(POLICY, parameters, 20200701);
const places = (outcome: Outcome, also: (at: number) => boolean = () => true) =>
	Array.from(machine.decisions.outcome.keys()).filter(
		(at) => machine.decisions.outcome[at] === outcomeNumber(outcome) && also(at)
	);
const isFelony = (at: number) => run.records.histories.classes[at] === FELONY;
const keyOf = (at: number) => ({ file: 'f00d', row: run.records.sources.row[at] });

function override(
	at: number,
	answer: ReviewAnswer,
	over: ReviewAnswer = TO_REVIEW,
	more: Partial<Override> = {}
): Override {
	const who = { note: 'Docket seen', who: 'A. Reader', at: '2026-11-22T10:00:00Z', from: 'queue' } as const;
	return { ...answer, ...who, conviction: keyOf(at), over, ...more };
}

const reviewed = (...overrides: Override[]) => withOverrides(machine, Overrides.NONE.give(overrides), DIGESTS);
const figures = (decided: DecidedCounty) => tally(decided, run.totals);

describe('an override', () => {
	it('stands in every figure, and the figures say how many there are', () => {
		const at = places('needs-review')[0];
		const before = figures(machine);
		const after = figures(reviewed(override(at, DISMISSED)));
		expect(before.overridden).toBe(0);
		expect(after.overridden).toBe(1);
		expect(after.byOutcome.dismiss).toBe(before.byOutcome.dismiss + 1);
		expect(after.byOutcome['needs-review']).toBe(before.byOutcome['needs-review'] - 1);
		expect(after.convictions).toBe(before.convictions);
		expect(after.table.filter((row) => row.reason === BY_REVIEWER).map((row) => row.convictions)).toEqual([1]);
	});

	it('brings relief to a person who had none, in the people’s figures too', () => {
		const { person } = run.records.histories;
		const withRelief = new Set(
			Array.from(machine.decisions.outcome.keys())
				.filter((at) =>
					['dismiss', 'reduce', 'relief'].some((one) => machine.decisions.outcome[at] === outcomeNumber(one as Outcome))
				)
				.map((at) => person[at])
		);
		const [at] = places(
			'needs-review',
			(one) => !withRelief.has(person[one]) && run.records.histories.inCounty[one] === 1
		);
		expect(figures(reviewed(override(at, DISMISSED))).peopleWithRelief).toBe(figures(machine).peopleWithRelief + 1);
	});

	it('stands in lists, files and the person’s record, with the machine’s answer beside it', () => {
		const at = places('needs-review')[0];
		const decided = reviewed(override(at, DISMISSED));
		const wasReason = decisionRow(machine, at).reason;
		expect(decisionRow(decided, at)).toMatchObject({
			outcome: 'dismiss',
			determination: 'Eligible for Dismissal',
			reason: BY_REVIEWER,
			needs_review_because: '',
			machine_outcome: 'needs-review',
			machine_reason: wasReason,
			reviewer: 'A. Reader',
			reviewed_at: '2026-11-22T10:00:00Z',
			reviewed_in: 'queue',
			review_note: 'Docket seen'
		});
		expect(convictionRow(decided, at).outcome).toBe('dismiss');
		const query = { sections: [], unknown: null, search: '', sort: 'source', descending: false } as const;
		expect([...listConvictions(decided, { ...query, outcomes: ['dismiss'], reason: BY_REVIEWER })]).toEqual([at]);
		expect(new AppendedCells(decided).of(at, '').at(-1)).toBe('needs-review');
		const person = run.records.histories.person[at];
		const shown = personView(decided, person)?.convictions.find((one) => one.conviction === at)?.decision;
		const was = personView(machine, person)?.convictions.find((one) => one.conviction === at)?.decision;
		expect(shown).toMatchObject({ outcome: 'dismiss', reason: BY_REVIEWER, review: { stands: true } });
		expect(shown?.review?.machine).toMatchObject({ outcome: 'needs-review', reason: wasReason });
		expect(shown?.steps).toEqual(was?.steps);
	});

	it('leaves every other row as it was', () => {
		const at = places('needs-review')[0];
		const decided = reviewed(override(at, DISMISSED));
		for (const other of places('dismiss').slice(0, 50))
			expect(decisionRow(decided, other)).toEqual(decisionRow(machine, other));
	});

	it('to an infraction is compared as more relief than to a misdemeanor', () => {
		const at = places('needs-review', isFelony)[0];
		const less = reviewed(override(at, { outcome: 'reduce', becomes: 'misdemeanor' }));
		const more = reviewed(override(at, { outcome: 'reduce', becomes: 'infraction' }));
		expect(becomesOf(more, at)).toBe('infraction');
		expect(compareDecided(less, more).figures.convictions.gain).toBe(1);
	});

	it('counts among the older summary’s dismissals under its own name', () => {
		const decided = reviewed(override(places('needs-review')[0], DISMISSED));
		const stamp = { app: '', build: '', law: '', madeUp: true, seconds: 0, history: '' };
		const summary = summarise(decided, figures(decided), stamp, 0);
		expect(summary.convictionDismissalCountByAdditionalRelief).toMatchObject({ [BY_REVIEWER]: 1 });
	});
});

describe('when the county is decided anew', () => {
	it('an override stands where the machine still answers otherwise', () => {
		const at = places('needs-review')[0];
		const overrides = Overrides.NONE.give([override(at, DISMISSED)]);
		const again = withOverrides(decide(), Overrides.from(overrides.records), DIGESTS);
		expect(again.decisions.outcome[at]).toBe(DISMISS);
	});

	it('an override that the machine now agrees with is none: the machine’s own reason stands', () => {
		const at = places('dismiss')[0];
		const decided = reviewed(override(at, DISMISSED));
		expect(figures(decided)).toEqual(figures(machine));
		expect(decisionRow(decided, at)).toMatchObject({ reason: decisionRow(machine, at).reason, reviewer: 'A. Reader' });
	});

	it('agreeing with an answer changes nothing, not even when the machine answers otherwise later', () => {
		const at = places('needs-review')[0];
		const decided = reviewed(override(at, { outcome: 'barred', becomes: null }, { outcome: 'barred', becomes: null }));
		expect(figures(decided)).toEqual(figures(machine));
		expect(decisionRow(decided, at)).toMatchObject({ outcome: 'needs-review', review_doubts: 'answer-changed' });
	});

	it('a conviction that the policy leaves out stays out, and the override says so', () => {
		const at = machine.decisions.outcome.indexOf(OUT_OF_SCOPE);
		const decided = reviewed(override(at, DISMISSED));
		expect(figures(decided)).toEqual(figures(machine));
		expect(decisionRow(decided, at).review_doubts).toBe('out-of-scope');
	});

	it('an override about another file speaks of nobody in this run', () => {
		const at = places('needs-review')[0];
		const other = override(at, DISMISSED, TO_REVIEW, { conviction: { file: 'beef', row: keyOf(at).row } });
		expect(reviewed(other)).toBe(machine);
	});
});

describe('an override that the record makes doubtful is flagged and stands', () => {
	it('a misdemeanor cannot be reduced to a misdemeanor', () => {
		const at = places('other-office', (one) => !isFelony(one))[0] ?? places('dismiss', (one) => !isFelony(one))[0];
		const decided = reviewed(
			override(at, { outcome: 'reduce', becomes: 'misdemeanor' }, { outcome: 'other-office', becomes: null })
		);
		expect(decisionRow(decided, at).review_doubts).toContain('class-not-above');
		expect(decisionRow(decided, at).outcome).toBe('reduce');
	});

	it('the policy was certain of another answer', () => {
		const at = places(
			'dismiss',
			(one) => (machine.decisions.possible[one] & (machine.decisions.possible[one] - 1)) === 0
		)[0];
		const decided = reviewed(override(at, { outcome: 'excluded', becomes: null }, DISMISSED));
		expect(decisionRow(decided, at)).toMatchObject({ outcome: 'excluded', review_doubts: 'policy-certain' });
	});

	it('the record names no county: no figure about people counts it', async () => {
		const record = recordLine({
			...{ subject: '1001', birth: '19700515', eventDate: '19990712', stepType: 'COURT ACTION', county: '' },
			...{ countOrder: '101001001000', offense: '11358 HS-CULTIVATE', disposition: 'CONVICTED', class: 'FELONY' }
		});
		const small = await readInNode([{ name: 'x.dat', bytes: new TextEncoder().encode(`${record}\n`) }], 'LOS ANGELES');
		const one = { ...override(0, DISMISSED), conviction: { file: 'f00d', row: 0 } };
		const decided = withOverrides(small.decide(POLICY, {}, 20200701), Overrides.NONE.give([one]), DIGESTS);
		expect(decisionRow(decided, 0)).toMatchObject({ outcome: 'dismiss', review_doubts: 'county-unknown' });
		expect(tally(decided, small.totals).peopleWithRelief).toBe(0);
	});

	it('but not where the policy itself left the answer to a person', () => {
		const at = places('needs-review', (one) => run.records.histories.inCounty[one] === 1)[0];
		expect(decisionRow(reviewed(override(at, DISMISSED)), at).review_doubts).toBe('');
	});
});
