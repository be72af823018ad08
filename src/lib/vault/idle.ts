/** When an open vault locks by itself. Times in milliseconds; a clock is given, so that tests need not wait. */
export interface Clocks {
	/** Runs on while the device sleeps, and may be set back. */
	readonly wall: () => number;
	/** Never runs back; on some devices it stands still while they sleep. */
	readonly steady: () => number;
}

export const IDLE_DEFAULT = 5 * 60_000;
export const IDLE_WITH_CLIENT = 10 * 60_000;
export const IDLE_MOST = 15 * 60_000;
export const WARNING = 30_000;

export type IdleState = 'awake' | 'warning' | 'due';

/** Counts from the last sign of the user. Whichever clock says that more time has passed is believed. */
export class IdleWatch {
	private wall: number;
	private steady: number;

	constructor(
		private readonly clocks: Clocks,
		private limit: number
	) {
		this.wall = clocks.wall();
		this.steady = clocks.steady();
	}

	/** The user did something. It does not undo a time that is up: a touch that wakes a device finds it locked. */
	touch(): void {
		if (this.state() === 'due') return;
		this.wall = this.clocks.wall();
		this.steady = this.clocks.steady();
	}

	setLimit(limit: number): void {
		this.limit = Math.min(limit, IDLE_MOST);
	}

	/** Milliseconds until it locks; 0 and less: it is due. */
	left(): number {
		const wall = this.clocks.wall() - this.wall;
		// A wall clock that was set back says nothing about how long it has been.
		const passed = Math.max(wall < 0 ? 0 : wall, this.clocks.steady() - this.steady);
		return this.limit - passed;
	}

	state(): IdleState {
		const left = this.left();
		return left <= 0 ? 'due' : left <= WARNING ? 'warning' : 'awake';
	}
}
