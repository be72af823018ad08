import { describe, expect, it } from 'vitest';
import type { Override } from './override';
import { Overrides } from './overrides';

const conviction = { file: 'f00d', row: 12 };
const override: Override = {
	conviction,
	outcome: 'dismiss',
	becomes: null,
	note: 'Docket shows a plea to 11357',
	who: 'A. Reader',
	at: '2026-11-22T10:00:00Z',
	from: 'queue',
	over: { outcome: 'needs-review', becomes: null }
};
const changed: Override = { ...override, outcome: 'barred', at: '2026-11-22T11:00:00Z' };

describe('what people decided', () => {
	it('is kept apart from what the machine answered, with who, when and why', () => {
		expect(Overrides.NONE.give([override]).of(conviction)).toEqual(override);
	});

	it('is never changed in place', () => {
		const before = Overrides.NONE.give([override]);
		before.give([changed]);
		before.withdraw(conviction, 'A. Reader', '2026-11-22T12:00:00Z');
		expect(before.of(conviction)).toEqual(override);
		expect(before.records).toHaveLength(1);
		expect(Overrides.NONE.size).toBe(0);
	});

	it('can be changed, and what stood before stays in its history', () => {
		const given = Overrides.NONE.give([override]).give([changed]);
		expect(given.of(conviction)).toEqual(changed);
		expect(given.size).toBe(1);
		expect(given.history(conviction).map((one) => one.kind === 'given' && one.outcome)).toEqual(['dismiss', 'barred']);
	});

	it('can be withdrawn: the machine’s answer stands again, and the history says who took it back', () => {
		const given = Overrides.NONE.give([override]).withdraw(conviction, 'B. Chief', '2026-11-22T12:00:00Z');
		expect(given.of(conviction)).toBeNull();
		expect(given.history(conviction).at(-1)).toEqual({
			kind: 'withdrawn',
			conviction,
			who: 'B. Chief',
			at: '2026-11-22T12:00:00Z'
		});
	});

	it('is not withdrawn where nothing stands', () => {
		expect(Overrides.NONE.withdraw(conviction, 'B. Chief', '').records).toEqual([]);
	});

	it('comes back from what was kept, history and all', () => {
		const other = { ...override, conviction: { file: 'f00d', row: 13 } };
		const given = Overrides.NONE.give([override, other]).give([changed]).withdraw(other.conviction, 'B', '');
		const back = Overrides.from(JSON.parse(JSON.stringify(given.records)) as typeof given.records);
		expect([...back.all()]).toEqual([changed]);
		expect(back.records).toEqual(given.records);
	});

	it('names a conviction by the file’s checksum: the same row of another file is another', () => {
		expect(Overrides.NONE.give([override]).of({ file: 'beef', row: 12 })).toBeNull();
	});
});
