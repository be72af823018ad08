/** This tab's turn at what is kept, and its word to the others. */
import type { Tabs, Turn } from '../vault/single-writer';

export class TabTurn {
	#turn: Turn | null = null;
	#tabs: Tabs | null = null;

	/** @param onLost another tab took it over, or told all of them to lock. */
	constructor(private readonly onLost: () => void) {}

	/** False where another tab has it; `steal` takes it over. */
	async take(steal: boolean): Promise<boolean> {
		if (this.#turn !== null) return true;
		const { takeTurn, Tabs } = await import('../vault/single-writer');
		this.#turn = await takeTurn(this.onLost, steal);
		this.#tabs ??= new Tabs(this.onLost);
		return this.#turn !== null;
	}

	end(): void {
		this.#turn?.release();
		this.#turn = null;
	}

	lockOthers(): void {
		this.#tabs?.lockAll();
	}
}
