/**
 * A worker that is asked for something says every two seconds that it is alive; the page takes one that stays silent for
 * dead. Time is counted in beats, not on a clock: a laptop that slept has not been waiting.
 */
const BEAT = 2_000;

/** Milliseconds of silence after which a worker is taken for dead. */
export const SILENCE = 30_000;

/** What a worker says: that it is alive, or that it begins work during which it can say nothing. */
export const ALIVE = 'alive';
export const BUSY = 'busy';

/** How many times as long one that said so may be silent: millions of records are put together in one go. */
const PATIENCE = 10;

/** The silence is looked at this many times before it is too long. */
const LOOKS = 6;

/** The worker's side: the same service, which calls `say` while any of its operations is under way. */
export function beating<T extends object>(service: T, say: () => void, every = BEAT): T {
	let underWay = 0;
	let timer: ReturnType<typeof setInterval> | undefined;
	const began = () => {
		if (underWay++ > 0) return;
		say();
		timer = setInterval(say, every);
	};
	const ended = () => {
		if (--underWay === 0) clearInterval(timer);
	};
	return new Proxy(service, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== 'function') return member;
			return async (...given: unknown[]): Promise<unknown> => {
				began();
				try {
					return await (Reflect.apply(member, target, given) as unknown);
				} finally {
					ended();
				}
			};
		}
	});
}

/** The page's side: watches while an answer is awaited. */
export class SilenceWatch {
	private awaited = 0;
	private looks = 0;
	private timer: ReturnType<typeof setInterval> | undefined;

	constructor(
		private readonly onSilence: () => void,
		private readonly silence = SILENCE
	) {}

	heard(message: unknown): void {
		this.looks = message === BUSY ? LOOKS * (1 - PATIENCE) : 0;
	}

	async during<T>(answer: Promise<T>): Promise<T> {
		if (this.awaited++ === 0) {
			this.looks = 0;
			this.timer = setInterval(() => this.look(), this.silence / LOOKS);
		}
		try {
			return await answer;
		} finally {
			if (--this.awaited === 0) clearInterval(this.timer);
		}
	}

	private look(): void {
		if (++this.looks === LOOKS) this.onSilence();
	}
}
