import type { Texts } from '../../record/texts';

/** Gives every distinct run of bytes one number. */
export class TextTable implements Texts {
	bytes: Uint8Array;
	starts: Uint32Array;
	private slots: Int32Array;
	count = 1;

	constructor(texts = 1024) {
		this.bytes = new Uint8Array(texts * 16);
		this.starts = new Uint32Array(texts + 2);
		this.slots = new Int32Array(texts * 2).fill(-1);
		if ((texts & (texts - 1)) !== 0) throw new RangeError('The first size of a table is a power of two');
	}

	intern(from: Uint8Array, start: number, end: number): number {
		const length = end - start;
		if (length <= 0) return 0;
		let hash = length;
		for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + from[at]) | 0;
		hash ^= hash >>> 15;
		const mask = this.slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const found = this.slots[slot];
			if (found < 0) break;
			if (this.holds(found, from, start, length)) return found;
			slot = (slot + 1) & mask;
		}
		return this.add(from, start, end, slot);
	}

	private holds(text: number, from: Uint8Array, start: number, length: number): boolean {
		const at = this.starts[text];
		if (this.starts[text + 1] - at !== length) return false;
		const bytes = this.bytes;
		for (let i = 0; i < length; i++) if (bytes[at + i] !== from[start + i]) return false;
		return true;
	}

	private add(from: Uint8Array, start: number, end: number, slot: number): number {
		const text = this.count++;
		const at = this.starts[text];
		const stop = at + end - start;
		if (stop > this.bytes.length) this.bytes = grown(this.bytes, Math.max(stop, this.bytes.length * 2));
		if (text + 2 > this.starts.length) this.starts = grownIndex(this.starts, this.starts.length * 2);
		for (let i = start; i < end; i++) this.bytes[at + i - start] = from[i];
		this.starts[text + 1] = stop;
		this.slots[slot] = text;
		if (this.count * 2 > this.slots.length) this.rehash();
		return text;
	}

	private rehash(): void {
		const slots = new Int32Array(this.slots.length * 2).fill(-1);
		const mask = slots.length - 1;
		for (let text = 1; text < this.count; text++) {
			const start = this.starts[text];
			const end = this.starts[text + 1];
			let hash = end - start;
			for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + this.bytes[at]) | 0;
			hash ^= hash >>> 15;
			let slot = hash & mask;
			while (slots[slot] >= 0) slot = (slot + 1) & mask;
			slots[slot] = text;
		}
		this.slots = slots;
	}

	/** Forgets all texts and keeps the room. */
	reset(): void {
		this.count = 1;
		this.slots.fill(-1);
	}

	/** Takes in all texts of another table; the answer tells each one's number here. */
	absorb(texts: Texts): Uint32Array {
		const here = new Uint32Array(texts.count);
		for (let text = 1; text < texts.count; text++) {
			here[text] = this.intern(texts.bytes, texts.starts[text], texts.starts[text + 1]);
		}
		return here;
	}

	/** What is held, to look at: good until the next text comes in. */
	view(): Texts {
		return this;
	}

	/** A copy of exactly what is held. */
	texts(): Texts {
		return {
			bytes: this.bytes.slice(0, this.starts[this.count]),
			starts: this.starts.slice(0, this.count + 1),
			count: this.count
		};
	}
}

function grown(old: Uint8Array, size: number): Uint8Array {
	const bigger = new Uint8Array(size);
	bigger.set(old);
	return bigger;
}

function grownIndex(old: Uint32Array, size: number): Uint32Array {
	const bigger = new Uint32Array(size);
	bigger.set(old);
	return bigger;
}
