import { defineConfig } from 'vitest/config';

/** The tests by which mutants of the record, the engine and the law are judged: pure ones, without Svelte. */
export default defineConfig({
	test: {
		environment: 'node',
		include: [
			'src/lib/{record,engine,law}/**/*.test.ts',
			'tests/law/**/*.test.ts',
			'tests/properties/unknowns.test.ts'
		],
		testTimeout: 60_000
	}
});
