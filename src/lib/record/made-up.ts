/** What the first cell of a made-up record says, so that no copy of it can pass for a person's. */
export const MADE_UP = 'MADE UP';
