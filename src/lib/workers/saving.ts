import type { Leftover, WrittenFile } from './contract';
import { Ending } from './ending';
import type { OpenSink, Sink } from './sinks';

/** Milliseconds that a file may take to be given up: a slow disk must not keep the person who pressed "Stop". */
const PATIENCE = 700;

/** The person who saves stopped it. */
export class SavingStopped extends Error {}

/** The files of one saving: what was written whole, and what has to be cleared away if it does not end well. */
export class Saving {
	readonly written: WrittenFile[] = [];
	/** The file over which it failed. */
	failedOver: string | null = null;
	private readonly open = new Map<string, Promise<Sink>>();
	private readonly ending = new Ending();

	/** @param prefix stands before the name of every file. */
	constructor(
		private readonly openSink: OpenSink,
		private readonly prefix = ''
	) {}

	/** Opens a file that is cleared away with the saving unless it is closed. */
	async sink(title: string): Promise<Sink> {
		const name = this.prefix + title;
		const opening = this.openSink(name);
		// If the saving is stopped meanwhile, whoever clears up hears of a failure.
		opening.catch(() => undefined);
		this.open.set(name, opening);
		const sink = await this.over(name, opening);
		return {
			write: (bytes) => this.over(name, sink.write(bytes)),
			close: async () => {
				const file = await this.over(name, sink.close());
				this.open.delete(name);
				this.written.push(file);
				return file;
			},
			giveUp: () => sink.giveUp()
		};
	}

	/** Something that the saving has to wait for, unless it is stopped. */
	orStop<T>(work: Promise<T>): Promise<T> {
		return this.ending.before(work);
	}

	/** What is waited for is given up at once. */
	stop(): void {
		this.ending.come(new SavingStopped());
	}

	/** Closes every file that is not whole and clears it away as far as that can be done. */
	giveUp(): Promise<readonly Leftover[]> {
		const open = [...this.open];
		this.open.clear();
		return Promise.all(open.map(async ([name, opening]) => ({ name, left: await leftOf(opening) })));
	}

	private async over<T>(name: string, work: Promise<T>): Promise<T> {
		try {
			return await this.orStop(work);
		} catch (reason) {
			if (!(reason instanceof SavingStopped)) this.failedOver ??= name;
			throw reason;
		}
	}
}

function leftOf(opening: Promise<Sink>): Promise<Leftover['left']> {
	const given = opening.then(
		(sink) => sink.giveUp(),
		// What could not be opened left nothing behind.
		() => 'nothing' as const
	);
	const late = new Promise<'part'>((resolve) => setTimeout(() => resolve('part'), PATIENCE));
	return Promise.race([given, late]).catch(() => 'part');
}
