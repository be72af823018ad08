import { afterEach, describe, expect, it, vi } from 'vitest';
import { LEAST_ROUNDS } from './header';
import { askPasskey, hasPasskeys, makePasskey } from './passkey';
import { addSlot, makeVault, openVault } from './slots';

interface Made {
	readonly id: Uint8Array<ArrayBuffer>;
	readonly secret: Uint8Array<ArrayBuffer>;
}

type Prf = { eval?: { first: Uint8Array<ArrayBuffer> } };
type Asked = { publicKey: { extensions: { prf: Prf }; allowCredentials?: { id: Uint8Array }[]; user?: unknown } };

/** An authenticator: each passkey has a secret of its own, and gives another value for every salt. */
class Authenticator {
	readonly passkeys: Made[] = [];
	readonly created: Asked[] = [];
	constructor(private readonly how: { readonly prf: 'at-once' | 'when-asked' | 'never' }) {}

	async create(options: Asked) {
		this.created.push(options);
		const passkey = {
			id: crypto.getRandomValues(new Uint8Array(20)),
			secret: crypto.getRandomValues(new Uint8Array(32))
		};
		this.passkeys.push(passkey);
		const { prf } = this.how;
		const results = prf === 'at-once' ? { results: { first: await this.value(passkey, options) } } : {};
		return this.answer(passkey, prf === 'never' ? {} : { enabled: true, ...results });
	}

	async get(options: Asked) {
		const wanted = options.publicKey.allowCredentials?.map(({ id }) => Buffer.from(id).toString('hex'));
		const passkey = this.passkeys.find(({ id }) => wanted?.includes(Buffer.from(id).toString('hex')));
		if (passkey === undefined) throw new DOMException('none', 'NotAllowedError');
		return this.answer(
			passkey,
			this.how.prf === 'never' ? {} : { results: { first: await this.value(passkey, options) } }
		);
	}

	private async value({ secret }: Made, { publicKey }: Asked): Promise<ArrayBuffer> {
		const salt = publicKey.extensions.prf.eval!.first;
		return crypto.subtle.digest('SHA-256', new Uint8Array([...secret, ...salt]));
	}

	private answer({ id }: Made, prf: object) {
		return { rawId: id.buffer, getClientExtensionResults: () => ({ prf }) };
	}
}

function withDevice(credentials: object | undefined): void {
	vi.stubGlobal('navigator', { credentials });
}

afterEach(() => vi.unstubAllGlobals());

const VAULT = 'aa'.repeat(16);
const WORDS = { kind: 'passphrase', text: 'zone acid lamp river tidy owl' } as const;

describe('a passkey', () => {
	it.each(['at-once', 'when-asked'] as const)(
		'that gives its secret %s opens the vault it was made for',
		async (prf) => {
			const device = new Authenticator({ prf });
			withDevice(device);
			const vault = await makeVault([WORDS], LEAST_ROUNDS);
			if (!vault.ok) throw new Error(vault.code);
			const made = await makePasskey(vault.header.id, 'Ana');
			if (!made.ok) throw new Error(made.code);
			const added = await addSlot(vault.header, WORDS, made.secret, { rounds: LEAST_ROUNDS, replace: false });
			if (!added.ok) throw new Error(added.code);
			const asked = await askPasskey(added.header.id, added.header.slots);
			if (!asked.ok) throw new Error(asked.code);
			expect(await openVault(added.header, asked.secret)).toMatchObject({ ok: true });
		}
	);

	it('gives another secret for another vault', async () => {
		const device = new Authenticator({ prf: 'at-once' });
		withDevice(device);
		const made = await makePasskey(VAULT, 'Ana');
		if (!made.ok) throw new Error(made.code);
		const slot = { id: '', kind: 'passkey', kdf: { name: 'HKDF-SHA-256', salt: '' }, iv: '', wrapped: '' } as const;
		const slots = [{ ...slot, credential: made.secret.credential }];
		const [same, other] = [await askPasskey(VAULT, slots), await askPasskey('bb'.repeat(16), slots)];
		if (!same.ok || !other.ok) throw new Error('not given');
		expect(same.secret).toEqual(made.secret);
		expect(other.secret.bytes).not.toEqual(made.secret.bytes);
	});

	it('asks for the person, and always names what is to be evaluated', async () => {
		const device = new Authenticator({ prf: 'at-once' });
		withDevice(device);
		await makePasskey(VAULT, 'Ana');
		await makePasskey(VAULT, 'Ana');
		const [one, two] = device.created.map(({ publicKey }) => publicKey);
		expect(one).toMatchObject({
			authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
			extensions: { prf: { eval: { first: expect.any(Uint8Array) as unknown } } }
		});
		// An authenticator keeps one passkey for each user: a volunteer's would take the place of another's.
		expect(one.user).not.toEqual(two.user);
	});

	it('that gives no secret is refused', async () => {
		withDevice(new Authenticator({ prf: 'never' }));
		expect(await makePasskey(VAULT, 'Ana')).toMatchObject({ code: 'passkey-unsupported' });
	});

	it('is not possible in a browser without them', async () => {
		withDevice(undefined);
		expect(await makePasskey(VAULT, 'Ana')).toMatchObject({ code: 'passkey-unsupported' });
		expect(await askPasskey(VAULT, [])).toMatchObject({ code: 'passkey-unsupported' });
		expect(await hasPasskeys()).toBe(false);
	});

	it.each([
		['NotAllowedError', 'passkey-cancelled'],
		['AbortError', 'passkey-cancelled'],
		['UnknownError', 'passkey-unsupported'],
		['SecurityError', 'passkey-unsupported'],
		['InvalidStateError', 'passkey-unsupported']
	])('that ends in %s is said to be %s', async (name, code) => {
		const fail = () => Promise.reject(new DOMException('no', name));
		withDevice({ create: fail, get: fail });
		expect(await makePasskey(VAULT, 'Ana')).toMatchObject({ ok: false, code });
		expect(await askPasskey(VAULT, [])).toMatchObject({ ok: false, code });
	});

	it('that ends in nothing is said to be given up', async () => {
		withDevice({ create: () => Promise.resolve(null), get: () => Promise.resolve(null) });
		expect(await askPasskey(VAULT, [])).toMatchObject({ code: 'passkey-cancelled' });
	});
});
