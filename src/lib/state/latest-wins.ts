/**
 * Asks one question at a time. Of those that come while an answer is on its way only the last is asked; an answer that
 * was overtaken is still given, so that figures follow a slider while it moves.
 *
 * @param answer called with each answer, or with null where asking failed.
 */
export function latestWins<Q, A>(ask: (question: Q) => Promise<A>, answer: (given: A | null, to: Q) => void) {
	let waiting: { readonly question: Q } | null = null;
	let asking = false;

	async function work(): Promise<void> {
		asking = true;
		while (waiting !== null) {
			const { question } = waiting;
			waiting = null;
			let given: A | null = null;
			try {
				given = await ask(question);
			} catch {
				// Told as null.
			}
			answer(given, question);
		}
		asking = false;
	}

	return (question: Q): void => {
		waiting = { question };
		if (!asking) void work();
	};
}
