/**
 * Sections as a person types them, one after another, in the form in which policies name them: `H&S 11357(a)` and
 * `11357(a) HS` are `HS 11357(A)`. What cannot be read so stays as it is, for the check to name.
 */
export function sectionNames(text: string): string[] {
	return text
		.split(/[,;\n]/)
		.map(sectionName)
		.filter((name) => name !== '');
}

function sectionName(typed: string): string {
	const text = typed.trim().replace(/\s+/g, ' ').toUpperCase();
	const plain = text
		.replace(/^H\s*&\s*S\b/, 'HS')
		.replace(/^([A-Z])\.([A-Z])\./, '$1$2')
		.replace(/\s*([()])\s*/g, '$1');
	const [, number, code] = /^(\d[\d.]*[A-Z]{0,2}(?:\([A-Z0-9]+\))*) ?([A-Z]{2})$/.exec(plain) ?? [];
	return code === undefined ? plain.replace(/^([A-Z]{2})(?=\d)/, '$1 ') : `${code} ${number}`;
}
