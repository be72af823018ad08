import type { Measure } from './page';

/**
 * Text in lines no wider than `width`. A word that is wider by itself is broken where it reaches the edge, after a
 * hyphen, a slash or a comma if there is one: nothing is cut off.
 *
 * @param first width of the first line, where it differs.
 */
export function wrapped(
	text: string,
	width: number,
	size: number,
	bold: boolean,
	measure: Measure,
	first = width
): string[] {
	const lines: string[] = [];
	let line = '';
	const room = () => (lines.length === 0 ? first : width);
	for (const word of text.split(/ +/)) {
		if (word === '') continue;
		const longer = line === '' ? word : `${line} ${word}`;
		if (measure(longer, size, bold) <= room()) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = word;
		while (measure(line, size, bold) > room()) {
			const at = breakingPoint(line, room(), size, bold, measure);
			lines.push(line.slice(0, at));
			line = line.slice(at);
		}
	}
	if (line !== '') lines.push(line);
	return lines.length > 0 ? lines : [''];
}

/** How many of a word's letters stand on one line: at least one. Never between a letter and what combines with it. */
function breakingPoint(word: string, width: number, size: number, bold: boolean, measure: Measure): number {
	let at = 1;
	while (at < word.length && measure(word.slice(0, at + 1), size, bold) <= width) at++;
	const natural = Math.max(...['-', '/', ','].map((joint) => word.lastIndexOf(joint, at - 1))) + 1;
	if (natural > 1) return natural;
	while (at > 1 && /^[\p{M}\uDC00-\uDFFF]/u.test(word.slice(at))) at--;
	return at;
}
