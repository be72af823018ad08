/**
 * A secret from the device's own face, finger or PIN: a passkey that gives 32 bytes for a salt (WebAuthn, extension `prf`).
 * No server is asked, so nothing is proved to anyone: the bytes open a slot or they do not. A passkey can be lost with its
 * device or account, so it is never the only way in.
 */
import { refuse, type Answer, type Refusal } from './answer';
import { randomBytes, utf8, type Bytes } from './bytes';
import type { Slot } from './header';
import type { Secret } from './slots';

type PasskeySecret = Extract<Secret, { kind: 'passkey' }>;

/** ES256 and RS256: what the platforms' authenticators make. Nothing is ever signed with it. */
const ALGORITHMS: PublicKeyCredentialParameters[] = [
	{ type: 'public-key', alg: -7 },
	{ type: 'public-key', alg: -257 }
];
const PATIENCE = 120_000;

/** Whether this device has a face, finger or PIN to ask for. Only trying shows whether it gives a secret. */
export async function hasPasskeys(): Promise<boolean> {
	if (typeof PublicKeyCredential === 'undefined') return false;
	try {
		return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
	} catch {
		return false;
	}
}

/**
 * Makes a passkey for a vault. The device may ask twice: some give no secret while a passkey is being made.
 *
 * @param vault the vault's id: another vault gets another secret.
 * @param name what the device shows beside it, chosen by the user.
 * @param slots those of the vault: a passkey that already opens it is not made again.
 */
export async function makePasskey(
	vault: string,
	name: string,
	slots: readonly Slot[] = []
): Promise<Answer<{ secret: PasskeySecret }>> {
	const salt = await saltOf(vault);
	const made = await asked((credentials) =>
		credentials.create({
			publicKey: {
				challenge: randomBytes(32),
				rp: { name: 'Clearslate' },
				user: { id: randomBytes(16), name, displayName: name },
				pubKeyCredParams: ALGORITHMS,
				authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
				attestation: 'none',
				timeout: PATIENCE,
				excludeCredentials: descriptorsOf(slots),
				// Without something to evaluate, Windows Hello refuses to make a passkey at all.
				extensions: { prf: { eval: { first: salt } } }
			}
		})
	);
	if (!made.ok) return made;
	const { prf } = made.credential.getClientExtensionResults();
	const credential = toBase64Url(made.credential.rawId);
	const bytes = bytesOf(prf?.results?.first);
	if (bytes !== null) return { ok: true, secret: { kind: 'passkey', credential, bytes } };
	if (prf?.enabled !== true) return refuse('passkey-unsupported', { name: 'prf' });
	return evaluated(salt, [{ type: 'public-key', id: made.credential.rawId }]);
}

/** Asks for a passkey of this vault's slots. */
export async function askPasskey(vault: string, slots: readonly Slot[]): Promise<Answer<{ secret: PasskeySecret }>> {
	return evaluated(await saltOf(vault), descriptorsOf(slots));
}

async function evaluated(
	salt: Bytes,
	allowCredentials: PublicKeyCredentialDescriptor[]
): Promise<Answer<{ secret: PasskeySecret }>> {
	const given = await asked((credentials) =>
		credentials.get({
			publicKey: {
				challenge: randomBytes(32),
				allowCredentials,
				userVerification: 'required',
				timeout: PATIENCE,
				extensions: { prf: { eval: { first: salt } } }
			}
		})
	);
	if (!given.ok) return given;
	const bytes = bytesOf(given.credential.getClientExtensionResults().prf?.results?.first);
	if (bytes === null) return refuse('passkey-unsupported', { name: 'prf' });
	return { ok: true, secret: { kind: 'passkey', credential: toBase64Url(given.credential.rawId), bytes } };
}

async function asked(
	ask: (credentials: CredentialsContainer) => Promise<Credential | null>
): Promise<Answer<{ credential: PublicKeyCredential }>> {
	const { credentials } = navigator as { credentials?: CredentialsContainer };
	if (credentials === undefined) return refuse('passkey-unsupported', { name: 'credentials' });
	try {
		const credential = await ask(credentials);
		return credential === null
			? refuse('passkey-cancelled')
			: { ok: true, credential: credential as PublicKeyCredential };
	} catch (reason) {
		return refusalOf(reason);
	}
}

/** Browsers do not tell a person who says no from a time that is up: both are `NotAllowedError`. */
function refusalOf(reason: unknown): Refusal {
	const name = reason instanceof Error ? reason.name : 'unknown';
	return name === 'NotAllowedError' || name === 'AbortError'
		? refuse('passkey-cancelled')
		: refuse('passkey-unsupported', { name });
}

async function saltOf(vault: string): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(`clearslate passkey 1|${vault}`)));
}

function descriptorsOf(slots: readonly Slot[]): PublicKeyCredentialDescriptor[] {
	return slots.flatMap(({ kind, credential }) =>
		kind === 'passkey' && credential !== undefined ? [{ type: 'public-key', id: fromBase64Url(credential) }] : []
	);
}

function bytesOf(source: BufferSource | undefined): Bytes | null {
	if (source === undefined) return null;
	const view = ArrayBuffer.isView(source)
		? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
		: new Uint8Array(source);
	return view.length === 32 ? view.slice() : null;
}

function toBase64Url(bytes: ArrayBuffer): string {
	const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
	return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Bytes {
	const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
