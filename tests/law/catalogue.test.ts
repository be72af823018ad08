import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FactDefinition } from '../../src/lib/engine/facts';
import { CATALOGUE } from '../../src/lib/law/facts/catalogue';

/** What the rules page says of a fact. */
function told({ id, kind, ofList, title, about, cites, columns }: FactDefinition): string {
	const lines = [
		`## ${title.en}`,
		`\`${id}\`, ${kind}${ofList === true ? ' of a list' : ''}. ${about.en}`,
		...(cites.length > 0 ? [`Law: ${cites.join(', ')}.`] : []),
		...(columns.length > 0 ? [`Read from: ${columns.join(', ')}.`] : [])
	];
	return lines.join('\n\n');
}

it('the catalogue of facts says, in its order, what catalogue.md says', () => {
	const read = readFileSync(join(import.meta.dirname, 'catalogue.md'), 'utf8');
	const said = ['# The facts that rules may ask about', ...[...CATALOGUE.values()].map(told)].join('\n\n');
	expect(said).toBe(read.trimEnd());
});
