import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shippedPolicy } from '../law/policies';
import { readPolicyFile, writePolicyFile } from '../law/policy-file';

const saved: { name: string; blob: Blob }[] = [];
vi.mock('../files/save-blob', () => ({ saveBlob: (name: string, blob: Blob) => saved.push({ name, blob }) }));

const COUNTY = 'california/county-2019';
const county = shippedPolicy(COUNTY)!;

async function fresh() {
	vi.resetModules();
	const { policyEditor } = await import('./policy-editor.svelte');
	const { policies } = await import('./policies.svelte');
	const { choices } = await import('./choices.svelte');
	await policyEditor.load();
	return { editor: policyEditor, policies, choices };
}

const fileOf = (text: string) => new File([text], 'some.json');

describe('the editor', () => {
	let { editor, policies, choices } = {} as Awaited<ReturnType<typeof fresh>>;
	beforeEach(async () => {
		saved.length = 0;
		({ editor, policies, choices } = await fresh());
	});

	it('starts from a copy, of which nothing would be lost yet', () => {
		expect(editor.start(COUNTY)).toBe(true);
		expect(editor.draft).toMatchObject({ id: 'own/county-policy-of-2019-20-configurable-changed', standing: 'office' });
		expect(editor.dirty).toBe(false);
		expect(editor.findings).toEqual([]);
		expect(policies.byId(COUNTY)).toEqual(county);
	});

	it('says of a name that is none that there is no such policy', () => {
		expect(editor.start('own/nobody')).toBe(false);
		expect(editor.draft).toBeNull();
	});

	it('undoes and redoes what was done, by name', () => {
		editor.start(COUNTY);
		editor.removeStep('deceased');
		editor.setDefault('age', 50);
		expect(editor.undoable).toBe('parameter');
		editor.undo();
		expect(editor.undoable).toBe('remove-step');
		expect(editor.redoable).toBe('parameter');
		editor.undo();
		expect(editor.draft?.steps).toHaveLength(county.steps.length);
		expect(editor.dirty).toBe(false);
		editor.redo();
		editor.redo();
		expect(editor.draft?.parameters.age.default).toBe(50);
	});

	it('keeps and saves nothing that has to be mended', async () => {
		editor.start(COUNTY);
		editor.setDefault('age', 12);
		expect(await editor.keep()).toBe(false);
		expect(editor.saveFile()).toBeNull();
		expect(editor.findings).toMatchObject([{ code: 'parameter-bounds', at: 'age' }]);
		expect([policies.own, saved]).toEqual([[], []]);
		editor.setDefault('age', 50);
		expect(await editor.keep()).toBe(true);
		expect(policies.own).toEqual([editor.draft]);
		expect(editor.dirty).toBe(false);
	});

	it('keeps a policy under its own name, and opens it again to go on', async () => {
		editor.start(COUNTY);
		await editor.keep();
		const id = editor.draft!.id;
		editor.start(id);
		editor.rename('Renamed');
		await editor.keep();
		expect(policies.own.map(({ title }) => title.en)).toEqual(['Renamed']);
		editor.start(COUNTY);
		expect(editor.draft?.id).toBe(`${id}-2`);
	});

	it('saves a file that opens again as it was', async () => {
		editor.start(COUNTY);
		editor.rename('Our county');
		expect(editor.saveFile()).toBe('county-policy-of-2019-20-configurable-changed-v1.clearslate-policy.json');
		const text = await saved[0].blob.text();
		const draft = editor.draft;
		editor.discard();
		expect(await editor.open(fileOf(text))).toBe(true);
		expect(editor.draft).toEqual(draft);
		expect(editor.opened).toMatchObject({ ok: true, unsigned: false, idWas: null });
	});

	it('stays as it was where a file cannot be used, and says why', async () => {
		editor.start(COUNTY);
		const { draft } = editor;
		const text = writePolicyFile({ ...county, id: 'own/x' });
		expect(await editor.open(fileOf(text.replace('"version": 1', '"version": 3')))).toBe(false);
		expect(editor.opened).toMatchObject({ ok: false, name: 'some.json', code: 'checksum' });
		expect(editor.draft).toBe(draft);
	});

	it('opens a file as the office’s own, beside another that has its name', async () => {
		const statute = { ...county, id: 'own/x', standing: 'statute' as const };
		await policies.add({ ...county, id: 'own/x', title: { en: 'Another' } });
		await editor.open(fileOf(writePolicyFile(statute)));
		expect(editor.draft).toMatchObject({ id: 'own/x-2', standing: 'office' });
	});

	it('opens the older tool’s options as a copy of the county policy with these options', async () => {
		const options = {
			baselineEligibility: { dismiss: [], reduce: ['11358'] },
			additionalRelief: { subjectAgeThreshold: 50 }
		};
		await editor.open(fileOf(JSON.stringify(options)));
		expect(editor.draft?.parameters).toMatchObject({
			dismiss: { default: [] },
			reduce: { default: ['HS 11358'] },
			age: { default: 50 }
		});
	});

	it('keeps what was being written one step back when a file is opened', async () => {
		editor.start(COUNTY);
		editor.rename('Half done');
		await editor.open(fileOf(writePolicyFile({ ...county, id: 'own/x' })));
		expect(editor.undoable).toBe('open');
		editor.undo();
		expect(editor.draft?.title.en).toBe('Half done');
		expect(editor.dirty).toBe(true);
	});

	it('takes a condition as text only where it is one', () => {
		editor.start(COUNTY);
		const when = () => editor.draft?.steps.find(({ id }) => id === 'deceased')?.when;
		const before = when();
		expect(editor.setConditionText('deceased', '{ "fact": ')).toMatchObject([{ code: 'not-json' }]);
		expect(editor.setConditionText('deceased', '{ "fact": "person.deceased" }')).not.toBeNull();
		expect(when()).toBe(before);
		expect(editor.setConditionText('deceased', '{ "not": { "fact": "person.deceased", "is": true } }')).toBeNull();
		expect(when()).toEqual({ not: { fact: 'person.deceased', is: true } });
	});

	it('takes over what an example gives now', () => {
		editor.start(COUNTY);
		editor.removeStep('not-a-felony');
		editor.takeExamples([0]);
		expect(editor.draft?.examples[0].then).not.toEqual(county.examples[0].then);
	});

	it('chooses the policy for the next run', async () => {
		editor.start(COUNTY);
		expect(await editor.useForRun()).toBe(true);
		expect(choices.policy?.id).toBe(editor.draft?.id);
	});

	it('writes files that the command reads too', async () => {
		editor.start(COUNTY);
		editor.saveFile();
		const { choosePolicy } = await import('../../cli/policy-argument');
		const text = await saved[0].blob.text();
		expect(choosePolicy(text)).toMatchObject({ policy: editor.draft, parameters: {} });
		expect(readPolicyFile(text)).toMatchObject({ ok: true });
		expect(choosePolicy(text.replace('"version": 1', '"version": 3'))).toEqual({
			problem: 'was damaged or changed by hand: its checksum does not match'
		});
	});
});
