import { fieldsOf, switchesOf } from './filing-fields';
import type { Filing, OfficeSettings, RunFacts } from './filing';
import type { Blank, Paper } from './paper';
import { fillTemplate } from './templates/fill';
import { PAPER_IDS, type PaperId } from './paper-id';
import { papers as words } from '../words/en/papers';

/** Every paper of a motion but the tables of Exhibit A, with its words in place. */
export function filingPapers(
	filing: Filing,
	run: RunFacts,
	settings: OfficeSettings,
	volumes: number
): Readonly<Record<PaperId, Paper>> {
	const values = { ...fieldsOf(filing, run, settings), 'exhibit.volumes': words.volumes(volumes) };
	const switches = switchesOf(filing, run, settings);
	const filled = PAPER_IDS.map((id) => [id, fillTemplate(settings.templates[id], values, switches, settings.answers)]);
	return Object.fromEntries(filled) as Record<PaperId, Paper>;
}

/** What the attorney has still to fill in, by paper. The same gap is named once for each paper that it stands in. */
export function openBlanks(
	filing: Filing,
	run: RunFacts,
	settings: OfficeSettings
): { readonly paper: PaperId; readonly blank: Blank }[] {
	const filled = filingPapers(filing, run, settings, 1);
	return PAPER_IDS.flatMap((paper) => filled[paper].blanks.map((blank) => ({ paper, blank })));
}
