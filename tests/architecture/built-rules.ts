/**
 * What the built JavaScript may not contain, whoever wrote it. Workers are inlined as text, and once more in percent
 * signs for browsers without blobs, so the same search finds what is in them.
 */

/** Addresses that stand in the built code and are never fetched, each with its reason. */
const ADDRESSES: readonly (readonly [start: string, reason: string])[] = [
	['http://www.w3.org/', 'names of XML vocabularies'],
	['https://svelte.dev/e/', "names of Svelte's own errors"],
	['http://bit.ly/2kdckMn', "in a message of Dexie's to whoever develops with it; nothing opens it"],
	['https://tinyurl.com/y2uuvskb', "in a message of Dexie's, as above"],
	['https://github.com/', "authors and sources named in the comments of jsPDF's licences; nothing opens them"],
	['http://opensource.org/licenses/mit-license', 'likewise'],
	['http://www.yworks.com', 'likewise'],
	['http://www.phpied.com/', 'likewise'],
	['http://www.myersdaily.org/', 'likewise'],
	['http://www.fpdf.org/', 'likewise'],
	['https://www.cs.cmu.edu/~dst/Adobe/', 'likewise'],
	['http://jspdf.default.namespaceuri/', "the name of a vocabulary of jsPDF's; nothing opens it"],
	[
		'https://cdnjs.cloudflare.com/ajax/libs/pdfobject/',
		"in a way of jsPDF's to show a PDF in a new window, which is never asked for and which the page's policy forbids"
	],
	['http://schemas.openxmlformats.org/', 'names of vocabularies within a workbook'],
	['http://schemas.microsoft.com/office/', 'likewise'],
	['http://purl.oclc.org/ooxml/', 'likewise'],
	['https://leginfo.legislature.ca.gov/', 'the law itself, as a link that a reader may follow']
];

const FORBIDDEN: readonly (readonly [name: string, pattern: RegExp])[] = [
	['WebAssembly', /\bWebAssembly\b/g],
	['eval', /(?<![\w.$])eval\s*\(/g],
	['eval', /\(\s*0\s*,\s*(?:\w+\.)?eval\s*\)/g],
	['new Function', /\bnew\s+Function\b/g],
	['new Function', /(?<![\w.$])Function\s*\(\s*["'`]/g],
	['importScripts', /\bimportScripts\s*\(/g],
	['sourceMappingURL', /\/\/[#@]\s*sourceMappingURL=(?!data:)/g]
];

/** Each fault with what stands around it; none when the code may ship. */
export function faults(code: string): string[] {
	const found = new Set<string>();
	for (const text of new Set([code, code.replaceAll(/%([0-7][0-9A-F])/g, decode)])) {
		for (const [name, pattern] of FORBIDDEN)
			for (const { index } of text.matchAll(pattern)) found.add(`${name}: ${around(text, index)}`);
		for (const address of addresses(text))
			if (!ADDRESSES.some(([start]) => address.startsWith(start))) found.add(`address: ${address}`);
	}
	return [...found];
}

export const addresses = (text: string): string[] => text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`\\<>)}]*/gi) ?? [];

const decode = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

const around = (text: string, at: number) => text.slice(Math.max(0, at - 40), at + 60).replaceAll(/\s+/g, ' ');

/** The scripts of a page, for the build that has no others. */
export function scriptsOf(html: string): string[] {
	return [...html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, code = '']) => code);
}
