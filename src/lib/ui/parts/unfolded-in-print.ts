/** Paper has nothing to press: what is folded away within an element on the screen is printed in full. For `{@attach}`. */
export function unfoldedInPrint(element: HTMLElement): () => void {
	let opened: HTMLDetailsElement[] = [];

	function unfold(): void {
		opened = [...element.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
		for (const one of opened) one.open = true;
	}

	function fold(): void {
		for (const one of opened) one.open = false;
		opened = [];
	}

	addEventListener('beforeprint', unfold);
	addEventListener('afterprint', fold);
	return () => {
		removeEventListener('beforeprint', unfold);
		removeEventListener('afterprint', fold);
	};
}
