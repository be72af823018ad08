import { OUT_OF_SCOPE } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import type { Charge } from '../record/charge';
import { ANY_DAY } from '../record/date-span';
import { hasNoValue } from '../record/no-value';
import { textAt } from '../record/texts';
import { caseNumberText } from '../report/list';
import type { DecidedCounty } from '../report/decided';
import { becomesOf, isOverridden, outcomeOf, reasonOf } from '../report/reason';
import { sectionsText } from '../report/section-counts';
import { byCourtAndCase, type ExhibitRow, type ReliefAsked } from './exhibit-rows';
import { Placing, type OfficeTable, type Placement } from './offices';
import { printedSpan } from './printed-date';

/** A conviction to be filed, with what only the office's own papers and the files that go by wire hold. */
export interface PlannedRow extends ExhibitRow {
	readonly cii: string;
	readonly arrestedBy: string;
	readonly arrested: string;
	/** Who decided it in the machine's place; null: the machine did. */
	readonly decidedBy: string | null;
	readonly isAccessory: boolean;
}

/** A conviction that is to be filed and whose office is not known: somebody has to assign it. */
export interface UnassignedRow extends PlannedRow {
	readonly why: Extract<Placement, { readonly unassigned: string }>['unassigned'];
}

/** A conviction in the policy's scope for which nothing is asked. */
export interface LeftOutRow extends Omit<PlannedRow, 'relief'> {
	readonly outcome: Outcome;
	readonly reason: string;
}

/** Every conviction in the policy's scope, once: to be filed by an office, to be assigned, or left out. */
export interface Plan {
	/** By the office's id, ordered by court and case number. */
	readonly byOffice: ReadonlyMap<string, readonly PlannedRow[]>;
	readonly unassigned: readonly UnassignedRow[];
	readonly leftOut: readonly LeftOutRow[];
	readonly decided: number;
}

/** @param assigned the office that a person has assigned to a conviction, by the conviction. */
export function planFilings(
	decided: DecidedCounty,
	table: OfficeTable,
	assigned: ReadonlyMap<number, string> = new Map()
): Plan {
	const placing = new Placing(table);
	const byOffice = new Map<string, PlannedRow[]>();
	const unassigned: UnassignedRow[] = [];
	const leftOut: LeftOutRow[] = [];
	const rows = new Rows(decided);
	let inScope = 0;
	for (let at = 0; at < decided.decisions.outcome.length; at++) {
		if (decided.decisions.outcome[at] === OUT_OF_SCOPE) continue;
		inScope++;
		const row = rows.at(at);
		const relief = reliefOf(decided, at);
		if (relief === null) {
			leftOut.push({ ...row, outcome: outcomeOf(decided, at), reason: reasonOf(decided, at) });
			continue;
		}
		const planned = { ...row, relief };
		const office = assigned.get(at);
		const placement = office === undefined ? placing.of({ ...row, classes: rows.classes(at) }) : { office };
		if ('unassigned' in placement) unassigned.push({ ...planned, why: placement.unassigned });
		else {
			const of = byOffice.get(placement.office);
			if (of === undefined) byOffice.set(placement.office, [planned]);
			else of.push(planned);
		}
	}
	for (const list of byOffice.values()) list.sort(byCourtAndCase);
	return {
		byOffice,
		unassigned: unassigned.sort(byCourtAndCase),
		leftOut: leftOut.sort(byCourtAndCase),
		decided: inScope
	};
}

/** `relief`, whose kind is open, is not asked for until a person has settled it. */
function reliefOf(decided: DecidedCounty, at: number): ReliefAsked | null {
	const outcome = outcomeOf(decided, at);
	if (outcome === 'dismiss') return 'dismiss';
	return outcome === 'reduce' ? becomesOf(decided, at) : null;
}

class Rows {
	private readonly known: (string | undefined)[] = [];
	private readonly sections: (string | undefined)[] = [];

	constructor(private readonly decided: DecidedCounty) {}

	classes(at: number): number {
		return this.decided.records.histories.classes[at];
	}

	at(at: number): Omit<PlannedRow, 'relief'> {
		const { records, dated } = this.decided;
		const { histories, sources, people } = records;
		const person = histories.person[at];
		const bornFrom = histories.birthFrom[person];
		const bornTo = histories.birthTo[person];
		const charge = histories.charge[at];
		return {
			conviction: at,
			person,
			caseNumber: caseNumberText(this.text(sources.caseNumbers[at])).normalize('NFC'),
			court: this.text(sources.court[at]),
			defendant: this.text(people.name[person]),
			birth: bornFrom === ANY_DAY.from || people.birthsDiffer[person] === 1 ? '' : printedSpan(bornFrom, bornTo),
			section: (this.sections[charge] ??= sectionPrinted(histories.charges[charge])),
			convicted: printedSpan(dated.dateFrom[at], dated.dateTo[at]),
			cii: this.text(people.cii[person]),
			arrestedBy: this.text(sources.arrestedBy[at]),
			arrested: printedSpan(histories.cycleFrom[at], histories.cycleTo[at]),
			decidedBy: isOverridden(this.decided, at) ? (this.decided.reviewed?.overrides.get(at)?.who ?? '') : null,
			isAccessory: histories.charges[charge].sections.some(({ code, number }) => code === 'PC' && number === '32')
		};
	}

	/** A text on one line, letters composed; empty where it holds no value. */
	private text(text: number): string {
		return (this.known[text] ??= printable(textAt(this.decided.records.texts, text)));
	}
}

function printable(text: string): string {
	return hasNoValue(text)
		? ''
		: text
				.replaceAll(/[\s\p{Cc}\p{Zs}]+/gu, ' ')
				.trim()
				.normalize('NFC');
}

/** As the record prints it; where it names several, of which one is meant, all of them. */
function sectionPrinted(charge: Charge): string {
	if (charge.uncertain || charge.flags.includes('several-sections'))
		return sectionsText(charge).replaceAll('/', ' or ');
	return printable(charge.printed);
}
