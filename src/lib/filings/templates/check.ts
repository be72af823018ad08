import type { BlockKind } from '../paper';
import { FIELDS, SWITCHES } from './fields';
import { partsOf } from './parts';
import { LEGAL_SOURCES } from './sources';
import { PAPER_IDS } from '../paper-id';
import type { Template } from './template';

/** What is wrong with a template. `at`: the block's id, or the part of the document. */
export interface TemplateProblem {
	readonly code:
		| 'not-a-template'
		| 'unknown-paper'
		| 'unknown-key'
		| 'empty-text'
		| 'unknown-kind'
		| 'unknown-field'
		| 'unknown-source'
		| 'unknown-switch'
		| 'unclosed-braces'
		| 'repeated-id'
		/** It would not fit in 10 points (rule 2.110). */
		| 'footer-too-long';
	readonly at: string;
	readonly value: string;
}

export type TemplateReading =
	| { readonly ok: true; readonly template: Template }
	| { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Letters, room for the number of a volume left. */
const LONGEST_FOOTER = 50;
const KINDS: readonly BlockKind[] = ['heading', 'subheading', 'paragraph', 'numbered', 'quotation', 'together'];
const KEYS = new Set(['schema', 'id', 'version', 'title', 'footer', 'bookmark', 'reviewedBy', 'blocks']);
const BLOCK_KEYS = new Set(['id', 'kind', 'text', 'sources', 'when']);

/** Checks a document that somebody wrote. A field, source or switch that is not in the catalogue is named. */
export function readTemplate(value: unknown): TemplateReading {
	if (!isTemplateLike(value)) return { ok: false, problems: [{ code: 'not-a-template', at: '', value: '' }] };
	const problems = [...documentProblems(value)];
	return problems.length === 0 ? { ok: true, template: value } : { ok: false, problems };
}

function* documentProblems(template: Template): Generator<TemplateProblem> {
	for (const key of Object.keys(template)) if (!KEYS.has(key)) yield { code: 'unknown-key', at: key, value: key };
	if (!PAPER_IDS.includes(template.id)) yield { code: 'unknown-paper', at: 'id', value: template.id };
	for (const key of ['title', 'footer', 'bookmark'] as const) yield* textProblems(template[key], key);
	if (template.footer.length > LONGEST_FOOTER) yield { code: 'footer-too-long', at: 'footer', value: template.footer };
	const seen = new Set<string>();
	for (const block of template.blocks) {
		const { id } = block;
		if (seen.has(id)) yield { code: 'repeated-id', at: id, value: id };
		seen.add(id);
		for (const key of Object.keys(block)) if (!BLOCK_KEYS.has(key)) yield { code: 'unknown-key', at: id, value: key };
		if (!KINDS.includes(block.kind)) yield { code: 'unknown-kind', at: id, value: block.kind };
		yield* textProblems(block.text, id);
		for (const source of block.sources ?? [])
			if (!Object.hasOwn(LEGAL_SOURCES, source)) yield { code: 'unknown-source', at: id, value: source };
		for (const condition of block.when ?? [])
			if (!Object.hasOwn(SWITCHES, condition.replace(/^!/, '')))
				yield { code: 'unknown-switch', at: id, value: condition };
	}
}

function* textProblems(text: string, at: string): Generator<TemplateProblem> {
	if (text.trim() === '') yield { code: 'empty-text', at, value: '' };
	for (const part of partsOf(text)) {
		if (part.kind === 'broken') yield { code: 'unclosed-braces', at, value: part.text };
		if (part.kind === 'field' && !Object.hasOwn(FIELDS, part.field))
			yield { code: 'unknown-field', at, value: part.field };
	}
}

function isTemplateLike(value: unknown): value is Template {
	if (typeof value !== 'object' || value === null) return false;
	const one = value as Record<string, unknown>;
	const texts = ['id', 'title', 'footer', 'bookmark'].every((key) => typeof one[key] === 'string');
	const reviewed = one.reviewedBy === null || typeof one.reviewedBy === 'string';
	if (!texts || !reviewed || one.schema !== 1 || typeof one.version !== 'number') return false;
	return Array.isArray(one.blocks) && one.blocks.every(isBlockLike);
}

function isBlockLike(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const one = value as Record<string, unknown>;
	const names = (list: unknown) =>
		list === undefined || (Array.isArray(list) && list.every((name) => typeof name === 'string'));
	return ['id', 'kind', 'text'].every((key) => typeof one[key] === 'string') && names(one.sources) && names(one.when);
}
