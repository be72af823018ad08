import type { jsPDF } from 'jspdf';

/** What jsPDF keeps of a TrueType font, as far as it is used here. */
interface FontMetadata {
	readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number>> } };
	readonly toUnicode: Record<number, number>;
	readonly Unicode: { widths: (number | number[])[] };
	glyIdsUsed: number[];
	widthOfGlyph(glyph: number): number;
}

/** For letters that the font lacks: nothing stands in their place but a mark that is seen. */
const MISSING = 0xfffd;
const STAND_IN = '?'.charCodeAt(0);

/**
 * A font of a document being drawn. jsPDF's own `text()` looks at every letter of every text several times and ends a
 * text silently at a letter that it lacks; this writes each distinct text's glyphs once and tells what is missing.
 */
export class PapersFont {
	/** Code points that were asked for and are not in the font. */
	readonly missing = new Set<number>();
	private readonly metadata: FontMetadata;
	private readonly key: string;
	private readonly widths: Float64Array;
	private readonly hex: string[] = [];
	private readonly used = new Map<number, number>();

	constructor(pdf: jsPDF, name: string) {
		pdf.setFont(name, 'normal');
		// jsPDF embeds a font once it has set a text in it.
		pdf.text(' ', 0, 0);
		const font = pdf.getFont();
		this.key = String(font.id);
		this.metadata = font.metadata as FontMetadata;
		this.widths = new Float64Array(0x10000).fill(-1);
	}

	/** The font's name in the content of a page. */
	get name(): string {
		return this.key;
	}

	/** Width in thousandths of the font's size. */
	widthOf(text: string): number {
		let width = 0;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			width += this.widths[code] >= 0 ? this.widths[code] : this.take(code);
		}
		return width;
	}

	/** The glyphs of a text as the hexadecimal string that a content stream shows. */
	glyphs(text: string): string {
		let hex = '';
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (this.widths[code] < 0) this.take(code);
			hex += this.hex[code];
		}
		return hex;
	}

	private take(code: number): number {
		const shown = this.shown(code);
		const glyph = this.metadata.cmap.unicode.codeMap[shown];
		const width = Math.trunc(this.metadata.widthOfGlyph(glyph));
		this.widths[code] = width;
		this.hex[code] = glyph.toString(16).padStart(4, '0');
		if (!this.used.has(glyph)) this.used.set(glyph, shown);
		return width;
	}

	/** What stands on the page for a code point: itself, or the mark of a missing letter. */
	private shown(code: number): number {
		const { codeMap } = this.metadata.cmap.unicode;
		if (codeMap[code]) return code;
		this.missing.add(code);
		return codeMap[MISSING] ? MISSING : STAND_IN;
	}

	/** Tells jsPDF which glyphs the document shows, before it is written. */
	finish(): void {
		const { metadata } = this;
		metadata.glyIdsUsed = [0, ...this.used.keys()];
		metadata.Unicode.widths = [...this.used.keys()].flatMap((glyph) => [
			glyph,
			[Math.trunc(metadata.widthOfGlyph(glyph))]
		]);
		for (const [glyph, code] of this.used) metadata.toUnicode[glyph] = code;
	}
}
