import type { ChangesSince } from '$lib/report/changes-since';
import { build } from '$lib/state/about';
import { earlier } from '$lib/words/en';

/** How this copy of the app stands to the version that made a result, in a sentence. */
export function sinceSentence(since: ChangesSince, then: string): string {
	const words = earlier.since;
	switch (since.kind) {
		case 'none':
			return words.none(then);
		case 'other-build':
			return words.otherBuild(then, since.law);
		case 'later':
			return words.later(then, build.version, since.law);
		case 'earlier':
			return words.earlier(then, build.version);
		case 'unknown':
			return words.unknown(then, since.law);
	}
}
