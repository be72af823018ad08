import type { Failure, SaveFailure } from './contract';
import { WorkerDied } from './pool';
import { SavingStopped, type Saving } from './saving';

/** A failure as a value: an error's own fields would not survive the way to the page. */
export function failureOf(reason: unknown): Failure {
	if (reason instanceof WorkerDied) return { ok: false, code: 'worker-died', values: {} };
	if (reason instanceof SavingStopped) return { ok: false, code: 'stopped', values: {} };
	const name = reason instanceof Error || reason instanceof DOMException ? reason.name : '';
	const message = reason instanceof Error ? reason.message : String(reason);
	if (/NotReadable|NotFound|ended early/.test(`${name} ${message}`))
		return { ok: false, code: 'file-changed', values: {} };
	if (name.includes('Quota')) return { ok: false, code: 'no-room', values: {} };
	if (/NotAllowed|Security/.test(name)) return { ok: false, code: 'not-allowed', values: {} };
	if (/NoModificationAllowed|InvalidState|Abort/.test(name)) return { ok: false, code: 'write-failed', values: {} };
	return { ok: false, code: 'fault', values: { message } };
}

/** Clears away what was not written whole, and says what is left. */
export async function saveFailureOf(saving: Saving, reason: unknown): Promise<SaveFailure> {
	const failure = failureOf(reason);
	const leftovers = await saving.giveUp();
	const { written, failedOver } = saving;
	if (failedOver === null) return { ...failure, written, leftovers };
	// A folder that is gone is reported in the same words as a file that is gone.
	const code = failure.code === 'file-changed' || failure.code === 'fault' ? 'write-failed' : failure.code;
	return { ...failure, code, values: { name: failedOver }, written, leftovers };
}
