import { papers as words } from '../words/en/papers';
import { fileSafe, folderName } from './file-names';
import type { Filing } from './filing';
import type { Paper } from './paper';
import type { PaperId } from './paper-id';
import type { ExhibitKind } from './table-columns';
import { WORKSHEET_COLUMNS, wireLines, type WireColumn } from './wire';

/** Papers that stand in one file, one after another. */
export interface PaperFilePlan {
	readonly name: string;
	readonly papers: readonly PaperId[];
}

/** The files of a motion besides Exhibit A; the proposed order is a document of its own. */
export const BEFORE_EXHIBIT: readonly PaperFilePlan[] = [
	{ name: `${words.file.motion}.pdf`, papers: ['motion', 'memorandum', 'declaration'] }
];
export const AFTER_EXHIBIT: readonly PaperFilePlan[] = [
	{ name: `${words.file.order}.pdf`, papers: ['order'] },
	{ name: `${words.file.service}.pdf`, papers: ['service'] }
];

/** The name of a volume of Exhibit A; `at` from 0. */
export function volumeFile(kind: ExhibitKind, at: number, of: number): string {
	return `${words.file[kind]}${of === 1 ? '' : `, ${words.volume(at + 1, of).toLowerCase()}`}.pdf`;
}

/** The cover of a volume of Exhibit A says which one it is, where there are several. */
export function volumeCover(cover: Paper, at: number, of: number): Paper {
	if (of === 1) return cover;
	const volume = `, ${words.volume(at + 1, of)}`;
	return {
		...cover,
		title: `${cover.title}${volume}`,
		footer: `${cover.footer}${volume}`,
		bookmark: `${cover.bookmark}${volume.toLowerCase()}`
	};
}

/** A text file of a motion's folder, piece by piece. */
export interface TextFile {
	readonly name: string;
	readonly pieces: Iterable<string>;
}

/** What goes by wire, each with a text that says what it is not. */
export function wireFiles(filing: Filing, courtColumns: readonly WireColumn[], exact: boolean): TextFile[] {
	const pair = (title: string, columns: readonly WireColumn[], about: string): TextFile[] => [
		{ name: `by wire/${fileSafe(title)}.csv`, pieces: wireLines(filing.rows, columns, exact) },
		{ name: `by wire/${fileSafe(title)}.txt`, pieces: [`${about} ${exact ? words.wire.exact : words.wire.guarded}\n`] }
	];
	return [
		...pair(words.file.courtCsv, courtColumns, words.wire.court),
		...pair(words.file.worksheet, WORKSHEET_COLUMNS, words.wire.worksheet)
	];
}

/** A file's place in the packet. */
export function inPacket(filing: Filing, name: string): string {
	return `${folderName(filing)}/${name}`;
}
