import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import built from 'virtual:changelog';
import { root } from '../../scripts/build-facts.mjs';
import { changelogOf } from '../../scripts/changelog.mjs';

const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

describe('CHANGELOG.md', () => {
	it('is read whole: what is neither heading nor preface stands in the app', () => {
		const words = (all: string) => all.replaceAll('`', '').replace(/\s+/g, ' ').trim();
		const [preface = '', ...releases] = text.split(/^(?=## )/m);
		const entries = built.flatMap(({ law, app }) => [...law, ...app]);
		expect(entries.length).toBeGreaterThan(10);
		const listed = words(releases.join('').replace(/^#.*$/gm, ''));
		expect(entries.map((entry) => words(`- ${entry}`)).join(' ')).toBe(listed);
		expect(preface).not.toMatch(/^- /m);
	});

	it('names the version of this app first, and something of it', () => {
		expect(built[0]?.version).toBe(manifest.version);
		expect(built[0]?.law.length).toBeGreaterThan(0);
		expect(built[0]?.app.length).toBeGreaterThan(0);
	});

	it('keeps what can change an answer apart from the rest, and joins the lines of an entry', () => {
		const read = changelogOf(
			'# Changelog\n\nWhat it is.\n\n## 1.1.0, not released yet\n\n### App\n\n- A `button`\n  that does it.\n\n' +
				'## 1.0.0, 2026-02-01\n\n### Law\n\n- One.\n- Two.\n'
		);
		expect(read).toEqual([
			{ version: '1.1.0', released: null, law: [], app: ['A button that does it.'] },
			{ version: '1.0.0', released: '2026-02-01', law: ['One.', 'Two.'], app: [] }
		]);
	});

	it.each([
		['a release without a day', '## 1.0.0\n'],
		['a part of another name', '## 1.0.0, 2026-02-01\n### Fixed\n'],
		['an entry outside a part', '## 1.0.0, 2026-02-01\n- One.\n'],
		['a paragraph among entries', '## 1.0.0, 2026-02-01\n### Law\n- One.\nAnd more.\n'],
		['a list inside an entry', '## 1.0.0, 2026-02-01\n### Law\n- One.\n  - Two.\n    - Three.\n'],
		['a link', '## 1.0.0, 2026-02-01\n### Law\n- See [this](https://example.org).\n']
	])('stops the build over %s, with the line', (_, wrong) => {
		expect(() => changelogOf(wrong)).toThrow(/CHANGELOG\.md, line \d+/);
	});
});
