/** How `$lib` is found, in the form that dependency-cruiser takes. */
import { join } from 'node:path';
import { root } from './build-facts.mjs';

export default { resolve: { alias: { $lib: join(root, 'src/lib') } } };
