import { tick } from 'svelte';

/** Opens a dialog over everything; when it is taken away, the focus is back where it was. */
export function modal(dialog: HTMLDialogElement): () => void {
	const before = document.activeElement;
	dialog.showModal();
	return () => void tick().then(() => before instanceof HTMLElement && before.focus({ preventScroll: true }));
}
