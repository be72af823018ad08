import { readCharge } from '../record/charge';
import { hasNoValue } from '../record/no-value';
import { isProp64 } from '../record/prop-64';
import type { Section } from '../record/section';

/**
 * The comment of a row whose charge stands in its own cell, where it speaks of another Proposition 64 charge than that
 * one: another section, or for H&S 11357 a subdivision of the other kind ((a), (b) against (c), (d)). Otherwise empty.
 */
export function otherCharges(offense: string, comment: string): string {
	if (comment === '' || hasNoValue(offense) || offense.trim().toUpperCase() === 'SEE COMMENT FOR CHARGE') return '';
	const named = readCharge(comment).sections.find(isProp64);
	if (named === undefined) return '';
	const charged = readCharge(offense).sections.find(isProp64);
	return charged === undefined || charged.number !== named.number || otherKind(charged, named) ? comment : '';
}

function otherKind(charged: Section, named: Section): boolean {
	if (charged.number !== '11357') return false;
	const kindNamed = kindOf(named);
	return kindNamed !== '' && kindOf(charged) !== kindNamed;
}

function kindOf({ subdivisions: [first] }: Section): string {
	return first === 'A' || first === 'B' ? 'AB' : first === 'C' || first === 'D' ? 'CD' : '';
}
