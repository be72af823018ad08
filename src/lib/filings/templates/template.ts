import type { BlockKind } from '../paper';
import type { PaperId } from '../paper-id';
import type { SwitchId } from './fields';

/**
 * A paper's words as data: an office can read them, change them and share them as a file. In a text `{{county}}` stands
 * for a field, `{{blank: what belongs here}}` for a numbered gap that the attorney fills, and `{{line}}` for a line that is
 * filled by hand when the paper is signed.
 */
export interface Template {
	readonly schema: 1;
	readonly id: PaperId;
	readonly version: number;
	readonly title: string;
	readonly footer: string;
	readonly bookmark: string;
	/** The attorney who has reviewed these words, or null: nobody has. */
	readonly reviewedBy: string | null;
	readonly blocks: readonly TemplateBlock[];
}

export interface TemplateBlock {
	readonly id: string;
	readonly kind: BlockKind;
	readonly text: string;
	/** Ids of what each point of law rests on; shown beside the text in the app. */
	readonly sources?: readonly string[];
	/** The block is printed when all of these hold; `!` before a switch: when it does not. */
	readonly when?: readonly (SwitchId | `!${SwitchId}`)[];
}
