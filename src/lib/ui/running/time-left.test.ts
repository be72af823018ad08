import { expect, it } from 'vitest';
import type { Progress } from '$lib/workers/contract';
import { TimeLeft } from './time-left';

const at = (bytes: number, elapsed: number, stage: Progress['stage'] = 'reading'): Progress => ({
	stage,
	bytes,
	totalBytes: 1000,
	rows: 0,
	people: 0,
	elapsed
});

it('says nothing before there is a rate to go by', () => {
	expect(new TimeLeft().after(at(10, 100))).toBeNull();
	expect(new TimeLeft().after(at(0, 5000))).toBeNull();
});

it('counts down with the rate so far, calmly', () => {
	const left = new TimeLeft();
	expect(left.after(at(250, 1000))).toBe(3000);
	const next = left.after(at(500, 1500))!;
	expect(next).toBeGreaterThan(1500);
	expect(next).toBeLessThan(3000);
});

it('starts afresh with a new stage', () => {
	const left = new TimeLeft();
	left.after(at(100, 10_000));
	expect(left.after(at(500, 1000, 'writing'))).toBe(1000);
});
