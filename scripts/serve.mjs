/**
 * A small static server for the built app: what any host does, with the headers that `_headers` asks for.
 *
 *   node scripts/serve.mjs [--folder build] [--port 4173]
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build-facts.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.woff2': 'font/woff2'
};

/** @typedef {{ matches: (path: string) => boolean, headers: [string, string][] }} Rule */

/**
 * The form that Netlify and Cloudflare Pages read: a path, then its headers indented. A later rule adds to an earlier.
 * @param {string} text
 * @returns {Rule[]}
 */
export function parseHeaders(text) {
	/** @type {Rule[]} */
	const rules = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (/^\s/.test(line)) {
			const colon = line.indexOf(':');
			rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
		} else {
			const path = line.trim();
			const start = path.slice(0, -1);
			rules.push({
				matches: path.endsWith('*') ? (asked) => asked.startsWith(start) : (asked) => asked === path,
				headers: []
			});
		}
	}
	return rules;
}

/**
 * The file that an address means, or null. An address cannot leave the folder, name a hidden file or read `_headers`.
 * @param {string} folder absolute
 * @param {string} address path of the request, still encoded
 */
export function fileFor(folder, address) {
	let path;
	try {
		path = decodeURIComponent(address);
	} catch {
		return null;
	}
	if (path.includes('\0') || path.includes('\\')) return null;
	if (path.endsWith('/')) path += 'index.html';
	const parts = path.split('/').filter((part) => part !== '');
	if (parts.some((part) => part.startsWith('.')) || parts[0] === '_headers') return null;
	const file = resolve(folder, ...parts);
	if (!file.startsWith(folder + sep)) return null;
	return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/**
 * Serves on this machine only. Port 0 takes a free one.
 * @param {{ folder?: string, port?: number }} [options]
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder = join(root, 'build'), port = 0 } = {}) {
	const base = resolve(folder);
	const list = join(base, '_headers');
	const rules = existsSync(list) ? parseHeaders(readFileSync(list, 'utf8')) : [];

	/** @type {import('node:http').RequestListener} */
	const answer = (request, response) => {
		const path = (request.url ?? '/').replace(/[?#].*$/, '');
		for (const rule of rules)
			if (rule.matches(path)) for (const [name, value] of rule.headers) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const file = fileFor(base, path);
		if (!file) {
			response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
			return;
		}
		response.writeHead(200, {
			'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
			'Content-Length': statSync(file).size
		});
		if (request.method === 'HEAD') response.end();
		else
			createReadStream(file)
				.on('error', () => response.destroy())
				.pipe(response);
	};

	// "localhost" is 127.0.0.1 for some programs and ::1 for others.
	const first = createServer(answer);
	await listen(first, port, '127.0.0.1');
	const taken = /** @type {import('node:net').AddressInfo} */ (first.address()).port;
	const servers = [first];
	const second = createServer(answer);
	try {
		await listen(second, taken, '::1');
		servers.push(second);
	} catch (error) {
		// No IPv6 here is no harm; another program there is.
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE' && port !== 0) {
			first.close();
			throw error;
		}
	}
	return {
		port: taken,
		url: `http://localhost:${taken}`,
		close: async () => {
			await Promise.all(
				servers.map((server) => {
					const closed = new Promise((done) => server.close(done));
					server.closeAllConnections();
					return closed;
				})
			);
		}
	};
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, host, () => {
			server.off('error', failed);
			done();
		});
	});
}

/**
 * @param {unknown} error
 * @param {number} port
 */
export function sentenceFor(error, port) {
	const code = /** @type {NodeJS.ErrnoException} */ (error).code;
	if (code === 'EADDRINUSE')
		return `Port ${port} is in use by another program: stop it, or choose another port with PORT=${port + 1} npm start.`;
	if (code === 'EACCES')
		return `This account may not use port ${port}: choose one above 1023 with PORT=4173 npm start.`;
	return `The server could not start on port ${port}: ${error instanceof Error ? error.message : String(error)}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	/** @param {string} name @param {string} otherwise */
	const option = (name, otherwise) => {
		const at = process.argv.indexOf(name);
		return (at > 0 && process.argv[at + 1]) || otherwise;
	};
	const port = Number(option('--port', '4173'));
	const folder = resolve(root, option('--folder', 'build'));
	if (!existsSync(join(folder, 'index.html'))) {
		console.error(`There is no build in ${folder}: run npm run build first.`);
		process.exit(1);
	}
	try {
		const { url } = await serve({ folder, port });
		console.log(`Serving on ${url}`);
	} catch (error) {
		console.error(sentenceFor(error, port));
		process.exit(1);
	}
}
