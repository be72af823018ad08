/** The ESLint rule `house/direction`: an import goes the way that `scripts/house.mjs` allows. */
import { builtinModules } from 'node:module';
import { posix, relative, sep } from 'node:path';
import { root } from './build-facts.mjs';
import { isTest, roomOf, rooms } from './house.mjs';

/** Kit's own modules, which exist only in the page. */
const KIT = /^\$(?:app|env|service-worker)(?:\/|$)/;
const PAGE = new Set(['routes', 'ui', 'state']);

/** @type {import('eslint').Rule.RuleModule} */
const direction = {
	meta: {
		type: 'problem',
		docs: { description: 'Imports go the way of the house (DESIGN: who may import whom).' },
		schema: [],
		messages: {
			room: '{{from}} may not import {{to}}. {{why}}',
			types: '{{from}} may import only types from {{to}} (`import type`). {{why}}',
			package: '{{from}} may not import the package {{to}}. {{why}}',
			node: '{{from}} may not import {{to}}: it runs in a browser too. {{why}}',
			kit: '{{from}} may not import {{to}}, which exists only in the page. {{why}}',
			outside: '{{from}} may not import {{to}}, which stands outside the house. {{why}}'
		}
	},
	create(context) {
		const file = relative(root, context.filename).split(sep).join('/');
		const from = roomOf(file);
		const room = from === undefined ? undefined : rooms[from];
		if (from === undefined || !room || isTest(file)) return {};

		/** @param {import('estree').Node} node @param {unknown} source @param {boolean} typeOnly */
		const check = (node, source, typeOnly) => {
			if (typeof source !== 'string') return;
			const specifier = source.replace(/[?#].*$/, '');
			/** @param {string} messageId @param {string} to */
			const report = (messageId, to) => context.report({ node, messageId, data: { from, to, why: room.why } });

			const path = specifier.startsWith('.')
				? posix.join(posix.dirname(file), specifier)
				: specifier === '$lib' || specifier.startsWith('$lib/')
					? posix.join('src/lib', specifier.slice(5))
					: null;
			if (path !== null) {
				const to = roomOf(`${path}/`);
				if (to === from) return;
				// Stylesheets beside the app and a route's generated types are nobody's room.
				if (to === undefined) {
					if (PAGE.has(from) && (/^src\/[^/]+\.css$/.test(path) || posix.basename(path) === '$types')) return;
					// Commands ask it which build they are.
					if (room.node && path === 'scripts/build-facts.mjs') return;
					report('outside', path);
				} else if (room.types?.includes(to)) {
					if (!typeOnly) report('types', to);
				} else if (!room.may.includes(to)) report('room', to);
			} else if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
				if (!room.node) report('node', specifier);
			} else if (KIT.test(specifier)) {
				if (!PAGE.has(from)) report('kit', specifier);
			} else if (room.packages && !specifier.startsWith('virtual:')) {
				const name = specifier
					.split('/')
					.slice(0, specifier.startsWith('@') ? 2 : 1)
					.join('/');
				if (!room.packages.includes(name)) report('package', name);
			}
		};

		return /** @type {import('eslint').Rule.RuleListener} */ ({
			ImportDeclaration: (/** @type {any} */ node) => check(node, node.source.value, node.importKind === 'type'),
			ExportAllDeclaration: (/** @type {any} */ node) => check(node, node.source.value, node.exportKind === 'type'),
			ExportNamedDeclaration: (/** @type {any} */ node) => check(node, node.source?.value, node.exportKind === 'type'),
			ImportExpression: (/** @type {any} */ node) => check(node, node.source.value, false),
			TSImportType: (/** @type {any} */ node) => check(node, node.source?.value ?? node.argument?.literal?.value, true)
		});
	}
};

/** @type {import('eslint').ESLint.Plugin} */
export default { meta: { name: 'house' }, rules: { direction } };
