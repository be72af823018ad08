import { Framer, MAX_RECORD } from '../delimited/framer';
import { WIDTH } from './columns';
import type { Layout } from './header';
import { ExtractReader } from './reader';

/** Bytes read at a time. */
export const CHUNK = 1 << 21;

/**
 * What scanning needs room for. One for each range would pile up faster than it is collected, so a worker, which scans
 * one range at a time, keeps one for all of them.
 */
export class Scratch {
	readonly buffer = new Uint8Array(CHUNK + MAX_RECORD * 2);
	readonly framer = new Framer(WIDTH);
	private held: ExtractReader | null = null;
	private position = '';

	/** A reader that has read nothing, for a file of this layout. */
	reader(layout: Layout): ExtractReader {
		const position = layout.position.join();
		if (this.held === null || this.position !== position) {
			this.held = new ExtractReader(this.framer, layout.position);
			this.position = position;
		} else this.held.reset();
		return this.held;
	}
}
