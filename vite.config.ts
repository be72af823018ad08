import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { buildFacts } from './scripts/build-facts.mjs';
import { changelogPlugin } from './scripts/changelog.mjs';
import { kitHashLinks } from './scripts/kit-hash-links.mjs';
import { licencesPlugin } from './scripts/licences.mjs';

const absent = fileURLToPath(new URL('scripts/absent.mjs', import.meta.url));
const portable = process.env.CLEARSLATE_PORTABLE === '1';
const testing = process.env.VITEST !== undefined;

// How long each plug-in took is of no use to who builds.
const checks = { pluginTimings: false };

export default defineConfig({
	plugins: [changelogPlugin(), licencesPlugin(), kitHashLinks(), sveltekit()],
	define: { __CLEARSLATE__: JSON.stringify(buildFacts({ portable })) },
	// Classic workers: an inlined module worker never starts from file:.
	worker: { format: 'iife', rolldownOptions: { checks } },
	build: {
		// The portable file carries its fonts and icons in itself.
		...(portable ? { assetsInlineLimit: Number.MAX_SAFE_INTEGER } : {}),
		chunkSizeWarningLimit: 1500,
		rolldownOptions: { checks }
	},
	resolve: {
		// What jsPDF would load to draw web pages and pictures: papers have none.
		alias: Object.fromEntries(['canvg', 'dompurify', 'html2canvas'].map((name) => [name, absent])),
		// Svelte's browser half, so that state and components can be tested in Node.
		...(testing ? { conditions: ['browser'] } : {})
	},
	test: {
		environment: 'node',
		include: ['src/**/*.test.ts', 'tests/{architecture,law,oracle,properties,faults,papers,vault}/**/*.test.ts'],
		// A process for each file costs more than most files take; a thread has no more memory than Node gives it.
		pool: 'threads',
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
