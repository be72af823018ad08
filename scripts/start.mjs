/** `npm start`: builds when the build is not of this tree, then serves it. */
import { join } from 'node:path';
import { root } from './build-facts.mjs';
import { buildIsCurrent, runBuild } from './build.mjs';
import { sentenceFor, serve } from './serve.mjs';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
	console.error(`PORT must be a number from 0 to 65535, not ${process.env.PORT}.`);
	process.exit(1);
}

if (!buildIsCurrent()) {
	console.log('Building Clearslate …');
	const { ok, output } = await runBuild();
	if (!ok) {
		console.error(`${output}\nThe build failed; what it said stands above.`);
		process.exit(1);
	}
}

try {
	const { url } = await serve({ folder: join(root, 'build'), port });
	console.log(`Clearslate is ready on ${url} (Ctrl+C stops it).`);
} catch (error) {
	console.error(sentenceFor(error, port));
	process.exit(1);
}
