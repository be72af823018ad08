/** The words of the papers as they are read and changed on screen, with what each point of law rests on. */
import type { Ground } from '../filings/filing';
import type { ChangedParagraph } from '../filings/papers-entries';
import { PAPER_IDS, type PaperId } from '../filings/paper-id';
import { readTemplate, type TemplateProblem } from '../filings/templates/check';
import { FIELDS, SWITCHES, type FieldId, type SwitchId } from '../filings/templates/fields';
import { partsOf, type Part } from '../filings/templates/parts';
import { SHIPPED_TEMPLATES, type Templates } from '../filings/templates/shipped';
import { LEGAL_SOURCES, type LegalSource } from '../filings/templates/sources';
import type { TemplateBlock } from '../filings/templates/template';

export { PAPER_IDS } from '../filings/paper-id';
export { SHIPPED_TEMPLATES } from '../filings/templates/shipped';

/** A piece of a paragraph: words, or what stands for something that is filled in. */
export interface ReadPiece {
	readonly kind: 'text' | 'field' | 'blank' | 'line';
	readonly text: string;
}

export function pieces(text: string): ReadPiece[] {
	return partsOf(text).map((part) => ({ kind: part.kind === 'broken' ? 'text' : part.kind, text: pieceText(part) }));
}

function pieceText(part: Part): string {
	switch (part.kind) {
		case 'text':
		case 'broken':
			return part.text;
		case 'field':
			return fieldTitle(part.field);
		case 'blank':
			return part.wanted;
		case 'line':
			return '';
	}
}

export function fieldTitle(field: string): string {
	return Object.hasOwn(FIELDS, field) ? FIELDS[field as FieldId].title : field;
}

/** Whether only the office can fill it. */
export function isOffices(field: string): boolean {
	return Object.hasOwn(FIELDS, field) && FIELDS[field as FieldId].from === 'office';
}

/** When a paragraph is printed, in words. */
export function conditions({ when = [] }: TemplateBlock): { readonly not: boolean; readonly title: string }[] {
	return when.map((condition) => ({
		not: condition.startsWith('!'),
		title: SWITCHES[condition.replace(/^!/, '') as SwitchId]
	}));
}

export function sourcesOf({ sources = [] }: TemplateBlock): LegalSource[] {
	return sources.map((id) => LEGAL_SOURCES[id]).filter((source) => source !== undefined);
}

/** What the paragraphs rest on in which a blank stands. */
export function sourcesOfBlank(templates: Templates, wanted: string): LegalSource[] {
	return restingOn(templates, ({ text }) =>
		partsOf(text).some((part) => part.kind === 'blank' && part.wanted === wanted)
	);
}

export function sourcesOfGround(templates: Templates, ground: Ground): LegalSource[] {
	return restingOn(templates, ({ when = [] }) => when.includes(`ground.${ground}`));
}

function restingOn(templates: Templates, wanted: (block: TemplateBlock) => boolean): LegalSource[] {
	const blocks = PAPER_IDS.flatMap((id) => templates[id].blocks).filter(wanted);
	return [...new Set(blocks.flatMap(sourcesOf))];
}

export type ChangedWords =
	| { readonly ok: true; readonly templates: Templates }
	| { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** The papers with another paragraph. Words that cannot be used are named, and nothing is changed. */
export function withParagraph(templates: Templates, paper: PaperId, block: string, text: string): ChangedWords {
	const template = templates[paper];
	const blocks = template.blocks.map((one) => (one.id === block ? { ...one, text } : one));
	const read = readTemplate({ ...template, blocks, reviewedBy: null });
	return read.ok ? { ok: true, templates: { ...templates, [paper]: read.template } } : read;
}

/** The papers with an office's own paragraphs, and those of them that have no place in the papers of this version. */
export function withChanged(
	shipped: Templates,
	changed: readonly ChangedParagraph[]
): { readonly templates: Templates; readonly strange: readonly ChangedParagraph[] } {
	let templates = shipped;
	const strange: ChangedParagraph[] = [];
	for (const one of changed) {
		const isThere = Object.hasOwn(shipped, one.paper) && shipped[one.paper].blocks.some(({ id }) => id === one.block);
		const answer = isThere ? withParagraph(templates, one.paper, one.block, one.text) : null;
		if (answer?.ok) ({ templates } = answer);
		else strange.push(one);
	}
	return { templates, strange };
}

/** An office's paragraphs with another; that which ships is none of its own. */
export function changedParagraphs(before: readonly ChangedParagraph[], added: ChangedParagraph): ChangedParagraph[] {
	const { paper, block, text } = added;
	const others = before.filter((one) => one.paper !== paper || one.block !== block);
	const shipped = SHIPPED_TEMPLATES[paper].blocks.find(({ id }) => id === block)?.text;
	return text === shipped ? others : [...others, added];
}
