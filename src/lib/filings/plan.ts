import { OUT_OF_SCOPE } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import type { Charge } from '../record/charge';
import { FELONY } from '../record/conviction-class';
import { ANY_DAY } from '../record/date-span';
import { hasNoValue } from '../record/no-value';
import { textAt } from '../record/texts';
import { caseNumberText } from '../report/list';
import type { DecidedCounty } from '../report/decided';
import { becomesOf, isOverridden, outcomeOf, reasonOf } from '../report/reason';
import { sectionsText } from '../report/section-counts';
import { leastOf, mostOf } from '../report/trace';
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

/** The attorney's word, for the whole run, on what is asked where relief is certain and its kind is not. */
export interface OpenKind {
	readonly ask: 'least' | 'most';
	readonly who: string;
}

export interface PlanChoices {
	/** The office that a person has assigned to a conviction, by the conviction. */
	readonly assigned: ReadonlyMap<number, string>;
	/** Null: nothing is asked for them. */
	readonly openKind: OpenKind | null;
}

const NOTHING_CHOSEN: PlanChoices = { assigned: new Map(), openKind: null };

export function planFilings(
	decided: DecidedCounty,
	table: OfficeTable,
	{ assigned, openKind }: PlanChoices = NOTHING_CHOSEN
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
		const settled = reliefOf(decided, at);
		const relief = settled ?? openReliefOf(decided, at, openKind);
		if (relief === null) {
			leftOut.push({ ...row, outcome: outcomeOf(decided, at), reason: reasonOf(decided, at) });
			continue;
		}
		const planned = { ...row, relief, decidedBy: settled === null ? (openKind?.who ?? '') : row.decidedBy };
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

/** Null also where the kind that is to be asked would leave the conviction what it is. */
function openReliefOf(decided: DecidedCounty, at: number, openKind: OpenKind | null): ReliefAsked | null {
	if (openKind === null || outcomeOf(decided, at) !== 'relief') return null;
	const possible = decided.decisions.possible[at];
	const { outcome, becomes } = openKind.ask === 'least' ? leastOf(possible) : mostOf(possible);
	if (outcome === 'dismiss') return 'dismiss';
	const classes = decided.records.histories.classes[at];
	return becomes === 'misdemeanor' && (classes & FELONY) === 0 ? null : becomes;
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
