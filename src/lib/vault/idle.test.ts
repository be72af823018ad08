import { beforeEach, describe, expect, it } from 'vitest';
import { IDLE_DEFAULT, IDLE_MOST, IdleWatch, WARNING } from './idle';

let wall = 0;
let steady = 0;
const clocks = { wall: () => wall, steady: () => steady };
const pass = (ms: number) => {
	wall += ms;
	steady += ms;
};

beforeEach(() => {
	wall = 1e12;
	steady = 5;
});

describe('an open vault', () => {
	it('warns 30 seconds before it locks, and is due when the time is up', () => {
		const watch = new IdleWatch(clocks, IDLE_DEFAULT);
		pass(IDLE_DEFAULT - WARNING - 1);
		expect(watch.state()).toBe('awake');
		pass(1);
		expect(watch.state()).toBe('warning');
		pass(WARNING);
		expect(watch.state()).toBe('due');
	});

	it('stays open while it is used', () => {
		const watch = new IdleWatch(clocks, IDLE_DEFAULT);
		for (let n = 0; n < 10; n++) {
			pass(IDLE_DEFAULT - 1);
			watch.touch();
		}
		expect(watch.state()).toBe('awake');
	});

	it('is due after a sleep during which the steady clock stood still', () => {
		const watch = new IdleWatch(clocks, IDLE_DEFAULT);
		wall += 8 * 3_600_000;
		expect(watch.state()).toBe('due');
	});

	it('is due though the wall clock was set back', () => {
		const watch = new IdleWatch(clocks, IDLE_DEFAULT);
		wall -= 3_600_000;
		steady += IDLE_DEFAULT;
		expect(watch.state()).toBe('due');
	});

	it('is not opened again by the touch that wakes the device', () => {
		const watch = new IdleWatch(clocks, IDLE_DEFAULT);
		pass(IDLE_DEFAULT);
		watch.touch();
		expect(watch.state()).toBe('due');
	});

	it('locks after 15 minutes at most, whatever is chosen', () => {
		const watch = new IdleWatch(clocks, IDLE_DEFAULT);
		watch.setLimit(3_600_000);
		pass(IDLE_MOST);
		expect(watch.state()).toBe('due');
	});
});
