import { describe, expect, it } from 'vitest';
import { readInNode } from '../../src/cli/run-in-node';
import { officesOf } from '../../src/lib/filings/offices';
import { CHECKS } from '../../src/lib/filings/readiness';
import { COURT_COLUMNS } from '../../src/lib/filings/wire';
import { shippedPolicy } from '../../src/lib/law/policies';
import { sampleCounty } from '../../src/lib/samples/county';
import { FilingDesk, type FilingChoices, type MotionRequest } from '../../src/lib/workers/filing-desk';
import { fontsInNode } from '../../src/lib/workers/papers-fonts-in-node';
import { papersService } from '../../src/lib/workers/papers-service';
import { readBack, run as facts, settings } from './made';

const bytes = new Uint8Array(
	Buffer.concat([...sampleCounty({ county: 'LOS ANGELES', rows: 5000, seed: 3, until: '2026-01-01' })])
);
const run = await readInNode([{ name: 'la.dat', bytes }], 'LOS ANGELES');
const decided = run.decide(shippedPolicy('california/dismiss-everything')!, {}, 20261122);
const service = papersService(fontsInNode());
let ended = 0;
const open = () => ({ ...service, end: () => ended++ });
const check = {
	plan: { seed: 9, size: 50, outcomes: [] },
	result: { population: 99, drawn: 50, agree: 50, disagree: 0, unsure: 0, open: 0, errors: 0, upperBound: 0.06 }
};
const choices: FilingChoices = {
	table: officesOf('LOS ANGELES'),
	assigned: [],
	openKind: null,
	oneMotionPer: 'county'
};
const desk = (more: { madeUp?: boolean; choices?: Partial<FilingChoices> } = {}) =>
	new FilingDesk(
		{ decided, recorded: { madeBy: facts.madeBy, madeUp: more.madeUp ?? false, files: facts.files, check } },
		{ ...choices, ...more.choices },
		open
	);
const request: MotionRequest = {
	filing: 0,
	settings,
	signOff: { attorney: '', bar: '', ticked: [], lawNote: '' },
	courtColumns: COURT_COLUMNS,
	exact: false
};
const ignore = () => undefined;

/** Every gap answered. */
function inOrder(at: FilingDesk): MotionRequest {
	const first: MotionRequest = { ...request, settings: { ...settings, ground: '1385' } };
	const blanks = at.state(first)?.blanks ?? [];
	const fields: Record<string, string> = {};
	const answers: Record<string, string> = {};
	for (const { blank } of blanks) {
		if (blank.field === null) answers[blank.wanted] = 'answered';
		else fields[blank.field] = 'given';
	}
	return {
		...first,
		settings: { ...first.settings, fields, answers },
		signOff: { attorney: 'A. Attorney', bar: '123456', ticked: CHECKS, lawNote: 'Read.' }
	};
}
const isDraft = async (files: readonly { name: string; bytes: Uint8Array }[]) => {
	const pdf = await readBack(files.find(({ name }) => name.includes('motion'))!.bytes);
	return pdf.pages.some((page) => page.some(({ text }) => text.startsWith('DRAFT')));
};

describe('the papers of a run', () => {
	it('are planned so that every decided conviction is counted once', () => {
		const { overview } = desk();
		const sum = (list: readonly { convictions: number }[]) => list.reduce((all, one) => all + one.convictions, 0);
		expect(sum(overview.filings) + sum(overview.toAssign) + sum(overview.leftOut)).toBe(overview.decided);
		expect(overview.filings.map(({ office }) => office.id)).toEqual(['district-attorney', 'city-los-angeles']);
		for (const one of overview.filings) expect(one.dismiss + one.misdemeanor + one.infraction).toBe(one.convictions);
	});

	it('list what is to be assigned by the agency that the table does not have', () => {
		const { toAssign } = desk().overview;
		const agencies = toAssign.filter(({ why }) => why === 'not-in-table').map(({ arrestedBy }) => arrestedBy);
		expect(agencies).toContain('CASO LOS ANGELES');
		const table = officesOf('LOS ANGELES');
		const corrected = {
			...table,
			districtAttorney: { ...table.districtAttorney, agencies: ['CASO LOS ANGELES'] }
		};
		const again = desk({ choices: { table: corrected } }).overview.toAssign;
		expect(again.map(({ arrestedBy }) => arrestedBy)).not.toContain('CASO LOS ANGELES');
	});

	it('go to the office that a person gave a group, every conviction of it once', () => {
		const before = desk().overview;
		const [{ why, arrestedBy, court, convictions }] = before.toAssign;
		const assigned = [{ why, arrestedBy, court, office: 'city-los-angeles' }];
		const after = desk({ choices: { assigned } }).overview;
		const of = ({ filings }: typeof after) =>
			filings.find(({ office }) => office.id === 'city-los-angeles')?.convictions;
		expect(of(after)).toBe((of(before) ?? 0) + convictions);
		// It stays on the list, so that it can be assigned otherwise.
		expect(after.toAssign).toEqual(before.toAssign);
	});

	it('are as many motions as there are courts, where the office wants one for each', () => {
		const { filings } = desk({ choices: { oneMotionPer: 'court' } }).overview;
		expect(new Set(filings.map(({ office, court }) => `${office.id} ${court}`)).size).toBe(filings.length);
		expect(filings.length).toBeGreaterThan(2);
	});

	it('leave draft only when all is in order, after a draft has shown which letters are missing', async () => {
		const at = desk();
		const ready = inOrder(at);
		expect(
			at
				.state(ready)
				?.readiness.items.filter(({ met }) => !met)
				.map(({ id }) => id)
		).toEqual(['letters']);
		const first = await at.make(ready, ignore);
		expect(await isDraft(first!.files)).toBe(true);
		expect(at.state(ready)?.readiness.state).toBe('ready');
		const second = await at.make(ready, ignore);
		expect(await isDraft(second!.files)).toBe(false);
	});

	it('are a draft again when words change: their letters were never printed', async () => {
		const at = desk();
		const ready = inOrder(at);
		await at.make(ready, ignore);
		const { fields } = ready.settings;
		const other = { ...ready, settings: { ...ready.settings, fields: { ...fields, 'attorney.name': '李' } } };
		const letters = (one: MotionRequest) => at.state(one)?.readiness.items.find(({ id }) => id === 'letters');
		expect(letters(ready)).toMatchObject({ met: true, count: 0 });
		expect(letters(other)).toMatchObject({ met: false });
		expect(at.state(other)?.readiness.state).toBe('draft');
		const made = await at.make(other, ignore);
		expect(await isDraft(made!.files)).toBe(true);
		expect(made!.missingLetters).toEqual(['李']);
		expect(letters(other)).toMatchObject({ met: true, count: 1 });
	});

	it('on made-up records stay a draft, whatever is ticked', async () => {
		const at = desk({ madeUp: true });
		const ready = inOrder(at);
		await at.make(ready, ignore);
		expect(await isDraft((await at.make(ready, ignore))!.files)).toBe(true);
	});

	it('for the court hold nothing of what is left out; the office’s own list is a file of its own', async () => {
		const at = desk();
		const made = await at.make(request, ignore);
		const [own] = (await at.internal()).files;
		expect(made!.files.some(({ name }) => /not filed|internal/i.test(name))).toBe(false);
		const pdf = await readBack(own.bytes);
		expect(pdf.outline.length).toBe(3);
		for (const page of pdf.pages)
			expect(page.some(({ text }) => text.startsWith('CONFIDENTIAL: for the office only'))).toBe(true);
	});

	it('leave no worker behind', async () => {
		const before = ended;
		await desk().make(request, ignore);
		expect(ended).toBe(before + 1);
		expect(await desk().make({ ...request, filing: 99 }, ignore)).toBeNull();
	});
});
