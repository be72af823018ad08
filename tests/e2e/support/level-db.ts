/** Tables of LevelDB, in which a browser keeps what pages store: their blocks may be pressed with Snappy. */

/** The last bytes of a table; its last eight tell that it is one. */
const FOOTER = 48;
const TABLE = 0xdb4775248b80fb57n;
const PRESSED = 1;

/** All blocks of a table as they were before they were pressed; none of a file that is no table. */
export function blocksOf(table: Buffer): Buffer[] {
	if (table.length < FOOTER || table.readBigUInt64LE(table.length - 8) !== TABLE) return [];
	const footer = new Reader(table, table.length - FOOTER);
	footer.handle();
	const index = blockAt(table, footer.handle());
	// Entries end where the list of restarts begins, whose length stands last.
	const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
	const blocks = [index];
	for (const reader = new Reader(index, 0); reader.at < end;) {
		reader.varint();
		const [key, value] = [reader.varint(), reader.varint()];
		reader.at += key;
		blocks.push(blockAt(table, new Reader(index, reader.at).handle()));
		reader.at += value;
	}
	return blocks;
}

/** What Snappy pressed: a length, then literals and copies of what came before. */
export function unpressed(pressed: Buffer): Buffer {
	const reader = new Reader(pressed, 0);
	const out = Buffer.alloc(reader.varint());
	for (let to = 0; reader.at < pressed.length;) {
		const tag = pressed[reader.at++];
		if ((tag & 3) === 0) {
			const more = Math.max(0, (tag >> 2) - 59);
			const length = (more === 0 ? tag >> 2 : reader.little(more)) + 1;
			to += pressed.copy(out, to, reader.at, reader.at + length);
			reader.at += length;
			continue;
		}
		const short = (tag & 3) === 1;
		const length = short ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
		const back = short ? ((tag >> 5) << 8) + reader.little(1) : reader.little((tag & 3) === 2 ? 2 : 4);
		for (const end = to + length; to < end; to++) out[to] = out[to - back];
	}
	return out;
}

function blockAt(table: Buffer, [at, length]: readonly [number, number]): Buffer {
	const block = table.subarray(at, at + length);
	return table[at + length] === PRESSED ? unpressed(block) : block;
}

class Reader {
	constructor(
		private readonly bytes: Buffer,
		public at: number
	) {}

	varint(): number {
		let value = 0;
		for (let unit = 1; ; unit *= 128) {
			const byte = this.bytes[this.at++];
			value += (byte & 127) * unit;
			if (byte < 128) return value;
		}
	}

	little(length: number): number {
		this.at += length;
		return this.bytes.readUIntLE(this.at - length, length);
	}

	/** Where a block stands, and how long it is. */
	handle(): readonly [number, number] {
		return [this.varint(), this.varint()];
	}
}
