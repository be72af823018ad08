import { dayFrom, daysBetween, plusDays, plusYears, type Day } from '../restatement/calendar';
import { sectionOf } from '../restatement/charges';
import type { Choices, Section } from '../restatement/history';

/** What a fact can be in a table; dates are days. */
export type Value = number | boolean | string | Section;

export const NOT_KNOWN = 'unknown';

/** A limit as a table writes it: `21`, `{age}`, `2016-11-09`, `asOf`, `asOf-{years}y`. */
function limitOf(text: string, choices: Choices, asOf: Day): number {
	const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(choices[name]));
	const back = /^asOf(?:-(\d+)y)?$/.exec(filled);
	if (back !== null) return plusYears(asOf, -Number(back[1] ?? 0));
	return /^\d{4}-/.test(filled) ? dayFrom(filled) : Number(filled);
}

const isDay = (limit: number) => limit > 9_999_999;
const step = (limit: number, by: number) => (isDay(limit) ? plusDays(limit, by) : limit + by);

/** The values that a column spans: `yes|no`, `felony|misdemeanor`, `HS 11357|HS 11360(A)`, `±21`, `±asOf-50y`. */
export function spanned(cell: string, asOf: Day): Value[] {
	const values = cell.split('|').flatMap((text): Value[] => {
		if (text.startsWith('±')) {
			const limit = limitOf(text.slice(1), {}, asOf);
			return [step(limit, -1), limit, step(limit, 1)];
		}
		if (text === 'yes' || text === 'no') return [text === 'yes'];
		if (/^[A-Z]{2} \d/.test(text)) return [sectionOf(text)];
		return /^\d/.test(text) ? [limitOf(text, {}, asOf)] : [text];
	});
	return values.filter((value, at) => values.indexOf(value) === at);
}

/** Whether a value is what a cell asks for; `+50y<=asOf` is a day whose fiftieth anniversary has
 * come, `years>=50` one since which fifty years of 365.25 days have gone by. A section takes in its subdivisions, unless the cell begins with `=`. */
export function suits(cell: string, value: Value, choices: Choices, asOf: Day): boolean {
	if (cell === '*' || cell === '') return true;
	if (cell.startsWith('!')) return !suits(cell.slice(1), value, choices, asOf);
	if (cell.includes('|')) return cell.split('|').some((part) => suits(part, value, choices, asOf));
	const compare = /^(<=|<|>=|>)(.+)$/.exec(cell);
	if (compare !== null) {
		if (typeof value !== 'number') return false;
		const limit = limitOf(compare[2], choices, asOf);
		if (compare[1] === '<') return value < limit;
		if (compare[1] === '<=') return value <= limit;
		return compare[1] === '>' ? value > limit : value >= limit;
	}
	const turned = /^\+(.+)y<=asOf$/.exec(cell);
	if (turned !== null) return plusYears(Number(value), limitOf(turned[1], choices, asOf)) <= asOf;
	const years = /^years(<=|>=|>)(.+)$/.exec(cell);
	if (years !== null) {
		const passed = daysBetween(Number(value), asOf) / 365.25;
		const limit = limitOf(years[2], choices, asOf);
		return years[1] === '<=' ? passed <= limit : years[1] === '>' ? passed > limit : passed >= limit;
	}
	if (typeof value === 'object') return sectionSuits(cell, value, choices);
	if (typeof value === 'boolean') return (cell === 'yes') === value && cell !== NOT_KNOWN;
	return typeof value === 'number' ? value === limitOf(cell, choices, asOf) : value === cell;
}

function sectionSuits(cell: string, value: Section, choices: Choices): boolean {
	const chosen = /^in \{(\w+)\}$/.exec(cell);
	if (chosen !== null) return (choices[chosen[1]] as readonly string[]).includes(value.name);
	const exactly = cell.startsWith('=');
	const wanted = sectionOf(exactly ? cell.slice(1) : cell);
	if (wanted.name !== value.name || (exactly && wanted.subdivisions.length !== value.subdivisions.length)) return false;
	return wanted.subdivisions.every((part, at) => value.subdivisions[at] === part);
}
