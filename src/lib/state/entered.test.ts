import { describe, expect, it, vi } from 'vitest';
import type { PapersEntries } from '../filings/papers-entries';
import type { RunResults } from '../workers/contract';

const results = { ok: true, settings: {}, madeUp: false } as unknown as RunResults;
const madeBy = { app: '1', build: 'b', law: 'l' };
const ticked = (ground: '1385' | 'other'): PapersEntries => ({
	says: {
		'district-attorney': {
			ground,
			fields: {},
			answers: {},
			signOff: { attorney: '', bar: '', ticked: ['ground'], lawNote: '' }
		}
	}
});

async function fresh() {
	vi.resetModules();
	const { entered } = await import('./entered.svelte');
	const { run } = await import('./run.svelte');
	run.adopt(results, madeBy);
	const told: PapersEntries[] = [];
	entered.whenChanged(() => told.push(entered.current));
	return { entered, run, told };
}
const says = ({ current }: { readonly current: PapersEntries }) => current.says?.['district-attorney'];

describe('what is entered for the papers', () => {
	it('is told to whoever keeps it, each time', async () => {
		const { entered, told } = await fresh();
		const before = entered.edition;
		entered.put({ exact: true });
		entered.put({ oneMotionPer: 'court' });
		expect(told).toEqual([{ exact: true }, { exact: true, oneMotionPer: 'court' }]);
		expect(entered.edition).toBe(before + 2);
	});

	it('is of one run: another begins with nothing, and a reopened one with what was kept', async () => {
		const { entered, run, told } = await fresh();
		entered.put({ exact: true });
		run.adopt(results, madeBy);
		expect(entered.current).toEqual({});
		entered.adopt({ oneMotionPer: 'court' });
		expect(entered.current).toEqual({ oneMotionPer: 'court' });
		expect(told).toHaveLength(1);
	});

	it('loses every tick when the papers are made otherwise', async () => {
		const { entered } = await fresh();
		entered.put(ticked('1385'));
		expect(says(entered)?.signOff.ticked).toEqual(['ground']);
		entered.change({ exact: true });
		expect(says(entered)).toMatchObject({ ground: '1385', signOff: { ticked: [] } });
	});

	it('loses every tick when the results are made otherwise, even where nobody looks at the papers', async () => {
		const { entered, run } = await fresh();
		entered.put(ticked('other'));
		run.takeReviewed(results);
		expect(says(entered)).toMatchObject({ ground: 'other', signOff: { ticked: [] } });
		entered.put({ exact: false });
		expect(says(entered)?.signOff.ticked).toEqual([]);
	});
});
