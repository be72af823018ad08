import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentenceFor, serve } from '../../scripts/serve.mjs';

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: string;
}

let made = '';
let server: Awaited<ReturnType<typeof serve>>;

/** Sends the path as it stands: `fetch` would tidy it first. */
function ask(path: string, method = 'GET'): Promise<Answer> {
	return new Promise((done, failed) => {
		request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (text: string) => (body += text));
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
		})
			.on('error', failed)
			.end();
	});
}

beforeAll(async () => {
	made = mkdtempSync(join(tmpdir(), 'clearslate-serve-'));
	mkdirSync(join(made, 'site/_app/immutable'), { recursive: true });
	writeFileSync(join(made, 'secret.txt'), 'secret');
	mkdirSync(join(made, 'site-secret'));
	writeFileSync(join(made, 'site-secret/a.txt'), 'secret');
	writeFileSync(join(made, 'site/index.html'), '<!doctype html><title>x</title>');
	writeFileSync(join(made, 'site/service-worker.js'), '0');
	writeFileSync(join(made, 'site/.hidden'), 'hidden');
	writeFileSync(join(made, 'site/_app/immutable/a.js'), '0');
	writeFileSync(
		join(made, 'site/_headers'),
		'# words\n/*\n  X-Content-Type-Options: nosniff\n  Cache-Control: no-cache\n/_app/immutable/*\n  Cache-Control: immutable\n/service-worker.js\n  Cache-Control: no-store\n'
	);
	server = await serve({ folder: join(made, 'site') });
});

afterAll(async () => {
	await server.close();
	rmSync(made, { recursive: true, force: true });
});

describe('the server', () => {
	it('answers with type and headers', async () => {
		const page = await ask('/?a=b');
		expect(page.status).toBe(200);
		expect(page.headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-cache'
		});
		expect((await ask('/_app/immutable/a.js')).headers).toMatchObject({
			'content-type': 'text/javascript; charset=utf-8',
			'cache-control': 'immutable'
		});
		expect((await ask('/service-worker.js')).headers['cache-control']).toBe('no-store');
	});

	it.each([
		'/../secret.txt',
		'/..%2fsecret.txt',
		'/%2e%2e/secret.txt',
		'/../site-secret/a.txt',
		'/..\\secret.txt',
		'/..%5csecret.txt',
		'/_app/../../secret.txt',
		'/.hidden',
		'/_headers',
		'/a%00.html',
		'/%',
		'/_app',
		'/nothing'
	])('has nothing at %s', async (path) => {
		const { status, body } = await ask(path);
		expect(status).toBe(404);
		expect(body).toBe('Not found\n');
	});

	it('takes GET and HEAD only', async () => {
		expect((await ask('/', 'POST')).status).toBe(405);
		expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
	});

	it('says in a sentence that a port is taken', async () => {
		const error: unknown = await serve({ folder: made, port: server.port }).catch((reason: unknown) => reason);
		expect(sentenceFor(error, server.port)).toBe(
			`Port ${server.port} is in use by another program: stop it, or choose another port with PORT=${server.port + 1} npm start.`
		);
	});
});
