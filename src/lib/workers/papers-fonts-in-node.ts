import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontFiles } from './papers-pdf';

/** The fonts of papers from the package's folder. */
export function fontsInNode(): FontFiles {
	const require = createRequire(import.meta.url);
	const file = (face: string) =>
		readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)).toString('base64');
	return { regular: file('400Regular'), bold: file('700Bold') };
}
