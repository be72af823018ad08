/** A number with the text that the edge made of it: sentences never format numbers themselves. */
export interface Quantity {
	readonly value: number;
	readonly text: string;
}

export function counted(n: Quantity, one: string, many: string): string {
	return `${n.text} ${n.value === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
