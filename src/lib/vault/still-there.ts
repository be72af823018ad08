import { refuse } from './answer';
import type { VaultDatabase } from './database';
import { Refused } from './failures';

/**
 * Ends the transaction that it is called in, which takes in the table of the header, unless the header there is still that
 * of the vault: a browser may clear what it keeps while it is open, and what is stored into an empty database nobody can
 * ever open.
 */
export async function requireVault({ vault }: VaultDatabase, id: string): Promise<void> {
	const header: unknown = (await vault.get('vault'))?.header;
	const there = typeof header === 'object' && header !== null && 'id' in header ? header.id : null;
	if (there !== id) throw new Refused(refuse('gone'));
}
