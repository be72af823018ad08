/**
 * Plain data with typed arrays in it, as bytes and back: a line of JSON in which each array stands as its place and kind,
 * then the arrays one after another. What was packed comes back equal, with arrays of the same kinds. Numbers stand in as
 * few bytes as the largest of their array needs.
 */
type Columns = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Kind = 'u8' | 'u16' | 'u32' | 'i32' | 'f64';

interface ColumnsOf {
	new (buffer: ArrayBuffer, from: number, length: number): Columns;
	new (numbers: ArrayLike<number>): Columns;
}

const KINDS: readonly (readonly [Kind, ColumnsOf])[] = [
	['u8', Uint8Array],
	['u16', Uint16Array],
	['u32', Uint32Array],
	['i32', Int32Array],
	['f64', Float64Array]
];

interface Placed {
	readonly $columns: Kind;
	/** How it stands in the bytes; left out by version 1, which packed every array in its own kind. */
	readonly as?: Kind | undefined;
	readonly at: number;
	readonly length: number;
}

const PACKING = 2;
const MAGIC = `clearslate packed ${PACKING}\n`;
const EARLIER = 'clearslate packed 1\n';

/** @returns pieces to be written one after another. Some are the arrays' own memory. */
export function pack(value: unknown): Uint8Array<ArrayBuffer>[] {
	const columns: Uint8Array<ArrayBuffer>[] = [];
	let at = 0;
	const json = JSON.stringify(value, (_, part: unknown) => {
		const kind = KINDS.find(([, column]) => part instanceof column);
		if (kind === undefined) return part;
		const column = narrow(part as Columns);
		const bytes = new Uint8Array(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength);
		// Places are multiples of 8, so that every kind can be read where it lies.
		const padded = Math.ceil(bytes.length / 8) * 8;
		const as = KINDS.find(([, narrowed]) => column instanceof narrowed)?.[0];
		const placed: Placed = { $columns: kind[0], as: as === kind[0] ? undefined : as, at, length: column.length };
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

/** Null for bytes that `pack` did not make. Arrays may lie in `bytes`. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): unknown {
	const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
	const end = bytes.indexOf(10, MAGIC.length);
	if ((magic !== MAGIC && magic !== EARLIER) || end < 0 || bytes.byteOffset % 8 !== 0) return null;
	const start = bytes.byteOffset + Math.ceil((end + 1) / 8) * 8;
	try {
		return JSON.parse(new TextDecoder().decode(bytes.subarray(MAGIC.length, end)), (_, part: unknown) => {
			if (!isPlaced(part)) return part;
			const [own, stands] = [part.$columns, part.as ?? part.$columns].map(
				(kind) => KINDS.find(([name]) => name === kind)?.[1]
			);
			if (own === undefined || stands === undefined) return part;
			const column = new stands(bytes.buffer, start + part.at, part.length);
			return own === stands ? column : new own(column);
		});
	} catch {
		return null;
	}
}

/** Whether the bytes are of a packing that came after this version. */
export function isPackedLater(bytes: Uint8Array<ArrayBuffer>): boolean {
	const start = new TextDecoder().decode(bytes.subarray(0, MAGIC.length + 8));
	return Number(/^clearslate packed (\d{1,9})\n/.exec(start)?.[1] ?? 0) > PACKING;
}

/** The same whole numbers in fewer bytes each, where none is negative and all are small. */
function narrow(column: Columns): Columns {
	if (!(column instanceof Uint32Array || column instanceof Int32Array || column instanceof Uint16Array)) return column;
	let bits = 0;
	for (let at = 0; at < column.length; at++) bits |= column[at];
	if (bits >>> 8 === 0) return new Uint8Array(column);
	return bits >>> 16 === 0 && !(column instanceof Uint16Array) ? new Uint16Array(column) : column;
}

function isPlaced(part: unknown): part is Placed {
	return typeof part === 'object' && part !== null && '$columns' in part && 'at' in part && 'length' in part;
}
