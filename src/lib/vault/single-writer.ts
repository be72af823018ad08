/** One tab at a time has the vault open. A second one is told, and may take it over. */
const LOCK = 'clearslate-vault';
const CHANNEL = 'clearslate-vault';

type Message = 'lock';

export interface Turn {
	release(): void;
}

/** Null: another tab has it. `steal` takes it over; the other tab then hears of it and locks. */
export async function takeTurn(onLost: () => void, steal = false): Promise<Turn | null> {
	return new Promise((resolve) => {
		let release: () => void = () => undefined;
		const held = new Promise<void>((done) => (release = done));
		const wanted = steal ? { steal: true } : { ifAvailable: true };
		navigator.locks
			.request(LOCK, wanted, (lock) => {
				if (lock === null) {
					resolve(null);
					return;
				}
				resolve({ release });
				return held;
			})
			// The lock was stolen.
			.catch(onLost);
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
