/** Makes something once for each owner and name: the same inputs are asked about under many options. */
export function remembered<Owner extends object, Value>(
	make: (owner: Owner, name: string) => Value
): (owner: Owner, name: string) => Value {
	const made = new WeakMap<Owner, Map<string, Value>>();
	return (owner, name) => {
		const own = made.get(owner) ?? new Map<string, Value>();
		made.set(owner, own);
		if (!own.has(name)) own.set(name, make(owner, name));
		return own.get(name)!;
	};
}
