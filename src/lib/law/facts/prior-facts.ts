import type { FactColumn } from '../../engine/facts';
import { EARLIEST } from '../../record/civil-date';
import type { Charge } from '../../record/charge';
import type { DatedHistories } from '../../record/dated-histories';
import { isProp64, shareProp64Section } from '../../record/prop-64';
import { covers, sectionName } from '../../record/section';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';
import type { Fact } from './fact';

/** More convictions than any record holds: where a gap may hide some. */
const MANY = 1_000_000;
const COLUMNS = ['OFFENSE_DESCR', 'COMMENT_TEXT', 'STP_EVENT_DATE'];

/** How many convictions of its own kind stand beside a conviction, under each reading of "two or more priors". */
export const PRIOR_FACTS: readonly Fact[] = [
	{
		id: 'person.convictions',
		kind: 'number',
		title: { en: 'Number of convictions on the record' },
		about: {
			en: 'All convictions of the person, of every county and section. If a record of the person could not be read, there may be more.'
		},
		cites: [],
		columns: ['DISP_DESCR', 'CNT_ORDER'],
		rows: 'convictions',
		compute: ({ histories }) => {
			const from = Int32Array.from(
				histories.incomplete,
				(_, person) => histories.first[person + 1] - histories.first[person]
			);
			return {
				kind: 'number',
				byPerson: true,
				from,
				to: from.map((count, person) => (histories.incomplete[person] === 1 ? MANY : count))
			};
		}
	},
	{
		id: 'conviction.priorsOfSection',
		kind: 'number',
		title: { en: 'Earlier convictions of the same section' },
		about: {
			en: 'Convictions of the same section of H&S 11357 to 11360, whatever the subdivision and the county, dated before the day of this one. An attempt or a conspiracy may count or not. If a record of the person could not be read, there may be more.'
		},
		cites: [],
		columns: COLUMNS,
		rows: 'same-section-before',
		compute: (dated) => countEarlier(dated, sameSection)
	},
	{
		id: 'conviction.priorsUnderTodaysText',
		kind: 'number',
		title: { en: 'Earlier convictions under today’s subdivision' },
		about: {
			en: 'Convictions of H&S 11358(c), 11359(b) or 11360(a)(2), of the section of this one, dated from 9 November 2016 on and before the day of this one: the subdivisions to which “two or more prior convictions” refers exist only since then.'
		},
		cites: ['H&S 11358(d)(2)', 'H&S 11359(c)(2)', 'H&S 11360(a)(3)(B)'],
		columns: COLUMNS,
		rows: 'not-kept',
		compute: (dated) => countEarlier(dated, ofTodaysText, IN_FORCE)
	},
	{
		id: 'conviction.casesOfSection',
		kind: 'number',
		title: { en: 'Cases with a conviction of the same section' },
		about: {
			en: 'Court cases of the person with a conviction of the same section of H&S 11357 to 11360, whatever the subdivision, the day and the county; this one counts. A case with no more than an attempt or a conspiracy may count or not.'
		},
		cites: [],
		columns: ['OFFENSE_DESCR', 'COMMENT_TEXT', 'CNT_ORDER'],
		rows: 'same-section',
		compute: casesOfSection
	}
];

/** Proposition 64 has been in force since 9 November 2016. */
const IN_FORCE = 20161109;
const TODAYS_TEXT = ['HS 11358(C)', 'HS 11359(B)', 'HS 11360(A)(2)'];

/** Whether two charges are of one section of Proposition 64: unknown if either may be of several. */
function sameSection(mine: Charge, other: Charge): Tri {
	if (!shareProp64Section(mine, other)) return FALSE;
	return isOne(mine) && isOne(other) ? TRUE : UNKNOWN;
}

function isOne(charge: Charge): boolean {
	return !charge.uncertain && new Set(charge.sections.map(sectionName)).size === 1;
}

function ofTodaysText(mine: Charge, other: Charge): Tri {
	const same = sameSection(mine, other);
	if (same === FALSE) return FALSE;
	const under = other.sections.some((section) => TODAYS_TEXT.some((name) => covers(name, section)));
	// A conviction that names no subdivision may be of any.
	const bare = other.sections.some((section) => isProp64(section) && section.subdivisions.length === 0);
	return under ? same : bare ? UNKNOWN : FALSE;
}

/**
 * For each conviction, how many earlier ones of the person count: at least, and at most. Whether an attempt or a
 * conspiracy is a conviction of the section itself is not established.
 *
 * @param since only those dated on that day or later.
 */
function countEarlier(
	{ histories, dateFrom, dateTo }: DatedHistories,
	counts: (mine: Charge, other: Charge) => Tri,
	since = EARLIEST
): FactColumn {
	const from = new Int32Array(histories.convictions);
	const to = new Int32Array(histories.convictions);
	for (let at = 0; at < histories.convictions; at++) {
		const person = histories.person[at];
		const mine = histories.charges[histories.charge[at]];
		if (!mine.sections.some(isProp64)) continue;
		if (dateTo[at] <= since) continue;
		if (histories.incomplete[person] === 1) to[at] = MANY;
		for (let other = histories.first[person]; other < histories.first[person + 1]; other++) {
			if (other === at || dateTo[other] < since || dateFrom[other] >= dateTo[at]) continue;
			const counted = counts(mine, histories.charges[histories.charge[other]]);
			if (counted === FALSE) continue;
			to[at]++;
			if (dateFrom[other] < since || dateTo[other] >= dateFrom[at]) continue;
			if (counted === TRUE && histories.inchoate[other] === FALSE) from[at]++;
		}
	}
	return { kind: 'number', byPerson: false, from, to };
}

function casesOfSection({ histories }: DatedHistories): FactColumn {
	const from = new Int32Array(histories.convictions);
	const to = new Int32Array(histories.convictions);
	for (let at = 0; at < histories.convictions; at++) {
		const person = histories.person[at];
		const mine = histories.charges[histories.charge[at]];
		const surely = new Set<number>();
		const perhaps = new Set<number>();
		for (let other = histories.first[person]; other < histories.first[person + 1]; other++) {
			const same = sameSection(mine, histories.charges[histories.charge[other]]);
			if (same === FALSE) continue;
			// A conviction of which the case is not known may be of any other's, or of one by itself.
			const known = histories.step[other] !== 0;
			perhaps.add(known ? histories.step[other] : -1 - other);
			const counts = same === TRUE && (other === at || histories.inchoate[other] === FALSE);
			if (counts && known) surely.add(histories.step[other]);
		}
		from[at] = Math.max(surely.size, sameSection(mine, mine) === TRUE ? 1 : 0);
		to[at] = histories.incomplete[person] === 1 ? MANY : perhaps.size;
	}
	return { kind: 'number', byPerson: false, from, to };
}
