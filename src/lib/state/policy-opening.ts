import type { Parameters, Policy, PolicyProblem } from '../engine/policy';
import type { PolicyFileReading } from '../law/policy-file';

/** What came of opening a file as a policy. */
export type Opened =
	| { readonly ok: true; readonly name: string; readonly unsigned: boolean; readonly idWas: string | null }
	| {
			readonly ok: false;
			readonly name: string;
			readonly code: string;
			readonly values: PolicyProblem['values'];
			readonly problems: readonly PolicyProblem[];
	  };

export interface OpenedPolicy {
	readonly opened: Opened;
	readonly policy: Policy | null;
	/** Choices of its options that the file brought. */
	readonly parameters: Parameters;
}

export async function openPolicy(file: File, read: (text: string) => PolicyFileReading): Promise<OpenedPolicy> {
	const { name } = file;
	const refused = (code: string, values = {}, problems: readonly PolicyProblem[] = []): OpenedPolicy => ({
		opened: { ok: false, name, code, values, problems },
		policy: null,
		parameters: {}
	});
	try {
		const reading = read(await file.text());
		if (!reading.ok) return refused(reading.code, reading.values, reading.problems);
		const { policy, parameters = {}, unsigned, idWas = null } = reading;
		return { opened: { ok: true, name, unsigned, idWas }, policy, parameters };
	} catch {
		return refused('unreadable');
	}
}
