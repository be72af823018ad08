import type { Day } from './dates';
import type { Tool } from './question';
import type { Reading } from './reading';

/** How to look at the rows; a cautious reader makes the most of a doubt, the other one the least. */
export interface View {
	readonly county: string;
	readonly asOf: Day;
	readonly reading: Reading;
	readonly tool: Tool;
	readonly cautious: boolean;
}
