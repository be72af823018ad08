import type { PaperId } from './paper-id';

/** A paper as it is to be laid out: its words are final, blanks included. */
export interface Paper {
	readonly id: PaperId;
	readonly title: string;
	/** Clear short form of the title for the footer. */
	readonly footer: string;
	readonly bookmark: string;
	readonly caption: Caption;
	readonly blocks: readonly Block[];
	readonly blanks: readonly Blank[];
}

/** The first page above the text (rule 2.111). */
export interface Caption {
	/** Above the court's title, single spaced. */
	readonly attorney: readonly string[];
	readonly court: string;
	readonly parties: readonly string[];
	/** Right of the parties, below the paper's title: case number, hearing. */
	readonly beside: readonly string[];
}

export type BlockKind =
	| 'heading'
	| 'subheading'
	| 'paragraph'
	/** A paragraph with the next number of its paper. */
	| 'numbered'
	/** Single spaced and set in, as quotations may be (rule 2.108(3)). */
	| 'quotation'
	/** Lines that stay on one page, as a signature's do. Each line of the text is one line. */
	| 'together';

export interface Block {
	readonly kind: BlockKind;
	readonly text: string;
}

/** A gap that only the attorney can fill; numbered in each paper from 1. */
export interface Blank {
	readonly number: number;
	/** What belongs there. */
	readonly wanted: string;
	/** The field without a value, or null for a gap that the text itself leaves. */
	readonly field: string | null;
}
