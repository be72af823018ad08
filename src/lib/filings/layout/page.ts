/** A page as it is drawn: US letter, points from the left and the top edge. Whoever draws it decides nothing. */
export interface Page {
	readonly runs: readonly Run[];
	readonly rules: readonly Rule[];
	readonly fills?: readonly Fill[];
}

/** Text on one line; `y` is its baseline. */
export interface Run {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly bold: boolean;
	/** Light grey and slanting up across the page. */
	readonly slanting?: true;
}

/** A straight line, half a point thick. */
export interface Rule {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/** A rectangle from its upper left corner; `grey` from 0, black, to 1. */
export interface Fill {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly grey: number;
}

export const PAGE_WIDTH = 612;
export const PAGE_HEIGHT = 792;
export const INCH = 72;

/** The width of a text in points. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** A place in a PDF's outline; pages count from 1 in the file. */
export interface Bookmark {
	readonly title: string;
	readonly page: number;
}
