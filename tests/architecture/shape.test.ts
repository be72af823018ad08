import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, root } from '../../scripts/build-facts.mjs';
import { pureRooms, rooms } from '../../scripts/house.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Manifest {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly scripts: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('files', () => {
	const LONG = 250;
	const TOO_LONG = 300;
	/** Longer than a reader holds in mind, and why that is right here. */
	const REASONS: Readonly<Record<string, string>> = {
		'src/app.css': 'The look in one place, in sections: colours, type, controls, tables, print.'
	};

	const lengths = filesUnder('src')
		.filter((file) => /\.(?:ts|svelte|css)$/.test(file) && !/\.test\.ts$/.test(file))
		.map((file) => [file, read(file).trimEnd().split('\n').length] as const);

	it(`are at most ${TOO_LONG} lines long, unless a reason is given`, () => {
		const long = lengths.filter(([file, lines]) => lines > LONG && !(file in REASONS));
		if (long.length > 0)
			console.warn(`Over ${LONG} lines, without a reason: ${long.map(([file, n]) => `${file} (${n})`).join(', ')}`);
		expect(long.filter(([, lines]) => lines > TOO_LONG)).toEqual([]);
	});

	it('have no reason left over', () => {
		const long = new Set(lengths.filter(([, lines]) => lines > LONG).map(([file]) => file));
		expect(Object.keys(REASONS).filter((file) => !long.has(file))).toEqual([]);
	});
});

describe('rooms', () => {
	it('hold all code under src/lib', () => {
		const outside = filesUnder('src/lib').filter(
			(file) => !Object.values(rooms).some(({ path }) => file.startsWith(`${path}/`))
		);
		expect(outside).toEqual([]);
	});

	it('that are pure are checked without the DOM library', () => {
		const { include } = JSON.parse(read('tsconfig.pure.json')) as { include: string[] };
		expect(include.filter((path) => path.startsWith('src/')).sort()).toEqual(
			pureRooms.map((name) => rooms[name]?.path).sort()
		);
	});

	it('import along a table without a way back', () => {
		const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
			if (seen.has(from)) return false;
			seen.add(from);
			return (rooms[from]?.may ?? []).some((next) => next === to || reaches(next, to, seen));
		};
		expect(Object.keys(rooms).filter((name) => reaches(name, name))).toEqual([]);
	});
});

describe('packages', () => {
	const MOST = 15;
	const names = Object.keys(manifest.dependencies);

	it(`that ship are ${MOST} at most`, () => {
		expect(names.length).toBeLessThanOrEqual(MOST);
	});

	it('that ship are each justified by one line in docs/dependencies.md', () => {
		const justified = read('docs/dependencies.md')
			.split('\n## ')[1]
			?.split('\n')
			.map((line) => /^\| `([^`]+)` \| \S.{20,} \|$/.exec(line)?.[1])
			.filter((name) => name !== undefined);
		expect(justified?.sort()).toEqual(names.sort());
	});

	it('run nothing of the project when they are installed', () => {
		const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
		expect(hooks.filter((name) => name in manifest.scripts)).toEqual([]);
	});

	it('are all from the npm registry, by name and checksum', () => {
		const lock = JSON.parse(read('package-lock.json')) as {
			packages: Record<string, { link?: boolean; integrity?: string }>;
		};
		const loose = Object.entries(lock.packages).filter(([path, { link, integrity }]) => path && (link || !integrity));
		expect(loose.map(([path]) => path)).toEqual([]);
	});
});

describe('commands', () => {
	it('install what is missing before they run', () => {
		const bare = ['prestart', 'pretest', 'precounty', 'presample', 'prebench'];
		for (const name of bare) expect(manifest.scripts[name]).toMatch(/^node scripts\/ensure-installed\.mjs/);
	});

	it('stand where package.json says', () => {
		const named = Object.values(manifest.scripts).flatMap((line) => line.match(/(?:scripts)\/[\w-]+\.mjs/g) ?? []);
		expect([...new Set(named)].filter((file) => !existsSync(join(root, file)))).toEqual([]);
	});
});
