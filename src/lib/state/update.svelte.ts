/**
 * Whether the app works without a network yet, and whether a newer version waits. A newer version is taken only when
 * the reader says so and nothing is open that a reload would lose.
 */

/** `none`: not kept on this device (yet). `ready-offline`: it is. `update-waiting`: and a newer version waits. */
export type UpdateState = 'none' | 'ready-offline' | 'update-waiting';

let current = $state<UpdateState>('none');
let busy = $state(false);
let registration: ServiceWorkerRegistration | null = null;
let watching = false;
let asked = false;

export const update = {
	get state(): UpdateState {
		return current;
	},
	/** Something is open that a reload would lose. */
	get busy(): boolean {
		return busy;
	}
};

export function setBusy(value: boolean): void {
	busy = value;
}

/** Call once, when the app has started. Does nothing in the portable file, from `file:` or where no worker is to be had. */
export async function watchForUpdates(): Promise<void> {
	if (watching || !canBeKept()) return;
	watching = true;
	const container = navigator.serviceWorker;
	container.addEventListener('controllerchange', () => {
		// The first version takes charge without being asked, and so may another tab's; neither reloads this page.
		if (asked) {
			asked = false;
			location.reload();
		} else look();
	});
	container.addEventListener('message', answer);
	container.startMessages();
	try {
		registration = await container.register('./service-worker.js', { updateViaCache: 'none' });
	} catch {
		// Private windows and some policies refuse. The app works all the same while the network is there.
		return;
	}
	registration.addEventListener('updatefound', follow);
	follow();
	look();
	// An installed app can stay open for weeks, and browsers look for a newer version only when a page is loaded.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') registration?.update().catch(() => undefined);
	});
	registration.active?.postMessage({ type: 'started' });
}

/** Takes the newer version and starts again in it. False, and nothing happens, while something is open or none waits. */
export function takeUpdate(): boolean {
	if (busy || !registration?.waiting) return false;
	asked = true;
	registration.waiting.postMessage({ type: 'take-over' });
	return true;
}

function canBeKept(): boolean {
	return !__CLEARSLATE__.portable && location.protocol !== 'file:' && 'serviceWorker' in navigator;
}

function follow(): void {
	registration?.installing?.addEventListener('statechange', look);
}

function look(): void {
	const ready = registration?.active?.state === 'activated';
	// While the first version installs itself it waits for a moment too; that is no update.
	if (ready && registration?.waiting) current = 'update-waiting';
	else current = ready ? 'ready-offline' : 'none';
}

/** The worker asks which version this page runs, so as to keep its files. */
function answer(event: MessageEvent<unknown>): void {
	const message = event.data;
	if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'which-version')
		event.ports[0]?.postMessage(__CLEARSLATE__.build);
}
