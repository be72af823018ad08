import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFacts, filesUnder, root } from '../../scripts/build-facts.mjs';
import { licences } from '../../scripts/licences.mjs';
import { addresses, faults as allFaults, scriptsOf } from './built-rules';

const folder = join(root, 'build');
const portable = join(root, 'build-portable/clearslate.html');
for (const path of [folder, portable])
	if (!existsSync(path)) throw new Error(`${path} is not there: npm run build && npm run build:portable`);

const files = filesUnder('.', folder).map((file) => file.slice(2));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
/** The texts of licences name their authors' pages. */
const inLicences = new Set(licences().flatMap(({ text }) => addresses(text).map((address) => `address: ${address}`)));
const faults = (code: string) => allFaults(code).filter((fault) => !inLicences.has(fault));
const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();

describe('the hosted build', () => {
	const page = read('index.html');

	it('is made from this tree', () => {
		expect(JSON.parse(read('_app/version.json'))).toEqual({ version: buildFacts().build });
	});

	it.each(files.filter((file) => file.endsWith('.js')))('%s holds no code from text and asks nobody', (file) => {
		expect(faults(read(file))).toEqual([]);
	});

	it.each(files.filter((file) => file.endsWith('.css')))('%s asks nobody', (file) => {
		expect(faults(read(file))).toEqual([]);
		expect(read(file)).not.toMatch(/@import/);
	});

	it('runs under any path: every address in the page is relative and there', () => {
		const addresses = [...page.matchAll(/(?:href|src)="([^"]+)"|import\("([^"]+)"\)/g)].map(([, a, b]) => a ?? b ?? '');
		expect(addresses.length).toBeGreaterThan(3);
		for (const address of addresses) {
			expect(address).toMatch(/^\.\//);
			expect(files).toContain(address.slice(2));
		}
	});

	it('has a policy that lets its own script run and no other, and no style written in the page', () => {
		const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
		const scripts = scriptsOf(page).map((code) => `'sha256-${hashOf(code).toString('base64')}'`);
		expect(scripts).toHaveLength(1);
		expect(policy).toContain(`script-src 'self' ${scripts[0]};`);
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("connect-src 'self'");
		expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
		const header = /Content-Security-Policy: (.*)/.exec(read('_headers'))?.[1];
		expect(header).toBe(`${policy}; frame-ancestors 'none'`);
	});

	it('lists the checksum of every file served', () => {
		const listed = read('checksums.txt')
			.trimEnd()
			.split('\n')
			.map((line) => line.split('  ') as [string, string]);
		expect(listed.map(([, file]) => file)).toEqual(files.filter((file) => file !== 'checksums.txt'));
		for (const [sum, file] of listed) expect(hashOf(readFileSync(join(folder, file))).toString('hex')).toBe(sum);
	});

	it('loads its start page with at most 100 kB of script', () => {
		const loaded = new Set<string>();
		const load = (file: string) => {
			if (loaded.has(file)) return;
			loaded.add(file);
			const base = file.slice(0, file.lastIndexOf('/') + 1);
			const code = read(file);
			for (const [, next] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
				if (next) load(new URL(next, `http://x/${base}`).pathname.slice(1));
		};
		for (const [, file] of page.matchAll(/"\.\/(_app\/[^"]+\.js)"/g)) if (file) load(file);
		// The start page's own part is node 2: Kit numbers layout, error page and then the pages in order.
		const [first] = files.filter((file) => /^_app\/immutable\/nodes\/2\./.test(file));
		if (first) load(first);
		const kilobytes = [...loaded].reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1000;
		console.log(`start page: ${loaded.size} files, ${kilobytes.toFixed(1)} kB of script, compressed`);
		expect(kilobytes).toBeLessThanOrEqual(100);
	});
});

describe('the portable file', () => {
	const page = readFileSync(portable, 'utf8');
	const head = page.slice(0, page.indexOf('<script'));

	it('holds no code from text and asks nobody', () => {
		const scripts = scriptsOf(page);
		expect(scripts).toHaveLength(1);
		expect(faults(scripts[0] ?? '')).toEqual([]);
	});

	it('carries fonts, icons and style in itself', () => {
		expect(head).toContain('data:font/woff2;base64,');
		expect(head).toMatch(/<link rel="icon" href="data:image\/svg\+xml;base64,/);
		for (const [, address] of head.matchAll(/(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^data:/);
		for (const [, address] of head.matchAll(/url\(["']?([^"')]{0,5})/g)) expect(address).toBe('data:');
	});

	it('has the same policy, by hashes', () => {
		const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
		expect(policy).toContain("connect-src 'self'");
		expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
	});
});

describe('the search itself', () => {
	it.each([
		['WebAssembly', 'const a=WebAssembly.compile(b)'],
		['eval', 'a=eval("1")'],
		['eval', 'a=(0,eval)("1")'],
		['new Function', 'a=new Function("return 1")'],
		['new Function', 'a=Function("return this")()'],
		['importScripts', 'importScripts("./a.js")'],
		['address', 'fetch("https://example.org/collect")'],
		['address', 'a="https://example.org%2fcollect"'],
		['address', 'new Worker("data:text/javascript,fetch(%22https%3A%2F%2Fexample.org%2F%22)")'],
		['sourceMappingURL', 'a()\n//# sourceMappingURL=a.js.map']
	])('finds %s in %s', (name, code) => {
		expect(faults(code).map((fault) => fault.split(':')[0])).toContain(name);
	});

	it.each([
		'a.eval(b)',
		'retrieval(c)',
		'x instanceof Function',
		'typeof Function',
		'createElementNS("http://www.w3.org/2000/svg","svg")',
		'throw Error("https://svelte.dev/e/hydration_failed")'
	])('lets %s be', (code) => {
		expect(faults(code)).toEqual([]);
	});
});
