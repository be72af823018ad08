/** The page hidden at once from whoever looks over a shoulder; nothing is closed. */
class PrivacyScreen {
	#on = $state(false);

	readonly on = $derived.by(() => this.#on);

	hide(): void {
		this.#on = true;
	}

	show(): void {
		this.#on = false;
	}
}

/** A function key, so that no letter typed anywhere does it, and no browser's own shortcut is taken. */
export const HIDING_KEY = 'F9';

export const privacyScreen = new PrivacyScreen();
