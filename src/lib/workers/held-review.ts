import { OUT_OF_SCOPE } from '../engine/outcomes';
import type { DecidedCounty } from '../report/decided';
import { asMachine, withOverrides } from '../report/reviewed';
import { machineAnswer } from '../review/effective';
import type { ConvictionKey, Override } from '../review/override';
import { Overrides } from '../review/overrides';
import type { RandomCheck } from '../review/random-check';
import type { GivenOverride, KeptReview } from './review-contract';

/** What people decided about the run that the worker holds. Never changed in place. */
export class HeldReview {
	/** @param digests hex SHA-256 of each file of the run. */
	constructor(
		readonly digests: readonly string[],
		readonly overrides: Overrides = Overrides.NONE,
		readonly randomCheck: RandomCheck | null = null
	) {}

	static from(kept: KeptReview | undefined, digests: readonly string[]): HeldReview | null {
		return kept === undefined ? null : new HeldReview(digests, Overrides.from(kept.overrides), kept.check);
	}

	get kept(): KeptReview {
		return { overrides: this.overrides.records, check: this.randomCheck };
	}

	/** The county as it stands with what people decided. */
	over(decided: DecidedCounty): DecidedCounty {
		return withOverrides(asMachine(decided), this.overrides, this.digests);
	}

	with(overrides: Overrides): HeldReview {
		return new HeldReview(this.digests, overrides, this.randomCheck);
	}

	withCheck(check: RandomCheck): HeldReview {
		return new HeldReview(this.digests, this.overrides, check);
	}

	/** Answers about convictions that the policy leaves out, or that the run does not have, are passed over. */
	give(decided: DecidedCounty, given: readonly GivenOverride[]): HeldReview {
		const { decisions, compiled } = asMachine(decided);
		const overrides = given
			.filter(({ conviction }) => (decisions.outcome[conviction] ?? OUT_OF_SCOPE) !== OUT_OF_SCOPE)
			.map((one): Override => ({
				...one,
				conviction: this.keyOf(decided, one.conviction),
				over: machineAnswer(compiled.policy, decisions, one.conviction)
			}));
		return this.with(this.overrides.give(overrides));
	}

	keyOf({ records }: DecidedCounty, conviction: number): ConvictionKey {
		return { file: this.digests[records.sources.file[conviction]] ?? '', row: records.sources.row[conviction] };
	}
}
