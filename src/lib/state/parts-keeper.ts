import type { Checkpoints } from '../workers/checkpoint';
import type { RunResults, RunSettings } from '../workers/contract';

/** Keeps the parts of a run as they are read, so that it can go on if it is cut. */
export interface PartsKeeper {
	begin(files: readonly File[], settings: RunSettings): Checkpoints | null;
	done(results: RunResults): void;
	/** The user cancelled it, or there was nothing in it to be read. */
	givenUp(): void;
}
