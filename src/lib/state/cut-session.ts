/** A run that may be cut, as it stands in the vault: a session of its own, written anew with every part that is read. */
import type { Refusal } from '../vault/answer';
import type { RecordEntry, SessionManifest } from '../vault/session';
import type { OpenVault } from '../vault/vault';
import type { Checkpoints, CutFile, PartToCommit } from '../workers/checkpoint';
import type { RunSettings } from '../workers/contract';
import { isArrayOf, isCount, isFields, isSettings, isText } from './about-run';
import { momentNow } from './format';

/** What the vault calls a session of this kind. */
export const CUT_RUN = 'county-run-cut';

export interface AboutCut {
	readonly settings: RunSettings;
	/** Build of the app that read the parts: another may read them otherwise. */
	readonly build: string;
	readonly files: readonly CutFile[];
}

/** Whoever knows a passphrase can write anything into a backup. */
export function isAboutCut(details: unknown): details is AboutCut {
	if (!isFields(details)) return false;
	const { settings, build, files } = details;
	return isSettings(settings) && isText(build) && isArrayOf(files, isCutFile);
}

/** A run that can go on from where it was cut. */
export interface CutRun extends AboutCut {
	readonly id: string;
	/** ISO time of the first part and of the last. */
	readonly made: string;
	readonly changed: string;
	readonly records: readonly RecordEntry[];
}

/** Does something with the vault's sessions while it is open; null where it is not. */
export type InVault = <T>(action: (sessions: OpenVault['sessions']) => Promise<T>) => Promise<T | null>;

export function cutRunOf({ id, made, changed, records, details }: SessionManifest): CutRun {
	return { id, made, changed, records, ...(details as unknown as AboutCut) };
}

/** The share that was read, from 0 to 1. */
export function shareOf({ files }: CutRun): number {
	const total = files.reduce((sum, file) => sum + file.bytes, 0);
	const read = files.reduce((sum, { parts }) => sum + (parts.at(-1)?.end ?? 0), 0);
	return total === 0 ? 0 : read / total;
}

/** Milliseconds after parts were stored in which others are awaited to be stored with the next: each storing costs. */
const PAUSE = 300;
/** Parts that wait for no more. */
const MANY = 8;

/** Keeps the parts of one run, one after another, until it is over. */
export class CutSession implements Checkpoints {
	#kept: CutRun | null;
	#over = false;
	readonly #waiting: PartToCommit[] = [];
	#last: Promise<boolean> = Promise.resolve(true);
	#storedAt = -Infinity;
	#wake: () => void = () => undefined;

	/** @param before the cut run that goes on; null for one that begins. */
	constructor(
		private readonly inVault: InVault,
		private readonly about: AboutCut,
		private readonly onKept: (kept: CutRun) => void,
		before: CutRun | null = null
	) {
		this.#kept = before;
	}

	committed(): Promise<readonly CutFile[]> {
		return Promise.resolve(this.#kept?.files ?? []);
	}

	async read(file: number, start: number): Promise<Uint8Array<ArrayBuffer> | null> {
		const kept = this.#kept;
		const entry = kept?.records.find(({ name }) => name === nameOf(file, start));
		if (!kept || !entry) return null;
		const read = await this.inVault((sessions) => sessions.read(kept.id, entry));
		return read?.ok ? read.bytes : null;
	}

	/** Parts that come while others are being stored, and soon after, are stored together. */
	commit(part: PartToCommit): Promise<boolean> {
		this.#waiting.push(part);
		if (this.#waiting.length >= MANY) this.#wake();
		this.#last = this.#last.then(() => this.#storeAll());
		return this.#last;
	}

	/** Nothing more is kept; what is on its way ends first. Gives what is kept by then. */
	async end(): Promise<CutRun | null> {
		this.#over = true;
		this.#wake();
		await this.#last;
		return this.#kept;
	}

	async #storeAll(): Promise<boolean> {
		if (this.#waiting.length > 0) await this.#forMore();
		const parts = this.#waiting.splice(0);
		if (parts.length > 0 && !this.#over) this.#over = !(await this.#store(parts).catch(() => false));
		return !this.#over;
	}

	async #forMore(): Promise<void> {
		const wait = this.#storedAt + PAUSE - performance.now();
		if (this.#over || this.#waiting.length >= MANY || wait <= 0) return;
		await new Promise<void>((resolve) => {
			this.#wake = resolve;
			setTimeout(resolve, wait);
		});
	}

	async #store(parts: readonly PartToCommit[]): Promise<boolean> {
		const { newSessionId } = await import('../vault/session-store');
		const now = momentNow();
		const { settings, build } = this.about;
		const { id, made, records, files } = this.#kept ?? {
			id: newSessionId(),
			made: now,
			records: [],
			files: this.about.files
		};
		// Reading needs the machine for itself, and a cut run is not kept for long.
		const added = parts.map(({ file, start, bytes }) => ({ name: nameOf(file, start), bytes: [bytes], quick: true }));
		const names = new Set(added.map(({ name }) => name));
		const details = { settings, build, files: parts.reduce(withPart, files) };
		const put = await this.inVault((sessions) =>
			sessions.put(
				{ id, kind: CUT_RUN, title: settings.county, made, changed: now, details },
				added,
				records.filter(({ name }) => !names.has(name))
			)
		);
		if (!put?.ok) return false;
		this.#storedAt = performance.now();
		this.#kept = cutRunOf(put.manifest);
		this.onKept(this.#kept);
		return true;
	}
}

/** The newest cut run of the vault, and the ids of others, which a run that began after them left behind. */
export async function findCutRun(
	sessions: OpenVault['sessions']
): Promise<{ readonly found: CutRun | null; readonly older: readonly string[] } | Refusal> {
	const listed = await sessions.list();
	if (!listed.ok) return listed;
	const [newest, ...older] = listed.sessions.filter(({ kind, details }) => kind === CUT_RUN && isAboutCut(details));
	return { found: newest === undefined ? null : cutRunOf(newest), older: older.map(({ id }) => id) };
}

const nameOf = (file: number, start: number) => `${file}.${start}`;

/** A part takes its place among those of its file; one that could not be read back is replaced. */
function withPart(files: readonly CutFile[], { file, start, end, sha256, elapsed }: PartToCommit): CutFile[] {
	return files.map((one, at) => {
		if (at !== file) return one;
		const others = one.parts.filter((part) => part.start !== start);
		return { ...one, parts: [...others, { start, end, sha256, elapsed }].sort((a, b) => a.start - b.start) };
	});
}

function isCutFile(file: unknown): boolean {
	return isFields(file) && isText(file.name) && isCount(file.bytes) && isArrayOf(file.parts, isPart);
}

function isPart(part: unknown): boolean {
	return isFields(part) && isCount(part.start) && isCount(part.end) && isText(part.sha256);
}
