import type { Parameters, Policy } from '../lib/engine/policy';
import { importOptionsFile, isOptionsFile } from '../lib/law/options-file';
import { readPolicyDocument } from '../lib/law/policy-document';
import { shippedPolicy } from '../lib/law/policies';

export interface ChosenPolicy {
	readonly policy: Policy;
	readonly parameters: Parameters;
}

/** Reads a policy from its id, or from the text of a policy document or of an older tool's options file. */
export function choosePolicy(idOrText: string): ChosenPolicy | { readonly problem: string } {
	const shipped = shippedPolicy(idOrText);
	if (shipped !== null) return { policy: shipped, parameters: {} };
	let value: unknown;
	try {
		value = JSON.parse(idOrText.replace(/^\ufeff/, ''));
	} catch {
		return { problem: 'is not JSON' };
	}
	if (isOptionsFile(value)) {
		const read = importOptionsFile(idOrText);
		return read.ok
			? read
			: { problem: `is an options file that cannot be used: ${read.code} ${JSON.stringify(read.values)}` };
	}
	const read = readPolicyDocument(value);
	if (read.ok) return { policy: read.policy, parameters: {} };
	const first = read.problems[0];
	return { problem: `is not a policy document: ${first?.code ?? 'shape'} at ${first?.at || 'its top'}` };
}
