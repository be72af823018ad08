/**
 * The house as rules for dependency-cruiser, made from the one table in `scripts/house.mjs`. ESLint holds the same
 * directions while one types; this sees the graph as a whole, cycles included.
 */
import { pureRooms, rooms } from './scripts/house.mjs';

const TESTS = '\\.(?:test|spec)\\.ts$';
/** @param {readonly string[]} names */
const folders = (names) => `^(?:${names.map((name) => rooms[name].path).join('|')})/`;
/** Everything of `src` that is a room. */
const anyRoom = folders(Object.keys(rooms));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const forbidden = [
	{
		name: 'no-cycles',
		comment: 'Two files that need each other are one file in two halves, and neither can be read or tested alone.',
		severity: 'error',
		from: { path: '^src/' },
		to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
	},
	{
		name: 'no-missing',
		comment: 'An import that leads nowhere.',
		severity: 'error',
		from: { path: '^src/' },
		// Made by Kit and by the build, and known to them alone.
		to: { couldNotResolve: true, pathNot: '^(?:\\$app/|\\$service-worker$|virtual:|vite/client$|\\./\\$types$)' }
	},
	...Object.entries(rooms).flatMap(([name, room]) => {
		const from = { path: `^${room.path}/`, pathNot: TESTS };
		const may = [name, ...room.may];
		const types = room.types ?? [];
		/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
		const rules = [
			{
				name: `${name}-direction`,
				comment: room.why,
				severity: 'error',
				from,
				to: { path: anyRoom, pathNot: folders([...may, ...types]) }
			}
		];
		if (types.length > 0)
			rules.push({
				name: `${name}-types-only`,
				comment: room.why,
				severity: 'error',
				from,
				to: { path: folders(types), pathNot: folders(may), dependencyTypesNot: ['type-only'] }
			});
		if (!room.node)
			rules.push({
				name: `${name}-no-node`,
				comment: room.why,
				severity: 'error',
				from,
				to: { dependencyTypes: ['core'] }
			});
		return rules;
	}),
	...pureRooms.map((name) => {
		const allowed = rooms[name].packages ?? [];
		return /** @type {import('dependency-cruiser').IForbiddenRuleType} */ ({
			name: `${name}-packages`,
			comment: rooms[name].why,
			severity: 'error',
			from: { path: `^${rooms[name].path}/`, pathNot: TESTS },
			to: {
				path: 'node_modules/',
				...(allowed.length > 0 ? { pathNot: `node_modules/(?:${allowed.join('|')})/` } : {})
			}
		});
	}),
	{
		name: 'runtime-packages-only',
		comment: 'What the app imports is a runtime dependency, so that docs/dependencies.md and the licences are whole.',
		severity: 'error',
		from: { path: '^src/', pathNot: TESTS },
		to: {
			dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
			pathNot: 'node_modules/(?:svelte|@sveltejs/kit|vite/client)[/.]'
		}
	}
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden,
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(?:\\.svelte-kit|build|build-portable)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		webpackConfig: { fileName: 'scripts/resolve.mjs' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'browser', 'import', 'default'],
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.svelte.ts', '.json', '.d.ts']
		}
	}
};
