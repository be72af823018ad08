import { sha256Hex } from '../digest/sha-256';
import type { Parameters, Policy, PolicyProblem } from '../engine/policy';
import { canonicalJson, readJson } from './canonical-json';
import { importOptionsFile, isOptionsFile } from './options-file';
import { shippedPolicy } from './policies';
import { readPolicyDocument } from './policy-document';

/** The newest form of policy files and of policies that this version reads. */
export const POLICY_SCHEMA = 1;
/** In characters: no policy comes near, and more would keep the page busy for nothing. */
const LONGEST = 1_000_000;

export type PolicyFileReading =
	| {
			readonly ok: true;
			readonly policy: Policy;
			/** Choices of its parameters, where the file brought some. */
			readonly parameters?: Parameters;
			/** No checksum came with it, so nobody can tell whether it is as it was written. */
			readonly unsigned: boolean;
			/** The id that it came with, where a policy that ships has that id and says something else. */
			readonly idWas?: string;
	  }
	| {
			readonly ok: false;
			/**
			 * `too-large`, `not-json`, `too-deep`, `key-forbidden`, `not-a-policy`, `newer`, `checksum`, `invalid`; of an
			 * options file `not-options` or what is wrong with its choices.
			 */
			readonly code: string;
			readonly values: Readonly<Record<string, string | number>>;
			readonly problems?: readonly PolicyProblem[];
	  };

/** `sha256:` and 64 hex digits over the policy's meaning: the order of its keys and its layout do not count. */
export function policyChecksum(policy: unknown): string {
	return `sha256:${sha256Hex(new TextEncoder().encode(canonicalJson(policy)))}`;
}

/** A policy as a file: the same policy gives the same bytes. */
export function writePolicyFile(policy: Policy): string {
	const read = readPolicyDocument(policy);
	const file = {
		clearslate: 'policy',
		schema: POLICY_SCHEMA,
		checksum: policyChecksum(policy),
		// The reading has its keys in the schema's order, whatever the order in which they were set.
		policy: read.ok ? read.policy : policy
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Reads a policy file, a bare policy document, or an options file of the older county tools. Never throws. */
export function readPolicyFile(text: string): PolicyFileReading {
	if (text.length > LONGEST) return refusal('too-large', { characters: text.length, most: LONGEST });
	const json = readJson(text);
	if (!json.ok) return refusal(json.fault);
	const { value } = json;
	if (isOptionsFile(value)) {
		const options = importOptionsFile(text);
		return options.ok ? { ...options, unsigned: true } : options;
	}
	if (!isObject(value)) return refusal('not-a-policy');
	if (!Object.hasOwn(value, 'clearslate')) return readDocument(value, true);
	if (value.clearslate !== 'policy') return refusal('not-a-policy');
	if (isNewer(value.schema)) return refusal('newer', { schema: value.schema, reads: POLICY_SCHEMA });
	if (value.schema !== POLICY_SCHEMA || !isObject(value.policy)) return refusal('not-a-policy');
	const found = policyChecksum(value.policy);
	if (value.checksum !== found)
		return refusal('checksum', { said: typeof value.checksum === 'string' ? value.checksum : '', found });
	return readDocument(value.policy, false);
}

function readDocument(value: Readonly<Record<string, unknown>>, unsigned: boolean): PolicyFileReading {
	if (isNewer(value.schema)) return refusal('newer', { schema: value.schema, reads: POLICY_SCHEMA });
	if (!Object.hasOwn(value, 'schema') || !Object.hasOwn(value, 'steps')) return refusal('not-a-policy');
	const read = readPolicyDocument(value);
	if (!read.ok) return { ...refusal('invalid'), problems: read.problems };
	const { policy } = read;
	const shipped = shippedPolicy(policy.id);
	if (shipped === null) return { ok: true, policy, unsigned };
	if (policyChecksum(shipped) === policyChecksum(policy)) return { ok: true, policy: shipped, unsigned };
	return { ok: true, policy: { ...policy, id: ownId(policy.id) }, unsigned, idWas: policy.id };
}

/** The id of an own policy that goes by this name: small letters, digits and hyphens. */
export function ownId(name: string): string {
	const slug = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/^own\//, '')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60);
	return `own/${slug || 'policy'}`;
}

function isNewer(schema: unknown): schema is number {
	return typeof schema === 'number' && schema > POLICY_SCHEMA;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(
	code: string,
	values: Readonly<Record<string, string | number>> = {}
): Extract<PolicyFileReading, { ok: false }> {
	return { ok: false, code, values };
}
