/** What the device says about keeping things. Nothing of it is promised: a browser may clear what it keeps. */
export interface DeviceStorage {
	/** The browser said it will not clear this site's data by itself; null: it cannot be asked. */
	readonly persisted: boolean | null;
	/** Bytes; null where the browser does not say. */
	readonly used: number | null;
	readonly quota: number | null;
}

export async function deviceStorage(): Promise<DeviceStorage> {
	const { storage } = navigator as { storage?: StorageManager };
	const persisted = await (storage?.persisted?.() ?? Promise.resolve(null)).catch(() => null);
	const none: StorageEstimate = {};
	const estimate = await (storage?.estimate?.() ?? Promise.resolve(none)).catch(() => none);
	return { persisted, used: estimate.usage ?? null, quota: estimate.quota ?? null };
}

/** Asks the browser to keep this site's data. */
export async function askToPersist(): Promise<boolean | null> {
	const { storage } = navigator as { storage?: StorageManager };
	return (storage?.persist?.() ?? Promise.resolve(null)).catch(() => null);
}

/** On an iPad or iPhone in the browser, site data goes after seven days without use; started from the home screen it stays. */
export function isSafariTab(): boolean {
	const touchMac = navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1;
	const ios = /iPad|iPhone/.test(navigator.userAgent) || touchMac;
	return ios && !matchMedia('(display-mode: standalone)').matches;
}
