/** A template's text in its parts. */
export type Part =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'field'; readonly field: string }
	| { readonly kind: 'blank'; readonly wanted: string }
	| { readonly kind: 'line' }
	/** Braces that close nothing or open nothing. */
	| { readonly kind: 'broken'; readonly text: string };

export function partsOf(text: string): Part[] {
	return text
		.split(/(\{\{[^{}]*\}\})/)
		.filter((piece) => piece !== '')
		.map((piece): Part => {
			const inner = /^\{\{([^{}]*)\}\}$/.exec(piece)?.[1]?.trim();
			if (inner === undefined)
				return piece.includes('{{') || piece.includes('}}')
					? { kind: 'broken', text: piece }
					: { kind: 'text', text: piece };
			const wanted = /^blank\s*:\s*(.+)$/.exec(inner)?.[1];
			if (wanted !== undefined) return { kind: 'blank', wanted };
			return inner === 'line' ? { kind: 'line' } : { kind: 'field', field: inner };
		});
}
