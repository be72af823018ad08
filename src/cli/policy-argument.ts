import type { Parameters, Policy } from '../lib/engine/policy';
import { readPolicyFile } from '../lib/law/policy-file';
import { shippedPolicy } from '../lib/law/policies';

export interface ChosenPolicy {
	readonly policy: Policy;
	readonly parameters: Parameters;
}

const REFUSALS: Readonly<Record<string, string>> = {
	'too-large': 'is too large for a policy document',
	'not-json': 'is not JSON',
	newer: 'was made by a newer version of Clearslate',
	checksum: 'was damaged or changed by hand: its checksum does not match'
};

/**
 * Reads a policy from its id, or from the text of a policy file, of a policy document, or of an older tool's options
 * file.
 */
export function choosePolicy(idOrText: string): ChosenPolicy | { readonly problem: string } {
	const shipped = shippedPolicy(idOrText);
	if (shipped !== null) return { policy: shipped, parameters: {} };
	const read = readPolicyFile(idOrText);
	if (read.ok) return { policy: read.policy, parameters: read.parameters ?? {} };
	const first = read.problems?.[0];
	if (first !== undefined) return { problem: `is not a policy document: ${first.code} at ${first.at || 'its top'}` };
	const refusal = REFUSALS[read.code];
	if (refusal !== undefined) return { problem: refusal };
	return { problem: `is not a policy document: ${read.code} ${JSON.stringify(read.values)}` };
}
