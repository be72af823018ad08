/** Fewer people than this are not published: a reader who knows one of them could learn about the others. */
export const LEAST_PUBLISHED = 11;

/** A number of people of a table, or the numbers of a row that are shown or hidden together. */
export interface PublishedCell {
	readonly id: string;
	readonly people: number;
}

/** The cells named in `parts` add up to `whole`. A reader can use every sum, in whichever tables its cells stand. */
export interface PublishedSum {
	readonly whole: string;
	readonly parts: readonly string[];
}

/**
 * The cells that may not be published: those of 1 to 10 people and as many others as keep them from being worked out. In
 * every sum at least two cells are missing or none, those that are missing stand for at least 11 people together, and no
 * sums taken together give a missing cell away.
 */
export function suppressed(
	cells: readonly PublishedCell[],
	sums: readonly PublishedSum[],
	least = LEAST_PUBLISHED
): ReadonlySet<string> {
	const people = new Map(cells.map((cell) => [cell.id, cell.people]));
	const hidden = new Set(cells.filter((cell) => cell.people > 0 && cell.people < least).map((cell) => cell.id));
	for (;;) {
		const open = sums.find((sum) => givesAway(sum, hidden, people, least)) ?? solvable(sums, hidden);
		if (open === undefined) return hidden;
		const next = cheapest(open, sums, hidden, people);
		if (next === null) return hidden;
		hidden.add(next);
	}
}

function members({ whole, parts }: PublishedSum): readonly string[] {
	return [...parts, whole];
}

/** A single sum tells what is missing in it, or that it is of too few people. */
function givesAway(
	sum: PublishedSum,
	hidden: ReadonlySet<string>,
	people: ReadonlyMap<string, number>,
	least: number
): boolean {
	const missing = members(sum).filter((id) => hidden.has(id));
	if (missing.length === 0) return false;
	if (missing.length === 1) return true;
	if (hidden.has(sum.whole)) return false;
	return missing.reduce((total, id) => total + (people.get(id) ?? 0), 0) < least;
}

/** The fewest people first, parts before the whole; where nothing of the sum is left to hide, of the sums that touch it. */
function cheapest(
	open: PublishedSum,
	sums: readonly PublishedSum[],
	hidden: ReadonlySet<string>,
	people: ReadonlyMap<string, number>
): string | null {
	const left = (ids: readonly string[]) =>
		ids.filter((id) => !hidden.has(id) && (people.get(id) ?? 0) > 0).sort((a, b) => people.get(a)! - people.get(b)!)[0];
	const own = left(open.parts) ?? left([open.whole]);
	if (own !== undefined) return own;
	const ids = new Set(members(open));
	for (const other of sums.filter((sum) => members(sum).some((id) => ids.has(id)))) {
		const found = left(other.parts) ?? left([other.whole]);
		if (found !== undefined) return found;
	}
	return null;
}

/** A sum with a missing cell that follows from the sums taken together: their equations reduced, one unknown is left alone. */
function solvable(sums: readonly PublishedSum[], hidden: ReadonlySet<string>): PublishedSum | undefined {
	const ids = [...hidden];
	const rows = sums
		.map(({ whole, parts }) => ids.map((id) => (parts.includes(id) ? 1 : 0) - (id === whole ? 1 : 0)))
		.filter((row) => row.some((one) => one !== 0));
	reduce(rows);
	const alone = rows.find((row) => row.filter((one) => Math.abs(one) > TINY).length === 1);
	if (alone === undefined) return undefined;
	const id = ids[alone.findIndex((one) => Math.abs(one) > TINY)];
	return sums.find((sum) => members(sum).includes(id));
}

const TINY = 1e-9;

/** To reduced row echelon form, in place. */
function reduce(rows: number[][]): void {
	let top = 0;
	for (let column = 0; top < rows.length && column < rows[0].length; column++) {
		const pivot = rows.findIndex((row, at) => at >= top && Math.abs(row[column]) > TINY);
		if (pivot === -1) continue;
		[rows[top], rows[pivot]] = [rows[pivot], rows[top]];
		const by = rows[top][column];
		rows[top] = rows[top].map((one) => one / by);
		for (const [at, row] of rows.entries()) {
			const factor = row[column];
			if (at === top || factor === 0) continue;
			rows[at] = row.map((one, n) => one - factor * rows[top][n]);
		}
		top++;
	}
}
