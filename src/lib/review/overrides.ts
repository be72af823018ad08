import type { ConvictionKey, Override, OverrideRecord } from './override';

/** What people decided about the convictions of a run. Never changed in place; nothing is ever taken from its history. */
export class Overrides {
	static readonly NONE = new Overrides([], new Map());

	private constructor(
		/** Everything that was given and withdrawn, in order: what is kept. */
		readonly records: readonly OverrideRecord[],
		private readonly standing: ReadonlyMap<string, Override>
	) {}

	static from(records: readonly OverrideRecord[]): Overrides {
		return records.length === 0 ? Overrides.NONE : Overrides.NONE.with(records);
	}

	/** How many stand. */
	get size(): number {
		return this.standing.size;
	}

	of(conviction: ConvictionKey): Override | null {
		return this.standing.get(nameOf(conviction)) ?? null;
	}

	all(): IterableIterator<Override> {
		return this.standing.values();
	}

	/** Every entry about one conviction, oldest first. */
	history(conviction: ConvictionKey): readonly OverrideRecord[] {
		const name = nameOf(conviction);
		return this.records.filter((record) => nameOf(record.conviction) === name);
	}

	/** Adds decisions; one about the same conviction takes the place of what stood. */
	give(overrides: readonly Override[]): Overrides {
		return this.with(overrides.map((override) => ({ kind: 'given', ...override })));
	}

	/** The machine's answer stands again. Without an override nothing changes. */
	withdraw(conviction: ConvictionKey, who: string, at: string): Overrides {
		return this.of(conviction) === null ? this : this.with([{ kind: 'withdrawn', conviction, who, at }]);
	}

	private with(records: readonly OverrideRecord[]): Overrides {
		const standing = new Map(this.standing);
		for (const record of records) {
			const name = nameOf(record.conviction);
			if (record.kind === 'withdrawn') standing.delete(name);
			else standing.set(name, withoutKind(record));
		}
		return new Overrides([...this.records, ...records], standing);
	}
}

function withoutKind({ kind: _, ...override }: Extract<OverrideRecord, { kind: 'given' }>): Override {
	return override;
}

function nameOf({ file, row }: ConvictionKey): string {
	return `${file}:${row}`;
}
