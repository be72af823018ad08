import type { OpenedExtract } from '../intake/doj-extract/open';
import type { Part } from '../intake/doj-extract/part';
import type { Range } from '../intake/doj-extract/scan';
import type { Scanner } from './read-extracts';

/** A part that an earlier reading of the same bytes came to. */
export interface StoredPart {
	readonly start: number;
	readonly end: number;
	/** Null where it cannot be had: its range is then scanned. */
	load(): Promise<Part | null>;
}

/** Gives the parts that an earlier reading left, and scans what it did not come to. */
export class StoredParts implements Scanner {
	readonly width: number;
	private readonly given = new WeakSet<Part>();

	/** @param stored by the place of their file among the sources. */
	constructor(
		private readonly scanner: Scanner,
		private readonly stored: readonly (readonly StoredPart[])[],
		private readonly onGiven: (part: Part) => void = () => undefined
	) {
		this.width = scanner.width;
	}

	async scan(file: number, extract: OpenedExtract, range: Range): Promise<Part | null> {
		const stored = this.stored[file]?.find((part) => belongsTo(part, range));
		const part = (await stored?.load()) ?? null;
		if (part === null || part.start !== stored?.start || part.end !== stored.end)
			return this.scanner.scan(file, extract, range);
		this.given.add(part);
		this.onGiven(part);
		return part;
	}

	/** Whether the part came from the earlier reading. */
	gave(part: Part): boolean {
		return this.given.has(part);
	}
}

/** Ranges may be cut elsewhere than they were: a part that is not all of what a range owns is of no use to it. */
function belongsTo({ start, end }: StoredPart, { from, to, known }: Range): boolean {
	return (known ? start === from : start >= from && start < to) && end >= to;
}
