import type { Blank, Block, Caption, Paper } from '../paper';
import { FIELDS, type FieldId, type FieldValues, type SwitchValues } from './fields';
import { partsOf } from './parts';
import type { Template, TemplateBlock } from './template';

const GAP = '____________';
/** To be filled by hand when the paper is signed; no gap in the paper. */
const SIGNING_LINE = '______________________________';

/** A template with its fields filled in. What has no value becomes a numbered blank, listed for the attorney. */
export function fillTemplate(
	template: Template,
	values: FieldValues,
	switches: SwitchValues,
	answers: Answers = {}
): Paper {
	const blanks = new NumberedGaps(answers);
	const filled = (text: string) => filledText(text, values, blanks);
	const title = filledText(template.title, values, UNNUMBERED);
	// The caption comes first on the page, so its blanks are the first.
	const caption = captionOf(filled);
	const blocks = template.blocks.filter((block) => isOn(block, switches)).map((block) => fillBlock(block, filled));
	return {
		id: template.id,
		title,
		footer: filledText(template.footer, values, UNNUMBERED),
		bookmark: filledText(template.bookmark, values, UNNUMBERED),
		caption,
		blocks,
		blanks: blanks.list
	};
}

function fillBlock({ kind, text }: TemplateBlock, filled: (text: string) => string): Block {
	return { kind, text: filled(text) };
}

function isOn({ when = [] }: TemplateBlock, switches: SwitchValues): boolean {
	return when.every((condition) => {
		const off = condition.startsWith('!');
		const name = (off ? condition.slice(1) : condition) as keyof SwitchValues;
		return switches[name] !== off;
	});
}

function captionOf(filled: (text: string) => string): Caption {
	return {
		attorney: [
			'{{attorney.name}}',
			'State Bar No. {{attorney.bar}}',
			'{{office.name}}',
			'{{attorney.street}}',
			'{{attorney.city}}',
			'Telephone: {{attorney.phone}}',
			'Fax: {{attorney.fax}}',
			'E-mail: {{attorney.email}}',
			'Attorney for the People of the State of California'
		].map(filled),
		court: filled('{{court.title}}'),
		parties: [
			'THE PEOPLE OF THE STATE OF CALIFORNIA,',
			'Plaintiff,',
			'v.',
			'THE PERSONS NAMED IN EXHIBIT A,',
			'Defendants.'
		],
		beside: [
			'Case No.: {{case.number}}',
			'Date: {{hearing.date}}',
			'Time: {{hearing.time}}',
			'Department: {{hearing.department}}'
		].map(filled)
	};
}

/** Answers of the attorney to blanks, by what each wants: the same gap in several papers has one answer. */
export type Answers = Readonly<Record<string, string>>;

interface Gaps {
	field(field: string, wanted: string): string;
	blank(wanted: string): string;
}

class NumberedGaps implements Gaps {
	readonly list: Blank[] = [];
	private readonly ofField = new Map<string, string>();

	constructor(private readonly answers: Answers) {}

	/** A field without a value has one number wherever it stands. */
	field(field: string, wanted: string): string {
		const known = this.ofField.get(field);
		if (known !== undefined) return known;
		const printed = this.add(wanted, field);
		this.ofField.set(field, printed);
		return printed;
	}

	blank(wanted: string): string {
		const answer = this.answers[wanted]?.trim() ?? '';
		return answer === '' ? this.add(wanted, null) : answer;
	}

	private add(wanted: string, field: string | null): string {
		const number = this.list.push({ number: this.list.length + 1, wanted, field });
		return `${GAP} [${number}]`;
	}
}

/** For titles and footers, where a number has no place. */
const UNNUMBERED: Gaps = { field: () => GAP, blank: () => GAP };

function filledText(text: string, values: FieldValues, gaps: Gaps): string {
	return partsOf(text)
		.map((part) => {
			switch (part.kind) {
				case 'text':
				case 'broken':
					return part.text;
				case 'line':
					return SIGNING_LINE;
				case 'blank':
					return gaps.blank(part.wanted);
				case 'field':
					return valueOf(part.field, values) ?? gaps.field(part.field, titleOf(part.field));
			}
		})
		.join('');
}

function valueOf(field: string, values: FieldValues): string | undefined {
	const value = values[field as FieldId]?.trim();
	return value === '' ? undefined : value;
}

function titleOf(field: string): string {
	return Object.hasOwn(FIELDS, field) ? FIELDS[field as FieldId].title : field;
}
