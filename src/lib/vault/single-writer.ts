/** One tab at a time has the vault open. A second one is told, and may take it over. */
const LOCK = 'clearslate-vault';
const CHANNEL = 'clearslate-vault';

type Message = 'lock';

export interface Turn {
	release(): void;
}

/**
 * Null: another tab has it, or the browser gives out no turns. `steal` takes it over; the other tab then hears of it and
 * locks.
 */
export async function takeTurn(onLost: () => void, steal = false): Promise<Turn | null> {
	return new Promise((resolve) => {
		let release: () => void = () => undefined;
		let given = false;
		const held = new Promise<void>((done) => (release = done));
		const wanted = steal ? { steal: true } : { ifAvailable: true };
		const { locks } = navigator as { locks?: LockManager };
		if (locks === undefined) {
			resolve(null);
			return;
		}
		locks
			.request(LOCK, wanted, (lock) => {
				given = lock !== null;
				resolve(lock === null ? null : { release });
				return lock === null ? undefined : held;
			})
			// It was stolen, or never given.
			.catch(() => (given ? onLost() : resolve(null)));
	});
}

/** Tells the other tabs, and hears from them. */
export class Tabs {
	private readonly channel = new BroadcastChannel(CHANNEL);

	constructor(onLock: () => void) {
		this.channel.addEventListener('message', (event: MessageEvent<Message>) => {
			if (event.data === 'lock') onLock();
		});
	}

	lockAll(): void {
		this.channel.postMessage('lock' satisfies Message);
	}

	close(): void {
		this.channel.close();
	}
}
