import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build-facts.mjs';

/** What the compiler says of made-up code in a pure room, under the settings that the pure rooms are checked with. */
function complaints(code: string): string[] {
	const { config } = ts.readConfigFile(join(root, 'tsconfig.pure.json'), (path) => ts.sys.readFile(path)) as {
		config: object;
	};
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
	const made = join(root, 'src/lib/record/made-up.ts');
	const host = ts.createCompilerHost(options);
	const found = host.getSourceFile.bind(host);
	host.getSourceFile = (name, language, ...rest) =>
		name === made ? ts.createSourceFile(name, code, language) : found(name, language, ...rest);
	const program = ts.createProgram([join(root, 'scripts/pure-globals.d.ts'), made], options, host);
	return ts
		.getPreEmitDiagnostics(program)
		.map(({ messageText }) => /'([^']+)'/.exec(ts.flattenDiagnosticMessageText(messageText, ' '))?.[1] ?? '?');
}

describe('the pure rooms', () => {
	it('have no browser and no Node to reach for', () => {
		const code = ['document', 'window', 'fetch', 'indexedDB', 'navigator', 'process', 'setTimeout', 'console']
			.map((name) => `${name};`)
			.join('\n');
		expect(complaints(`${code}\nexport {};\n`)).toEqual([
			'document',
			'window',
			'fetch',
			'indexedDB',
			'navigator',
			'process',
			'setTimeout',
			'console'
		]);
	});

	it('have bytes, text and the language', () => {
		expect(complaints("export const n = new TextEncoder().encode('a').length + [1].at(-1)!;\n")).toEqual([]);
	});
});
