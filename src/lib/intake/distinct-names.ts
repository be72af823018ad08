/**
 * Names that tell files apart: of several with one name each gets its number, `county.dat (1)`. A name that another file
 * has as its own is passed over.
 */
export function distinctNames(names: readonly string[]): string[] {
	const taken = new Set(names);
	const several = new Set(names.filter((name, at) => names.indexOf(name) !== at));
	const next = new Map<string, number>();
	return names.map((name) => {
		if (!several.has(name)) return name;
		let number = next.get(name) ?? 1;
		while (taken.has(`${name} (${number})`)) number++;
		next.set(name, number + 1);
		return `${name} (${number})`;
	});
}
