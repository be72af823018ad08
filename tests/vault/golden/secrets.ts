/** Made-up secrets of the golden vault. They are public, and never change. */
import { utf8 } from '../../../src/lib/vault/bytes';
import type { Secret } from '../../../src/lib/vault/slots';

export const SECRETS = {
	passphrase: { kind: 'passphrase', text: 'zone acid lamp river tidy owl' },
	recovery: { kind: 'recovery', text: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-678S' },
	passkey: { kind: 'passkey', credential: 'Z29sZGVuLXBhc3NrZXk', bytes: utf8('golden passkey: 32 bytes exactly') }
} as const satisfies Record<string, Secret>;

/** Under which the golden backup was made. */
export const BACKUP_WORDS = 'owl tidy river lamp acid zone';
