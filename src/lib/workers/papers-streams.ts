import { jsPDF } from 'jspdf';
import { deflated } from './deflated';

/**
 * Content of pages, compressed by the platform as each page is done. jsPDF keeps every page as text to the end and then
 * compresses it letter by letter, which takes most of the time and the memory of a long exhibit; here it is given a
 * short name in the content's place, and the compressed content when it asks for it.
 */
export class PageStreams {
	private readonly mine = new Set<string>();
	private readonly pending = new Set<Promise<void>>();

	/** @returns the name to write into the page. */
	add(content: string): string {
		const name = `%papers-${++last}%`;
		this.mine.add(name);
		// In the format of zlib, as a PDF's FlateDecode has it.
		const done = deflated(ENCODER.encode(content), 'deflate').then((bytes) => {
			waiting.set(name, latin1(bytes));
			this.pending.delete(done);
		});
		this.pending.add(done);
		return name;
	}

	/** Waits while many pages are being compressed: their content is in memory until they are. */
	async room(): Promise<void> {
		while (this.pending.size > MOST_PENDING) await Promise.race(this.pending);
	}

	/** Every page is compressed. */
	async settled(): Promise<void> {
		await Promise.all(this.pending);
	}

	/** Forgets what was not asked for. */
	close(): void {
		for (const name of this.mine) waiting.delete(name);
	}
}

const MOST_PENDING = 8;
const ENCODER = new TextEncoder();

let last = 0;
const waiting = new Map<string, string>();
const NAME = /%papers-\d+%/;

interface Filtered {
	readonly data: string;
	readonly reverseChain: string | readonly string[];
}
interface Filters {
	processDataByFilters(data: string, filters: unknown): Filtered;
}

const api = jsPDF.API as unknown as Filters;
const byJsPdf = api.processDataByFilters.bind(api);

api.processDataByFilters = (data, filters) => {
	const name = data.length < 1000 ? NAME.exec(data)?.[0] : undefined;
	const compressed = name === undefined ? undefined : waiting.get(name);
	return compressed === undefined ? byJsPdf(data, filters) : { data: compressed, reverseChain: '/FlateDecode' };
};

/** In pieces: as many arguments as a long array has letters are more than a call takes. */
function latin1(bytes: Uint8Array): string {
	const pieces: string[] = [];
	for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
	return pieces.join('');
}
