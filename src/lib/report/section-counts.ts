import type { Charge } from '../record/charge';
import { isProp64 } from '../record/prop-64';
import { sectionText, type Section } from '../record/section';

/** The first section of Proposition 64 that a charge names, or null. Counts by section go by it. */
export function prop64Section(charge: Charge): Section | null {
	return charge.sections.find(isProp64) ?? null;
}

/** The section under which a conviction stands in figures and lists: that of Proposition 64 if it names one. */
export function countedSection(charge: Charge): Section | null {
	return prop64Section(charge) ?? charge.sections[0] ?? null;
}

/** Every section of a charge, as printed in one cell. */
export function sectionsText(charge: Charge): string {
	return charge.sections.map(sectionText).join('/');
}
