import * as Comlink from 'comlink';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { officesOf } from '../filings/offices';
import { SHIPPED_TEMPLATES } from '../filings/templates/shipped';
import { DEFAULT_LIMITS } from '../filings/volumes';
import { COURT_COLUMNS } from '../filings/wire';
import { shippedPolicy } from '../law/policies';
import { packCounty } from '../run/kept-county';
import { inOne } from '../run/packed';
import { sampleCounty } from '../samples/county';
import type { Failure, PackedRun, RunSettings } from './contract';
import { CountyService } from './county-service';
import type { FilingChoices, MotionRequest } from './filing-desk';
import { fontsInNode } from './papers-fonts-in-node';
import { papersService } from './papers-service';
import type { Surroundings } from './surroundings';

const settings: RunSettings = {
	county: 'LOS ANGELES',
	asOf: '2020-07-01',
	policy: shippedPolicy('california/county-2019')!,
	parameters: {}
};
const choices: FilingChoices = {
	table: officesOf('LOS ANGELES'),
	assigned: [],
	openKind: null,
	oneMotionPer: 'county'
};
const request: MotionRequest = {
	filing: 0,
	settings: {
		ground: null,
		fields: {},
		answers: {},
		templates: SHIPPED_TEMPLATES,
		limits: DEFAULT_LIMITS,
		oneMotionPer: 'county'
	},
	signOff: { attorney: '', bar: '', ticked: [], lawNote: '' },
	courtColumns: COURT_COLUMNS,
	exact: false
};
const around: Surroundings = {
	madeBy: { app: '1', build: 'b', law: 'l' },
	cores: 1,
	now: () => 0,
	busy: () => undefined,
	source: ({ name, size }) => ({ name, size, read: () => Promise.reject(new Error('no file here')) }),
	spawn: () => Promise.reject(new Error('no worker here')),
	hand: (value) => value
};
const service = new CountyService(around);

let packed: PackedRun;
beforeAll(async () => {
	const chunks = [...sampleCounty({ county: 'LOS ANGELES', rows: 3000, seed: 5, until: '2020-01-01' })];
	const run = await readInNode([{ name: 'county.dat', bytes: Buffer.concat(chunks) }], 'LOS ANGELES');
	packed = {
		bytes: inOne(packCounty(run.kept)),
		about: {
			settings,
			madeUp: true,
			madeBy: { app: '1', build: 'b', law: 'l' },
			figures: {} as PackedRun['about']['figures'],
			digests: ['f00d'.repeat(16)]
		}
	};
});
beforeEach(async () => {
	await service.reopen(packed);
});

/** The papers worker's end of a port. */
function papers(serve: object = papersService(fontsInNode())): MessagePort {
	const { port1, port2 } = new MessageChannel();
	Comlink.expose(serve, port2);
	return port1;
}
const codeOf = (answer: { readonly ok: true } | Failure) => (answer.ok ? 'ok' : answer.code);
const ignore = () => undefined;

describe('the papers of the run that the worker holds', () => {
	it('are one ZIP, which says by its name that it is made up and a draft', async () => {
		await service.planFilings(choices);
		const made = await service.makeMotion(request, papers(), ignore);
		if (!made.ok) throw new Error(made.code);
		expect(made.file.name).toBe(
			'made-up_Office of the District Attorney, County of Los Angeles - Superior Court, draft-packet.zip'
		);
		expect(made.file.blob?.size).toBe(made.file.bytes);
		expect(made.contents.filter(({ pages }) => pages > 0)).toHaveLength(5);
		expect(made.draft).toBe(true);
	});

	it('name the checksum of what was read', async () => {
		await service.planFilings(choices);
		const state = await service.motionState(request);
		expect(state?.blanks.filter(({ blank }) => blank.field === 'inputs')).toEqual([]);
	});

	it('are not made from a plan of results that have changed since', async () => {
		await service.planFilings(choices);
		await service.redecide({ ...settings, asOf: '2026-07-01' });
		expect(await service.motionState(request)).toBeNull();
		expect(codeOf(await service.makeMotion(request, papers(), ignore))).toBe('plan-stale');
	});

	it('count a random check as done only while the decisions are those that it was drawn from', async () => {
		const at = '2026-11-22T10:00:00Z';
		const done = async () => {
			await service.planFilings(choices);
			const state = await service.motionState(request);
			return state?.readiness.items.find(({ id }) => id === 'random-check')?.met;
		};
		await service.drawCheck({ seed: 1, size: 2, outcomes: [] });
		expect(await done()).toBe(false);
		for (const place of [0, 1]) await service.checkFound(place, { finding: 'agree', note: '', who: 'A. Reader', at });
		expect(await done()).toBe(true);
		await service.redecide({ ...settings, asOf: '2026-07-01' });
		expect(await done()).toBe(false);
	});

	it('are given up at once when somebody stops them', async () => {
		await service.planFilings(choices);
		let begun: () => void;
		const drawing = new Promise<void>((resolve) => (begun = resolve));
		const never = () => {
			begun();
			return new Promise(() => undefined);
		};
		const making = service.makeMotion(request, papers({ filing: never }), ignore);
		await drawing;
		await service.stopPapers();
		expect(codeOf(await making)).toBe('stopped');
	});

	it('need a run', async () => {
		const empty = new CountyService(around);
		expect(codeOf(await empty.planFilings(choices))).toBe('no-run');
	});
});
