/** `npm run check`: types of the app, of the service worker, and of the pure rooms without the DOM library. */
import { TYPE_CHECKS, sync } from './stages.mjs';
import { node } from './tools.mjs';

let failed = !(await node(sync(), { show: true })).ok;
for (const list of TYPE_CHECKS.map((check) => check.command())) {
	const { ok } = await node(list, { show: true });
	failed ||= !ok;
}
process.exit(failed ? 1 : 0);
