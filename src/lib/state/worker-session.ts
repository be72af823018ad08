/** The one worker session of the visit: opened when first needed, replaced when a run is cancelled or a new one starts. */
import type { CountySession } from '../workers/browser';

let opening: Promise<CountySession> | null = null;

export function session(): Promise<CountySession> {
	opening ??= import('../workers/browser').then(({ openCountySession }) => openCountySession());
	return opening;
}

/** Stops whatever the session does and forgets what it kept. */
export async function endSession(): Promise<void> {
	const closing = opening;
	opening = null;
	if (closing) (await closing).end();
}

export function wasEnded(error: unknown): boolean {
	return error instanceof Error && error.name === 'SessionEnded' && !(error as Error & { died: boolean }).died;
}
