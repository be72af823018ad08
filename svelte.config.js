import { adapter } from './scripts/adapter.mjs';
import { buildFacts } from './scripts/build-facts.mjs';

/** One HTML file that opens from a USB stick; otherwise the hosted app. */
const portable = process.env.CLEARSLATE_PORTABLE === '1';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true) },
	kit: {
		adapter: adapter({
			portable,
			folder: portable ? 'build-portable' : 'build',
			scratch: '.svelte-kit/portable/site'
		}),
		// Both builds can run at the same time.
		outDir: portable ? '.svelte-kit/portable' : '.svelte-kit',
		router: { type: 'hash' },
		output: { bundleStrategy: portable ? 'inline' : 'split' },
		paths: { relative: true },
		// Kit's default is the time of the build, which would make no two builds alike.
		version: { name: buildFacts({ portable }).build },
		serviceWorker: {
			register: false,
			// Hosts keep these to themselves, and one missing file would stop the whole installation.
			files: (file) => !/^[._]/.test(file)
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute that Kit writes: its announcer of page changes, kept from sight but read aloud.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'frame-src': ['none']
			}
		}
	}
};
