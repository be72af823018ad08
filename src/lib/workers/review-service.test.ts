import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { shippedPolicy } from '../law/policies';
import { WORKBOOK_COLUMNS } from '../review/workbook-columns';
import type { CountyRun } from '../run/county-run';
import { packCounty } from '../run/kept-county';
import { inOne } from '../run/packed';
import { sampleCounty } from '../samples/county';
import type { Failure, PackedRun, RunSettings } from './contract';
import { CountyService } from './county-service';
import { QUEUE_DECIDED, QUEUE_LEFT, QUEUE_OPEN } from './review-contract';
import { readWorkbookCells, writeWorkbook } from './workbook-file';

const settings: RunSettings = {
	county: 'LOS ANGELES',
	asOf: '2020-07-01',
	policy: shippedPolicy('california/county-2019')!,
	parameters: {}
};
const AT = '2026-11-22T10:00:00Z';
const by = { note: 'Docket', who: 'A. Reader', at: AT, from: 'queue' } as const;
const DISMISS = { outcome: 'dismiss', becomes: null } as const;

let run: CountyRun;
beforeAll(async () => {
	const chunks = [...sampleCounty({ county: 'LOS ANGELES', rows: 12_000, seed: 5, until: '2020-01-01' })];
	run = await readInNode([{ name: 'county.dat', bytes: Buffer.concat(chunks) }], 'LOS ANGELES');
});

function emptyService(): CountyService {
	const never = () => Promise.reject(new Error('no worker here'));
	return new CountyService({
		madeBy: { app: '1', build: 'b', law: 'l' },
		cores: 1,
		now: () => 0,
		busy: () => undefined,
		source: ({ name, size }) => ({ name, size, read: never }),
		spawn: never,
		hand: (value) => value
	});
}

const packed = (review?: PackedRun['about']['review']): PackedRun => ({
	bytes: inOne(packCounty(run.kept)),
	about: {
		settings,
		madeUp: true,
		madeBy: { app: '1', build: 'b', law: 'l' },
		figures: {} as PackedRun['about']['figures'],
		digests: ['f00d'.repeat(16)],
		...(review && { review })
	}
});

const done = <T extends { readonly ok: boolean }>(answer: T | Failure): Extract<T, { readonly ok: true }> => {
	if (!answer.ok) throw new Error(JSON.stringify(answer));
	return answer as Extract<T, { readonly ok: true }>;
};

let service: CountyService;
let before: number;
let queue: number[];
beforeEach(async () => {
	service = emptyService();
	before = done(await service.reopen(packed())).figures.byOutcome['needs-review'];
	queue = [...(await service.reviewQueue(['needs-review'])).conviction];
});

describe('the review queue', () => {
	it('is of everyone who waits for a person, and stays the same while it is worked through', async () => {
		expect(queue).toHaveLength(before);
		await service.giveOverrides([{ ...DISMISS, ...by, conviction: queue[0] }]);
		await service.giveOverrides([{ outcome: 'needs-review', becomes: null, ...by, conviction: queue[1] }]);
		const after = await service.reviewQueue(['needs-review']);
		expect([...after.conviction]).toEqual(queue);
		expect([...after.state.slice(0, 3)]).toEqual([QUEUE_DECIDED, QUEUE_LEFT, QUEUE_OPEN]);
	});

	it('puts an answer into the results, the lists and what if', async () => {
		const results = done(await service.giveOverrides([{ ...DISMISS, ...by, conviction: queue[0] }]));
		expect(results.figures).toMatchObject({ overridden: 1, byOutcome: { 'needs-review': before - 1 } });
		const query = { outcomes: ['needs-review'], sections: [], reason: null, unknown: null, search: '' } as const;
		expect((await service.list({ ...query, sort: 'source', descending: false }, 0, 9)).total).toBe(before - 1);
		const alike = done(await service.whatIf({ ...settings, asOf: '2020-07-02' }));
		expect(alike.figures.overridden).toBe(1);
	});

	it('takes an answer back', async () => {
		await service.giveOverrides([{ ...DISMISS, ...by, conviction: queue[0] }]);
		const results = done(await service.withdrawOverride(queue[0], 'A. Reader', AT));
		expect(results.figures).toMatchObject({ overridden: 0, byOutcome: { 'needs-review': before } });
	});

	it('keeps answers through another decision, and through the vault', async () => {
		await service.giveOverrides([{ ...DISMISS, ...by, conviction: queue[0] }]);
		expect(done(await service.redecide(settings)).figures.overridden).toBe(1);
		const about = (await service.pack())!.about;
		expect(about.review?.overrides).toMatchObject([
			{ kind: 'given', who: 'A. Reader', over: { outcome: 'needs-review' } }
		]);
		expect(about.review).toEqual(await service.keptReview());
		const again = emptyService();
		expect(done(await again.reopen(packed(about.review))).figures.overridden).toBe(1);
	});
});

describe('a review workbook', () => {
	const workbook = async (change: (rows: string[][]) => void) => {
		const { files } = done(await service.exportWorkbook(['needs-review']));
		const rows = (await readWorkbookCells(files[0].blob!))!.map((row) => [...row]);
		change(rows);
		return new File([await writeWorkbook([{ name: 'x', rows, widths: [], sticky: 0 }])], 'back.xlsx');
	};
	const answer = (rows: string[][], line: number) => {
		rows[line][WORKBOOK_COLUMNS.indexOf('Change to')] = 'dismiss';
		rows[line][WORKBOOK_COLUMNS.indexOf('Reviewer')] = 'B. Reader';
	};

	it('changes nothing before what it says was seen', async () => {
		const said = done(await service.readWorkbook(await workbook((rows) => answer(rows, 1)), AT));
		expect(said).toMatchObject({ lines: before, changes: 1, faults: [] });
		expect((await service.keptReview())?.overrides).toEqual([]);
		expect(done(await service.applyWorkbook()).figures.overridden).toBe(1);
	});

	it('is applied once', async () => {
		await service.readWorkbook(await workbook((rows) => answer(rows, 1)), AT);
		await service.applyWorkbook();
		expect(await service.applyWorkbook()).toMatchObject({ ok: false, code: 'no-workbook' });
	});

	it('of another run is not applied to this one', async () => {
		await service.readWorkbook(await workbook((rows) => answer(rows, 1)), AT);
		await service.reopen(packed());
		expect(await service.applyWorkbook()).toMatchObject({ ok: false, code: 'no-workbook' });
	});

	it('says what is wrong with a file that is none, or lacks its columns', async () => {
		expect(await service.readWorkbook(new File(['x'], 'x.xlsx'), AT)).toMatchObject({ code: 'not-a-workbook' });
		const cut = await workbook((rows) => rows.forEach((row) => row.pop()));
		expect(await service.readWorkbook(cut, AT)).toMatchObject({ code: 'columns-missing', missing: ['Checksum'] });
	});
});

describe('a random check', () => {
	const plan = { seed: 7, size: 5, outcomes: [] };

	it('draws the same decisions for the same seed, and states its bound when all were looked at', async () => {
		const first = done(await service.drawCheck(plan));
		expect(done(await service.drawCheck(plan)).drawn).toEqual(first.drawn);
		expect(first.result).toMatchObject({ drawn: 5, open: 5, upperBound: null });
		expect(first.drawn.every((one) => one.row !== null)).toBe(true);
		let view = first;
		for (let place = 0; place < 5; place++)
			view = done(await service.checkFound(place, { finding: 'agree', note: '', who: 'A. Reader', at: AT }));
		expect(view.result.upperBound).toBeCloseTo(1 - 0.05 ** (1 / 5), 10);
		expect((await service.keptReview())?.check?.drawn[0].who).toBe('A. Reader');
	});

	it('says nothing of decisions that were made under another policy or on another day', async () => {
		await service.drawCheck(plan);
		expect((await service.check())?.stale).toBe(false);
		const others = [
			{ ...settings, asOf: '2020-07-02' },
			{ ...settings, policy: shippedPolicy('california/dismiss-everything')! },
			{ ...settings, parameters: { deceased: true } }
		];
		for (const other of others) {
			await service.redecide(other);
			expect((await service.check())?.stale).toBe(true);
		}
		await service.redecide(settings);
		expect((await service.check())?.stale).toBe(false);
	});

	it('comes back with a kept run', async () => {
		await service.drawCheck(plan);
		await service.checkFound(2, { finding: 'disagree', note: 'n', who: 'A', at: AT });
		const again = emptyService();
		await again.reopen(packed((await service.pack())!.about.review));
		expect(await again.check()).toEqual(await service.check());
	});
});

describe('statistics', () => {
	it('are of the results as they stand, and what is published of them beside them', async () => {
		await service.giveOverrides([{ ...DISMISS, ...by, conviction: queue[0] }]);
		const { statistics, publication } = (await service.statistics())!;
		expect(statistics.overridden).toBe(1);
		expect(publication.total.people).toBe(statistics.total.people);
	});
});
