import type { LedgerFile } from '../intake/ledger';
import type { DecidedCounty } from '../report/decided';
import type { CountyRun } from '../run/county-run';
import { packCounty } from '../run/kept-county';
import { inOne } from '../run/packed';
import type { Alternatives } from './alternatives';
import type { PackedRun, RunResults } from './contract';
import type { HeldReview } from './held-review';
import type { WorkerPool } from './pool';

/** The files of a run and the workers that can read them again. */
export interface HeldFiles {
	readonly files: readonly File[];
	readonly pool: WorkerPool;
	readonly digester: WorkerPool;
}

/** The run that the worker holds: as it was read, or as it came out of the vault. */
export class HeldRun {
	decided: DecidedCounty;
	results: RunResults;
	/** Made when first asked for, and anew when the results are. */
	alternatives: Alternatives | null = null;
	/** Null while nobody decided anything over the machine. */
	review: HeldReview | null;

	/**
	 * @param files null for a run that came out of the vault, until its files are chosen again.
	 * @param digests hex SHA-256 of each file, in the order of `run.files`.
	 */
	constructor(
		readonly run: CountyRun,
		public files: HeldFiles | null,
		readonly digests: Promise<readonly string[]>,
		first: { readonly decided: DecidedCounty; readonly results: RunResults; readonly review?: HeldReview | null }
	) {
		this.decided = first.decided;
		this.results = first.results;
		this.review = first.review ?? null;
		// Whoever writes a ledger hears of a failure; until then it must not count as unhandled.
		digests.catch(() => undefined);
	}

	/** The account of the files with their checksums, as `ledger.json` has it. */
	async ledger(neutralised: readonly number[]): Promise<readonly LedgerFile[]> {
		const digests = await this.digests;
		return this.run.files.map((file, at) => ({
			...file.ledger,
			sha256: digests[at] ?? '',
			neutralisedCells: neutralised[at] ?? null
		}));
	}

	async pack(): Promise<PackedRun> {
		const bytes = inOne(packCounty(this.run.kept));
		const { settings, madeUp, madeBy, figures } = this.results;
		const about = { settings, madeUp, madeBy, figures, digests: await this.digests };
		return { bytes, about: this.review === null ? about : { ...about, review: this.review.kept } };
	}

	/** Takes the files again: null if they are the ones of the run, else the name of the first that is not. */
	async attach(given: HeldFiles): Promise<string | null> {
		const digests = await this.digests;
		const inOrder: File[] = [];
		for (const [at, read] of this.run.files.entries()) {
			let found: File | null = null;
			for (const [n, file] of given.files.entries()) {
				if (file.size !== read.ledger.bytes || (await given.digester.digest(n)) !== digests[at]) continue;
				found = file;
				break;
			}
			if (found === null) return read.ledger.name;
			inOrder[read.source] = found;
		}
		this.close();
		this.files = { ...given, files: inOrder };
		return null;
	}

	close(): void {
		this.files?.pool.close();
		this.files?.digester.close();
	}
}
