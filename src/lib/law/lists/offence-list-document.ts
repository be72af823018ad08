import * as v from 'valibot';
import { parseIsoDate } from '../../record/civil-date';
import { parseSectionName } from '../../record/section';
import type { OffenceList } from './offence-list';

/** An offence list's text, checked: shape, sections, dates. Never throws. Problems are places in the document. */
export type OffenceListReading =
	{ readonly ok: true; readonly list: OffenceList } | { readonly ok: false; readonly at: readonly string[] };

const sentence = v.strictObject({ en: v.string(), es: v.optional(v.string()), esReviewed: v.optional(v.boolean()) });
const section = v.pipe(
	v.string(),
	v.check((name) => parseSectionName(name) !== null)
);
const day = v.pipe(
	v.string(),
	v.check((text) => parseIsoDate(text) !== null)
);
const subdivisions = v.pipe(v.array(v.pipe(v.string(), v.regex(/^(?:\([A-Z0-9]+\))*$/))), v.minLength(1));
const row = v.pipe(
	v.strictObject({
		section,
		through: v.optional(section),
		exactly: v.optional(subdivisions),
		under: v.optional(subdivisions),
		lowerCase: v.optional(v.boolean()),
		felony: v.optional(v.boolean()),
		decides: v.optional(v.literal(false)),
		attempts: v.optional(v.boolean()),
		from: v.optional(day),
		until: v.optional(day),
		cites: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
		sure: v.picklist(['text-read', 'source-code-read', 'case', 'to-verify']),
		note: v.optional(sentence)
	}),
	v.check(({ exactly, under }) => exactly === undefined || under === undefined),
	v.check(({ from, until }) => from === undefined || until === undefined || from <= until)
);
const rows = v.pipe(v.array(row), v.minLength(1));
const example = v.union([
	v.string(),
	v.strictObject({
		case: v.pipe(v.array(v.string()), v.minLength(1)),
		date: v.optional(day),
		class: v.optional(v.picklist(['felony', 'misdemeanor']))
	})
]);
const document = v.strictObject({
	schema: v.literal(1),
	id: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9-]+$/)),
	title: sentence,
	about: sentence,
	source: v.pipe(v.string(), v.minLength(1)),
	asPrinted: v.optional(v.boolean()),
	rows,
	together: v.optional(v.strictObject({ with: section, inOneCase: v.boolean(), rows })),
	examples: v.strictObject({
		on: v.pipe(v.array(example), v.minLength(1)),
		off: v.pipe(v.array(example), v.minLength(1)),
		unknown: v.optional(v.array(example))
	})
});

export function readOffenceList(value: unknown): OffenceListReading {
	const parsed = v.safeParse(document, value);
	if (!parsed.success) return { ok: false, at: parsed.issues.map((issue) => v.getDotPath(issue) ?? '') };
	return { ok: true, list: parsed.output as OffenceList };
}
