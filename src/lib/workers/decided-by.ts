import { sha256Hex } from '../digest/sha-256';
import { canonicalJson } from '../law/canonical-json';
import type { RunResults } from './contract';

/** `sha256` in hex of what decided a run: another policy, option, day, county or version of the law gives another. */
export function decidedBy({ settings, madeBy }: Pick<RunResults, 'settings' | 'madeBy'>): string {
	const { county, asOf, policy, parameters } = settings;
	return sha256Hex(new TextEncoder().encode(canonicalJson({ county, asOf, policy, parameters, law: madeBy.law })));
}
