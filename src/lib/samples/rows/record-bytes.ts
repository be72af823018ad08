import type { CivilDate } from '../../record/civil-date';

/** Bytes of records, written one after the other into a buffer that grows as it must. */
export class RecordBytes {
	length = 0;
	private bytes: Uint8Array;

	constructor(capacity: number) {
		this.bytes = new Uint8Array(capacity);
	}

	/** Latin text, as UTF-8. */
	text(text: string): void {
		this.reserve(text.length * 2);
		const bytes = this.bytes;
		let at = this.length;
		for (let index = 0; index < text.length; index++) {
			const unit = text.charCodeAt(index);
			if (unit < 0x80) bytes[at++] = unit;
			else {
				bytes[at++] = 0xc0 | (unit >> 6);
				bytes[at++] = 0x80 | (unit & 0x3f);
			}
		}
		this.length = at;
	}

	/** One cell and the comma after it. */
	cell(text: string): void {
		this.text(text);
		this.comma();
	}

	digitsCell(value: number, many: number): void {
		this.digits(value, many);
		this.comma();
	}

	/** A date as `YYYYMMDD`; 0 is a blank cell. */
	dateCell(date: CivilDate): void {
		if (date !== 0) this.digits(date, 8);
		this.comma();
	}

	/** A whole number with as many digits, zeros in front. */
	digits(value: number, many: number): void {
		this.reserve(many);
		let rest = value;
		for (let at = this.length + many - 1; at >= this.length; at--) {
			const next = Math.floor(rest / 10);
			this.bytes[at] = 48 + rest - next * 10;
			rest = next;
		}
		this.length += many;
	}

	/** All that the other one holds. */
	append(other: RecordBytes): void {
		this.appendBytes(other.bytes.subarray(0, other.length));
	}

	appendBytes(bytes: Uint8Array): void {
		this.reserve(bytes.length);
		this.bytes.set(bytes, this.length);
		this.length += bytes.length;
	}

	/** A copy of what was written from there on. */
	from(start: number): Uint8Array {
		return this.bytes.slice(start, this.length);
	}

	/** Forgets what was written from there on. */
	cutBack(length: number): void {
		this.length = length;
	}

	private comma(): void {
		this.reserve(1);
		this.bytes[this.length++] = 44;
	}

	private reserve(more: number): void {
		if (this.length + more <= this.bytes.length) return;
		const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
		grown.set(this.bytes);
		this.bytes = grown;
	}
}
