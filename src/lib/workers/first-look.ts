import type { ByteSource } from '../intake/byte-source';
import { COLUMN, WIDTH } from '../intake/doj-extract/columns';
import { cellsOf, openExtract, type OpenedExtract } from '../intake/doj-extract/open';
import { Framer, MORE, RECORD } from '../intake/delimited/framer';
import { MADE_UP } from '../record/made-up';
import { countyName, isCounty } from '../run/county-name';
import type { FileLook } from './contract';

/** Counties of the first records with how often each stands there, the most frequent first. */
function countiesIn(extract: OpenedExtract): [string, number][] {
	const { head, layout, dataStart } = extract;
	const framer = new Framer(WIDTH);
	const seen = new Map<string, number>();
	let at = dataStart;
	while (at < head.length) {
		const kind = framer.read(head, at, head.length, false);
		if (kind === MORE) break;
		if (kind === RECORD && framer.cells === WIDTH) {
			const name = countyName(cellsOf(head, at, framer)[layout.position[COLUMN.county]] ?? '');
			if (isCounty(name)) seen.set(name, (seen.get(name) ?? 0) + 1);
		}
		at = framer.next;
	}
	return [...seen].sort((a, b) => b[1] - a[1]);
}

/** The app's own generator marks every record that it makes. */
export function isMadeUp(extract: OpenedExtract): boolean {
	const { head, layout, dataStart } = extract;
	const framer = new Framer(WIDTH);
	if (framer.read(head, dataStart, head.length, false) !== RECORD) return false;
	return cellsOf(head, dataStart, framer)[layout.position[0]] === MADE_UP;
}

/** What the first bytes of a chosen file tell, or why it cannot be read. */
export async function lookAt(source: ByteSource): Promise<FileLook> {
	const seen = { name: source.name, bytes: source.size };
	try {
		const opening = await openExtract(source);
		if (!opening.ok) return { ...seen, madeUp: false, refused: opening.refused, counties: [] };
		const { extract } = opening;
		return { ...seen, madeUp: isMadeUp(extract), refused: null, counties: countiesIn(extract) };
	} catch {
		return { ...seen, madeUp: false, refused: { name: source.name, reason: 'unreadable', values: {} }, counties: [] };
	}
}
