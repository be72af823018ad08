import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'vite';

/**
 * Runs a script that was built as the app is: run from its source, every small function is wrapped to keep its name, and
 * costs a third more.
 */
export async function runAsShipped(script: string, folder: string): Promise<void> {
	const name = `${basename(script, '.ts')}.mjs`;
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: { ssr: script, outDir: folder, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: name } } }
	});
	execFileSync(process.execPath, [join(folder, name)], { stdio: 'inherit' });
}
