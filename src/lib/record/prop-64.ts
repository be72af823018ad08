import type { Section } from './section';

/** The sections that Proposition 64 (2016) changed and counties reviewed: H&S 11357, 11358, 11359, 11360. */
export const PROP_64_SECTIONS = ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'] as const;

const NUMBERS = new Set(['11357', '11358', '11359', '11360']);

export function isProp64(section: Section): boolean {
	return section.code === 'HS' && NUMBERS.has(section.number);
}
