/**
 * An end that may come, and what is waited for until then. A race with a promise that never settles would keep every
 * value that ever won against it; nothing is kept here once it is there.
 */
export class Ending {
	private readonly waiting = new Set<(reason: Error) => void>();
	private came: { readonly reason: Error } | null = null;

	/** The answer, unless the end comes first: then it is given up with the reason of the end. */
	before<T>(answer: Promise<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			const done = () => this.waiting.delete(reject);
			answer.then(resolve, reject).finally(done);
			if (this.came !== null) reject(this.came.reason);
			else this.waiting.add(reject);
		});
	}

	/** The first reason counts. */
	come(reason: Error): void {
		this.came ??= { reason };
		for (const reject of this.waiting) reject(this.came.reason);
		this.waiting.clear();
	}
}
