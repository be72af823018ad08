/** The policy that is being written: its versions, what is wrong with it, and its way in and out as a file. */
import type { Condition, ParameterValue, Policy, PolicyProblem, Step } from '../engine/policy';
import type { Finding } from '../law/policy-check-finding';
import type { Phrase } from '../law/plain-words';
import { choices } from './choices.svelte';
import { begin, edited, redone, undone, type History } from './edit-history';
import { policies } from './policies.svelte';
import { changedCopy, freePolicyId, savePolicyFile } from './policy-copy';
import { boundsOf, isOwn, sentence, withOwnValue, type Bounds } from './policy-draft';
import * as edits from './policy-edits';
import { openPolicy, type Opened } from './policy-opening';
import { loadWorkbench, type Workbench } from './policy-workbench';

type EditName = edits.EditName;

/** Long enough not to check each letter, short enough to be at once. */
const PAUSE = 150;

class PolicyEditor {
	#workbench = $state.raw<Workbench | null>(null);
	#failed = $state(false);
	#history = $state.raw<History<Policy, EditName> | null>(null);
	/** The draft as it was last kept, saved or opened. */
	#safe = $state.raw<Policy | null>(null);
	#checked = $state.raw<{ policy: Policy; findings: readonly Finding[] } | null>(null);
	#opened = $state.raw<Opened | null>(null);
	#pause: ReturnType<typeof setTimeout> | undefined;

	readonly ready = $derived.by(() => this.#workbench !== null && policies.ready);
	readonly failed = $derived.by(() => this.#failed || policies.failed);
	readonly draft = $derived.by(() => this.#history?.present ?? null);
	readonly findings = $derived.by(() => this.#checked?.findings ?? []);
	readonly sound = $derived.by(() => this.findings.every(({ severity }) => severity !== 'error'));
	/** Something would be lost if it were left. */
	readonly dirty = $derived.by(() => this.draft !== null && this.draft !== this.#safe);
	readonly undoable = $derived.by(() => this.#history?.past.at(-1)?.name ?? null);
	readonly redoable = $derived.by(() => this.#history?.future[0]?.name ?? null);
	readonly opened = $derived.by(() => this.#opened);
	readonly facts = $derived.by(() => this.#workbench?.facts ?? []);
	readonly lists = $derived.by(() => this.#workbench?.lists ?? []);

	/** Fetches what the editor needs, once; after a failure, again. */
	async load(): Promise<void> {
		try {
			await policies.load();
			this.#workbench ??= await loadWorkbench();
			this.#failed = false;
		} catch {
			this.#failed = true;
		}
	}

	/** Opens an own policy to go on with, or a copy of another one. False where there is no such policy. */
	start(id: string): boolean {
		const policy = policies.byId(id);
		if (policy === null || this.#workbench === null) return false;
		this.#begin(isOwn(policy.id) ? policy : changedCopy(policy, {}, this.#workbench));
		this.#opened = null;
		return true;
	}

	/** Opens a file; if it cannot be used, everything stays as it was. */
	async open(file: File): Promise<boolean> {
		await this.load();
		const bench = this.#workbench;
		if (bench === null) return false;
		const { opened, policy, parameters } = await openPolicy(file, bench.readPolicyFile);
		if (policy !== null) this.#begin(isOwn(policy.id) ? this.#brought(policy) : changedCopy(policy, parameters, bench));
		this.#opened = opened;
		return opened.ok;
	}

	discard(): void {
		clearTimeout(this.#pause);
		this.#history = this.#safe = this.#checked = this.#opened = null;
	}

	rename(title: string): void {
		this.#edit('title', (policy) => ({ ...policy, title: sentence(title) }), 'title');
	}

	setVersion(version: number): void {
		this.#edit('version', (policy) => ({ ...policy, version }), 'version');
	}

	setAbout(about: string): void {
		this.#edit('about', (policy) => ({ ...policy, about: sentence(about) }), 'about');
	}

	setSections(sections: readonly string[]): void {
		this.#edit('scope', (policy) => ({ ...policy, scope: { ...policy.scope, sections } }));
	}

	removeChoice(id: string): void {
		this.#edit('remove-choice', (policy) => edits.withoutChoice(policy, id));
	}

	setDefault(id: string, value: ParameterValue): void {
		this.#edit('parameter', (policy) => withOwnValue(policy, id, value), `option ${id}`);
	}

	setBounds(id: string, bounds: Bounds): void {
		this.#edit('parameter', (policy) => edits.withBounds(policy, id, bounds), `bounds ${id}`);
	}

	/** The bounds that an option of years had where it came from; null for another option. */
	boundsOf(id: string): Bounds | null {
		const definition = this.draft?.parameters[id];
		return definition === undefined ? null : boundsOf(id, definition, policies.all);
	}

	removeParameter(id: string): void {
		this.#edit('remove-parameter', (policy) => edits.withoutParameter(policy, id));
	}

	/** Returns the new step's id. */
	addStep(at: number): string | null {
		if (this.draft === null) return null;
		const step = edits.newStep(this.draft);
		this.#edit('add-step', (policy) => edits.withStep(policy, at, step));
		return step.id;
	}

	removeStep(id: string): void {
		this.#edit('remove-step', (policy) => edits.withoutStep(policy, id));
	}

	moveStep(id: string, by: number): void {
		this.#edit('move-step', (policy) => edits.withStepMoved(policy, id, by));
	}

	/** @param place the field that is typed in; without it the edit stands for itself. */
	editStep(id: string, change: Partial<Step>, place?: string): void {
		const name = 'when' in change ? 'condition' : 'step';
		this.#edit(name, (policy) => edits.withStepChanged(policy, id, change), place && `${id} ${place}`);
	}

	/** A condition as JSON. Null if it is one; otherwise what is wrong with it, and everything stays as it was. */
	setConditionText(id: string, text: string): readonly PolicyProblem[] | null {
		const read = this.#workbench?.readCondition(text);
		if (read === undefined) return null;
		if (!read.ok) return read.problems;
		this.editStep(id, { when: read.condition }, 'text');
		return null;
	}

	setOtherwise(change: Partial<Policy['otherwise']>, place?: string): void {
		this.#edit('otherwise', (policy) => edits.withOtherwise(policy, change), place && `otherwise ${place}`);
	}

	/** What comes out of worked examples now becomes what they say. */
	takeExamples(places: readonly number[]): void {
		this.#edit('example', (policy) => this.#workbench?.withExamplesRun(policy, places) ?? policy);
	}

	removeExample(at: number): void {
		this.#edit('remove-example', (policy) => edits.withoutExample(policy, at));
	}

	undo(): void {
		this.#go(this.#history && undone(this.#history));
	}

	redo(): void {
		this.#go(this.#history && redone(this.#history));
	}

	/** Adds it to the own policies of this visit. False while something has to be mended. */
	async keep(): Promise<boolean> {
		const { draft } = this;
		if (draft === null || !this.#check() || !(await policies.add(draft))) return false;
		this.#safe = draft;
		return true;
	}

	/** The name of the saved file; null while something has to be mended. */
	saveFile(): string | null {
		const { draft } = this;
		if (draft === null || this.#workbench === null || !this.#check()) return null;
		this.#safe = draft;
		return savePolicyFile(draft, this.#workbench);
	}

	/** Keeps it and chooses it for the next run. */
	async useForRun(): Promise<boolean> {
		const id = this.draft?.id;
		if (id === undefined || !(await this.keep())) return false;
		choices.choosePolicy(id);
		return true;
	}

	/** A condition of the draft taken apart for a reader. */
	phraseOf(condition: Condition): Phrase | null {
		return this.draft === null ? null : (this.#workbench?.phraseOf(condition, this.draft) ?? null);
	}

	/** What was being written stays one step back. */
	#begin(policy: Policy): void {
		this.#history = this.#history === null ? begin(policy) : edited(this.#history, 'open', policy);
		this.#safe = policy;
		this.#check();
	}

	/** Of a file: another policy of this visit may have its id and say something else. */
	#brought(policy: Policy): Policy {
		const here = policies.byId(policy.id);
		const same = here !== null && this.#workbench?.writePolicyFile(here) === this.#workbench?.writePolicyFile(policy);
		return same ? here : { ...policy, standing: 'office', id: freePolicyId(policy.id) };
	}

	#edit(name: EditName, change: (policy: Policy) => Policy, place?: string): void {
		if (this.#history === null) return;
		this.#go(edited(this.#history, name, change(this.#history.present), place ?? null));
	}

	#go(history: History<Policy, EditName> | null): void {
		if (history === null || history === this.#history) return;
		this.#history = history;
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => this.#check(), PAUSE);
	}

	/** Whether nothing has to be mended. */
	#check(): boolean {
		clearTimeout(this.#pause);
		const { draft } = this;
		if (draft === null || this.#workbench === null) return false;
		if (this.#checked?.policy !== draft)
			this.#checked = { policy: draft, findings: this.#workbench.checkPolicy(draft) };
		return this.sound;
	}
}

export const policyEditor = new PolicyEditor();
