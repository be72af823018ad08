/** Who reviews in this visit. The name is asked for once, and kept nowhere but beside the answers. */
class Reviewer {
	#name = $state('');

	readonly name = $derived.by(() => this.#name.trim());
	readonly typed = $derived.by(() => this.#name);

	call(name: string): void {
		this.#name = name;
	}
}

export const reviewer = new Reviewer();
