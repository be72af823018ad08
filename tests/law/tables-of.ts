import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../src/lib/engine/policy';

const FILES = readdirSync(join(import.meta.dirname, 'tables'));

/** `los-angeles-2019-10.csv` is of the policy whose id ends so; what stands after a full stop tells tables of one apart. */
export function tablesOf({ id }: Policy): string[] {
	return FILES.filter((file) => file.split('.')[0] === id.split('/').at(-1));
}
