import type { Outcome } from '../engine/policy';
import { isIncomplete, type Filing } from './filing';
import type { Office } from './offices';
import type { Plan, UnassignedRow } from './plan';

/** What a motion comes to, in counts. */
export interface FilingSummary {
	readonly office: Office;
	/** Null: all courts of the county. */
	readonly court: string | null;
	readonly convictions: number;
	readonly people: number;
	readonly dismiss: number;
	readonly misdemeanor: number;
	readonly infraction: number;
	readonly incomplete: number;
	readonly decidedByPeople: number;
}

/** Convictions that the table of offices does not place, by what it would have to say of them. */
export interface GroupToAssign {
	readonly why: UnassignedRow['why'];
	readonly arrestedBy: string;
	readonly court: string;
	readonly convictions: number;
}

export interface FilingsOverview {
	readonly decided: number;
	readonly filings: readonly FilingSummary[];
	/** Those to which a person has given an office are among them. */
	readonly toAssign: readonly GroupToAssign[];
	readonly leftOut: readonly { readonly outcome: Outcome; readonly convictions: number }[];
}

/** @param notPlaced those that the table does not place, whatever a person has assigned. */
export function overviewOf(
	plan: Plan,
	filings: readonly Filing[],
	notPlaced: readonly UnassignedRow[]
): FilingsOverview {
	return {
		decided: plan.decided,
		filings: filings.map(summaryOf),
		toAssign: counted(notPlaced, ({ why, arrestedBy, court }) => ({ why, arrestedBy, court })),
		leftOut: counted(plan.leftOut, ({ outcome }) => ({ outcome }))
	};
}

function summaryOf({ office, court, rows }: Filing): FilingSummary {
	const asking = (relief: string) => rows.filter((row) => row.relief === relief).length;
	return {
		office,
		court,
		convictions: rows.length,
		people: new Set(rows.map(({ person }) => person)).size,
		dismiss: asking('dismiss'),
		misdemeanor: asking('misdemeanor'),
		infraction: asking('infraction'),
		incomplete: rows.filter(isIncomplete).length,
		decidedByPeople: rows.filter(({ decidedBy }) => decidedBy !== null).length
	};
}

/** Groups by what is equal, most first. */
function counted<Row, Key extends object>(rows: readonly Row[], keyOf: (row: Row) => Key) {
	const groups = new Map<string, Key & { convictions: number }>();
	for (const row of rows) {
		const key = keyOf(row);
		const name = JSON.stringify(key);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, { ...key, convictions: 1 });
		else group.convictions++;
	}
	return [...groups.values()].sort((a, b) => b.convictions - a.convictions);
}
