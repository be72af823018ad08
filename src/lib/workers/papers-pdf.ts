import { jsPDF } from 'jspdf';
import type { Bookmark, Fill, Measure, Page, Rule, Run } from '../filings/layout/page';
import { PAGE_HEIGHT } from '../filings/layout/page';
import { PapersFont } from './papers-font';
import { PageStreams } from './papers-streams';

/** TrueType files of the regular and the bold face, in base64. */
export interface FontFiles {
	readonly regular: string;
	readonly bold: string;
}

const REGULAR = 'Tinos-Regular';
const BOLD = 'Tinos-Bold';
const GREY = '0.93 g';

/** What jsPDF offers its plug-ins and does not declare. */
interface PageContent {
	write(operators: string): void;
}

/** A PDF of pages that were laid out elsewhere. One document; use it once. */
export class PapersPdf {
	private readonly pdf: jsPDF;
	private readonly regular: PapersFont;
	private readonly bold: PapersFont;
	private readonly streams = new PageStreams();
	private pages = 0;

	/** @param title stands in the document's properties: nothing that names a person. */
	constructor(fonts: FontFiles, title: string) {
		const pdf = new jsPDF({ unit: 'pt', format: 'letter', compress: true, putOnlyUsedFonts: true });
		for (const [name, file] of [
			[REGULAR, fonts.regular],
			[BOLD, fonts.bold]
		] as const) {
			pdf.addFileToVFS(`${name}.ttf`, file);
			pdf.addFont(`${name}.ttf`, name, 'normal');
		}
		pdf.setLanguage('en-US');
		pdf.setProperties({ title, creator: 'Clearslate' });
		this.pdf = pdf;
		this.regular = new PapersFont(pdf, REGULAR);
		this.bold = new PapersFont(pdf, BOLD);
	}

	readonly measure: Measure = (text, size, bold) => ((bold ? this.bold : this.regular).widthOf(text) * size) / 1000;

	get pageCount(): number {
		return this.pages;
	}

	/** Letters that the fonts lack, each printed as a question mark in a diamond or a plain one. */
	get missing(): readonly string[] {
		const codes = new Set([...this.regular.missing, ...this.bold.missing]);
		return [...codes].sort((a, b) => a - b).map((code) => String.fromCharCode(code));
	}

	async add(page: Page): Promise<void> {
		if (this.pages++ > 0) this.pdf.addPage();
		const content: string[] = [];
		let dark = true;
		let last = '';
		for (const fill of page.fills ?? []) content.push(boxOf(fill));
		content.push('0 g 0 G 0.5 w');
		for (const run of page.runs) {
			const grey = run.slanting === true;
			if (grey === dark) content.push(grey ? GREY : '0 g');
			dark = !grey;
			const font = run.bold ? this.bold : this.regular;
			const face = `/${font.name} ${number(run.size)} Tf`;
			content.push(`BT ${face === last ? '' : face}${placeOf(run)} <${font.glyphs(run.text)}> Tj ET`);
			last = face;
		}
		for (const rule of page.rules) content.push(lineOf(rule));
		const name = this.streams.add(content.join('\n'));
		(this.pdf.internal as unknown as PageContent).write(name);
		await this.streams.room();
	}

	bookmark({ title, page }: Bookmark): void {
		this.pdf.outline.add(null, title, { pageNumber: page });
	}

	/** The file. */
	async finish(): Promise<Uint8Array<ArrayBuffer>> {
		await this.streams.settled();
		this.regular.finish();
		this.bold.finish();
		const bytes = new Uint8Array(this.pdf.output('arraybuffer'));
		this.streams.close();
		return bytes;
	}
}

/** A PDF counts from the foot of the page. */
function placeOf({ x, y, slanting }: Run): string {
	const down = number(PAGE_HEIGHT - y);
	return slanting === true ? ` 0.643 0.766 -0.766 0.643 ${number(x)} ${down} Tm` : ` ${number(x)} ${down} Td`;
}

function boxOf({ x, y, width, height, grey }: Fill): string {
	const box = [x, PAGE_HEIGHT - y - height, width, height].map(number).join(' ');
	return `${number(grey)} g ${box} re f`;
}

function lineOf({ x1, y1, x2, y2 }: Rule): string {
	return `${number(x1)} ${number(PAGE_HEIGHT - y1)} m ${number(x2)} ${number(PAGE_HEIGHT - y2)} l S`;
}

function number(value: number): string {
	return String(Math.round(value * 100) / 100);
}
