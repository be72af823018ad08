/** `LOS ANGELES` as the extract prints it, as a name to read. */
export function titleCase(text: string): string {
	return text
		.toLowerCase()
		.replace(/(^|[\s(/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
