import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relativeHtml } from '../../scripts/adapter.mjs';
import { buildFacts } from '../../scripts/build-facts.mjs';
import { packagesMissing } from '../../scripts/ensure-installed.mjs';

let made = '';

beforeAll(() => {
	made = mkdtempSync(join(tmpdir(), 'clearslate-facts-'));
	mkdirSync(join(made, 'a/src/lib/law'), { recursive: true });
	writeFileSync(join(made, 'a/package.json'), '{ "version": "1.2.3" }');
	writeFileSync(join(made, 'a/package-lock.json'), '{}');
	writeFileSync(join(made, 'a/src/app.html'), 'page');
	writeFileSync(join(made, 'a/src/lib/law/policy.json'), '{}');
	cpSync(join(made, 'a'), join(made, 'b'), { recursive: true });
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

const facts = () => buildFacts({ base: join(made, 'b') });

describe('what a build is called', () => {
	it('depends on what is in the files, not on where they stand or how old they are', () => {
		const before = buildFacts({ base: join(made, 'a') });
		utimesSync(join(made, 'b/src/app.html'), 0, 0);
		writeFileSync(join(made, 'b/src/.app.html.swp'), 'an editor was here');
		expect(facts()).toEqual(before);
		expect(before).toMatchObject({ version: '1.2.3', portable: false });
		expect(before.build).toMatch(/^[0-9a-f]{16}$/);
		expect(before.law).toMatch(/^[0-9a-f]{8}$/);
	});

	it('changes with any file, and with the law only when the law changes', () => {
		const before = facts();
		writeFileSync(join(made, 'b/src/app.html'), 'another page');
		const app = facts();
		expect(app.build).not.toBe(before.build);
		expect(app.law).toBe(before.law);
		writeFileSync(join(made, 'b/src/lib/law/policy.json'), '{ "id": "x" }');
		expect(facts().law).not.toBe(app.law);
	});
});

describe('an installation', () => {
	it('is made when it is missing, cut short or older than the list of packages', () => {
		const folder = join(made, 'a');
		expect(packagesMissing(folder)).toBe(true);
		mkdirSync(join(folder, 'node_modules'));
		expect(packagesMissing(folder)).toBe(true);
		writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
		utimesSync(join(folder, 'node_modules/.package-lock.json'), 1, 1);
		expect(packagesMissing(folder)).toBe(true);
		utimesSync(join(folder, 'package-lock.json'), 1, 1);
		expect(packagesMissing(folder)).toBe(false);
	});
});

describe("the page's addresses", () => {
	it('do not silently stay absolute when Kit changes how it writes them', () => {
		expect(() => relativeHtml('<script>import("https://host/_app/start.js")</script>')).toThrow(/Kit may have changed/);
	});
});
