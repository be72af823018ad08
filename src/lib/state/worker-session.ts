/** The one worker session of the visit: opened when first needed, replaced when a run is cancelled or a new one starts. */
import type { CountySession } from '../workers/browser';

let opening: Promise<CountySession> | null = null;
const deaths: (() => void)[] = [];

export function session(): Promise<CountySession> {
	opening ??= open();
	return opening;
}

/** Stops whatever the session does and forgets what it kept. */
export async function endSession(): Promise<void> {
	const closing = opening;
	opening = null;
	const closed = await closing?.catch(() => null);
	closed?.end();
}

/** Calls back whenever a session dies by itself: what it held is gone. */
export function whenSessionDies(listener: () => void): void {
	deaths.push(listener);
}

/** What was asked was given up because its session was ended on purpose: nobody waits for it any more. */
export function wasEnded(error: unknown): boolean {
	return isEnd(error) && !error.died;
}

/** The session died over what it was asked. */
export function hasDied(error: unknown): boolean {
	return isEnd(error) && error.died;
}

function isEnd(error: unknown): error is Error & { readonly died: boolean } {
	return error instanceof Error && error.name === 'SessionEnded';
}

function open(): Promise<CountySession> {
	const opened = import('../workers/browser').then(({ openCountySession }) => openCountySession());
	// One that did not start, or died, is not asked again: the next to ask gets a new one.
	const forget = () => {
		if (opening !== opened) return;
		opening = null;
		for (const tell of deaths) tell();
	};
	opened.then(({ died }) => died.then(forget), forget);
	return opened;
}
