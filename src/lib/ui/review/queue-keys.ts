import type { ReviewChoice } from '$lib/review/choices';
import { CHOICES } from '$lib/state/review-queue.svelte';

export type QueueKey =
	{ readonly does: 'choose'; readonly choice: ReviewChoice } | { readonly does: 'next' | 'previous' | 'note' | 'undo' };

const MOVES: Readonly<Record<string, 'next' | 'previous' | 'note' | 'undo'>> = {
	j: 'next',
	arrowdown: 'next',
	k: 'previous',
	arrowup: 'previous',
	n: 'note',
	u: 'undo'
};

export function answerKey(choice: ReviewChoice): string {
	return String(CHOICES.indexOf(choice) + 1);
}

/**
 * What a key asks for. WCAG 2.1.4: a single letter does something only while the focus is in the queue, and never while
 * somebody writes.
 */
export function queueKey(event: KeyboardEvent, queue: HTMLElement): QueueKey | null {
	const { target } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
	if (!(target instanceof HTMLElement) || !queue.contains(target)) return null;
	if (target.isContentEditable || target.matches('input, textarea, select')) return null;
	const choice = /^[1-9]$/.test(event.key) ? CHOICES[Number(event.key) - 1] : undefined;
	if (choice !== undefined) return { does: 'choose', choice };
	const does = MOVES[event.key.toLowerCase()];
	return does === undefined ? null : { does };
}
