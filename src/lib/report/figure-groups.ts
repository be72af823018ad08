import { NEEDS_REVIEW, OUTCOMES, RELIEF } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import { sectionName } from '../record/section';
import type { DecidedCounty } from './decided';
import type { FigureRow, Figures } from './figures';
import { reasonOf, unknownFacts } from './reason';
import { countedSection } from './section-counts';

interface Row {
	readonly section: string;
	readonly outcome: Outcome;
	readonly reason: string;
	convictions: number;
	people: number;
	lastPerson: number;
}

/** Convictions with one section, outcome, step and unknown facts: their row is looked for once. */
interface Group {
	readonly row: Row;
	/** The first of them. */
	readonly example: number;
	convictions: number;
}

/** Counts convictions by section, outcome and reason, and those that are open by what leaves them so. */
export class FigureGroups {
	private readonly groups: Group[] = [];
	private readonly rows = new Map<string, Row>();
	private readonly byUnknown = new Map<number, Group[][]>();
	private lastUnknown = -1;
	private among: Group[][] = [];

	constructor(private readonly decided: DecidedCounty) {}

	count(at: number, person: number): void {
		const { section, step, unknown, outcome } = this.decided.decisions;
		if (unknown[at] !== this.lastUnknown) this.turnTo(unknown[at]);
		// A place in the section readings is one charge's, and a text may print the charge.
		const ofSection = (this.among[section[at]] ??= []);
		const group = (ofSection[(step[at] << 4) | outcome[at]] ??= this.groupOf(at));
		group.convictions++;
		const { row } = group;
		if (row.lastPerson !== person) row.people++;
		row.lastPerson = person;
	}

	private turnTo(unknown: number): void {
		const known = this.byUnknown.get(unknown);
		this.among = known ?? [];
		if (known === undefined) this.byUnknown.set(unknown, this.among);
		this.lastUnknown = unknown;
	}

	private groupOf(at: number): Group {
		const { decisions, records } = this.decided;
		const named = countedSection(records.histories.charges[records.histories.charge[at]]);
		const section = named === null ? '' : sectionName(named);
		const outcome = OUTCOMES[decisions.outcome[at]];
		const reason = reasonOf(this.decided, at);
		const text = `${section}\n${outcome}\n${reason}`;
		const row = this.rows.get(text) ?? { section, outcome, reason, convictions: 0, people: 0, lastPerson: -1 };
		this.rows.set(text, row);
		const group = { row, example: at, convictions: 0 };
		this.groups.push(group);
		return group;
	}

	figures(): Pick<Figures, 'table' | 'needReview' | 'reviewByRule'> {
		const { decided } = this;
		const facts = new Map<string, number>();
		const rules = new Map<string, number>();
		for (const { row, example, convictions } of this.groups) {
			row.convictions += convictions;
			const outcome = decided.decisions.outcome[example];
			if (outcome !== NEEDS_REVIEW && outcome !== RELIEF) continue;
			const unknown = unknownFacts(decided, example);
			for (const id of unknown) facts.set(id, (facts.get(id) ?? 0) + convictions);
			if (unknown.length === 0) rules.set(row.reason, (rules.get(row.reason) ?? 0) + convictions);
		}
		return {
			table: [...this.rows.values()].map(({ lastPerson: _, ...row }): FigureRow => row).sort(bySectionThenOutcome),
			needReview: [...facts]
				.map(([fact, convictions]) => ({ fact, title: decided.vocabulary.get(fact)?.title.en ?? fact, convictions }))
				.sort((a, b) => b.convictions - a.convictions),
			reviewByRule: [...rules].map(([reason, convictions]) => ({ reason, convictions }))
		};
	}
}

function bySectionThenOutcome(a: FigureRow, b: FigureRow): number {
	if (a.section !== b.section) return a.section < b.section ? -1 : 1;
	const order = OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome);
	return order !== 0 ? order : b.convictions - a.convictions;
}
