/**
 * Plain data with typed arrays in it, as bytes and back: a line of JSON in which each array stands as its place and kind,
 * then the arrays one after another. What was packed comes back equal, with arrays of the same kinds.
 */
type Columns = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Kind = 'u8' | 'u16' | 'u32' | 'i32' | 'f64';

const KINDS: readonly (readonly [Kind, new (buffer: ArrayBuffer, from: number, length: number) => Columns])[] = [
	['u8', Uint8Array],
	['u16', Uint16Array],
	['u32', Uint32Array],
	['i32', Int32Array],
	['f64', Float64Array]
];

interface Placed {
	readonly $columns: Kind;
	readonly at: number;
	readonly length: number;
}

const MAGIC = 'clearslate packed 1\n';

/** @returns pieces to be written one after another. */
export function pack(value: unknown): Uint8Array<ArrayBuffer>[] {
	const columns: Uint8Array<ArrayBuffer>[] = [];
	let at = 0;
	const json = JSON.stringify(value, (_, part: unknown) => {
		const kind = KINDS.find(([, column]) => part instanceof column);
		if (kind === undefined) return part;
		const column = part as Columns;
		const bytes = new Uint8Array(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength);
		// Places are multiples of 8, so that every kind can be read where it lies.
		const padded = Math.ceil(bytes.length / 8) * 8;
		const placed: Placed = { $columns: kind[0], at, length: column.length };
		columns.push(bytes);
		if (padded > bytes.length) columns.push(new Uint8Array(padded - bytes.length));
		at += padded;
		return placed;
	});
	const head = new TextEncoder().encode(`${MAGIC}${json}\n`);
	const gap = new Uint8Array((8 - (head.length % 8)) % 8).fill(10);
	return [head, gap, ...columns];
}

/** Pieces as one run of bytes, copied. */
export function inOne(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

/** Null for bytes that `pack` did not make. The arrays lie in `bytes` and are not copied. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): unknown {
	const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
	const end = bytes.indexOf(10, MAGIC.length);
	if (magic !== MAGIC || end < 0 || bytes.byteOffset % 8 !== 0) return null;
	const start = bytes.byteOffset + Math.ceil((end + 1) / 8) * 8;
	try {
		return JSON.parse(new TextDecoder().decode(bytes.subarray(MAGIC.length, end)), (_, part: unknown) => {
			if (!isPlaced(part)) return part;
			const [, column] = KINDS.find(([kind]) => kind === part.$columns) ?? [];
			return column === undefined ? part : new column(bytes.buffer, start + part.at, part.length);
		});
	} catch {
		return null;
	}
}

function isPlaced(part: unknown): part is Placed {
	return typeof part === 'object' && part !== null && '$columns' in part && 'at' in part && 'length' in part;
}
