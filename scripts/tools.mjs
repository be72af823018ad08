/** Starts the project's tools by their own entry files: no shell, no npx, the same on every system. */
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-facts.mjs';

/**
 * The file that a package's command stands for.
 * @param {string} command
 * @param {string} [from] the package, where it is not called like its command
 */
export function entry(command, from = command) {
	const manifest = /** @type {{ bin: string | Record<string, string> }} */ (
		JSON.parse(readFileSync(join(root, 'node_modules', from, 'package.json'), 'utf8'))
	);
	const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
	return join(root, 'node_modules', from, file);
}

/**
 * @param {readonly string[]} list file and arguments for Node
 * @param {{ env?: Record<string, string>, show?: boolean, log?: string }} [options] show: output is passed on as it
 *   comes; log: it is written to this file as it comes
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function node(list, { env = {}, show = false, log } = {}) {
	// Colours are for a screen; what is kept is read as text.
	const { FORCE_COLOR: _, ...rest } = process.env;
	const plain = { ...rest, NO_COLOR: '1' };
	return new Promise((done) => {
		const child = spawn(process.execPath, list, {
			cwd: root,
			env: { ...(show ? process.env : plain), ...env },
			stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
		});
		const file = log ? createWriteStream(log) : null;
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
				output += text;
				file?.write(text);
			});
		child.on('error', (error) => done({ ok: false, output: `${output}${error.message}\n` }));
		child.on('close', (code, signal) => {
			file?.end();
			done({ ok: code === 0, output: signal ? `${output}\nended by ${signal}\n` : output });
		});
	});
}
