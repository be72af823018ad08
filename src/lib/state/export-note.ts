/** What leaves this device stands in the history of what is kept, where that is open. */
import type { ExportResult } from '../workers/contract';
import { run } from './run.svelte';
import { vault } from './vault.svelte';

export function noteExport({ files }: ExportResult): void {
	const county = run.results?.settings.county ?? '';
	void vault.note('exported', { county, files: files.map(({ name }) => name).join(' ') });
}
