import { OUT, type Case, type Choices, type Verdict } from './history';
import type { Is } from './known';
import { isProp64 } from './whole-record';

/** Every conviction of 11357-11360: reference, section 3 (hypothetical flows). */
export function dismissEverything({ conviction, section }: Case, _chosen: Choices, is: Is): Verdict {
	if (!isProp64(section)) return OUT;
	if (is(conviction.inchoate)) return { outcome: 'needs-review', reason: null };
	return { outcome: 'dismiss', reason: 'Dismiss all Prop 64 charges' };
}
