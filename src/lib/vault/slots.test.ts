import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes';
import { LEAST_ROUNDS, MOST_ROUNDS, MOST_SLOTS, readHeader, roundsWithin } from './header';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code';
import { addSlot, makeVault as tryToMake, openVault, removeSlot, type Secret } from './slots';

const WORDS = { kind: 'passphrase', text: 'zone acid lamp river tidy owl' } as const;
const PASSKEY = { kind: 'passkey', credential: 'c1', bytes: utf8('0'.repeat(32)) } as const;

async function makeVault(secrets: readonly Secret[], rounds: number) {
	const made = await tryToMake(secrets, rounds);
	if (!made.ok) throw new Error(made.code);
	return made;
}

describe('a vault', () => {
	it('opens with its passphrase and with its recovery code, and with nothing else', async () => {
		const code = makeRecoveryCode();
		const { header } = await makeVault([WORDS, { kind: 'recovery', text: code }], LEAST_ROUNDS);
		expect(await openVault(header, WORDS)).toMatchObject({ ok: true });
		expect(await openVault(header, { kind: 'recovery', text: code.toLowerCase() })).toMatchObject({ ok: true });
		expect(await openVault(header, { kind: 'passphrase', text: 'zone acid lamp river tidy own' })).toMatchObject({
			ok: false,
			code: 'wrong-secret'
		});
		expect(await openVault(header, { kind: 'recovery', text: makeRecoveryCode() })).toMatchObject({ ok: false });
	});

	it('takes a passphrase typed on another keyboard for the same', async () => {
		const { header } = await makeVault([{ kind: 'passphrase', text: 'cafe\u0301 ﬁsh  tidy owl' }], LEAST_ROUNDS);
		expect(await openVault(header, { kind: 'passphrase', text: ' caf\u00e9 fish tidy owl' })).toMatchObject({
			ok: true
		});
	});

	it('gives its key to a passkey only of the credential that it was made for', async () => {
		const { header } = await makeVault([WORDS], LEAST_ROUNDS);
		const added = await addSlot(header, WORDS, PASSKEY, { rounds: LEAST_ROUNDS, replace: false });
		if (!added.ok) throw new Error(added.code);
		expect(await openVault(added.header, PASSKEY)).toMatchObject({ ok: true });
		expect(await openVault(added.header, { ...PASSKEY, credential: 'c2' })).toMatchObject({ code: 'wrong-secret' });
	});

	it('opens with a new passphrase once it is changed, and no longer with the old one', async () => {
		const { header } = await makeVault([WORDS], LEAST_ROUNDS);
		const next = { kind: 'passphrase', text: 'other words than before here' } as const;
		const changed = await addSlot(header, WORDS, next, { rounds: LEAST_ROUNDS, replace: true });
		if (!changed.ok) throw new Error(changed.code);
		expect(await openVault(changed.header, next)).toMatchObject({ ok: true });
		expect(await openVault(changed.header, WORDS)).toMatchObject({ code: 'wrong-secret' });
		expect(await addSlot(header, next, WORDS, { rounds: LEAST_ROUNDS, replace: false })).toMatchObject({
			code: 'wrong-secret'
		});
	});

	it('opens with a passphrase that was changed by way of the recovery code, and no longer with the old one', async () => {
		const recovery = { kind: 'recovery', text: makeRecoveryCode() } as const;
		const next = { kind: 'passphrase', text: 'other words than before here' } as const;
		const { header } = await makeVault([WORDS, recovery], LEAST_ROUNDS);
		const changed = await addSlot(header, recovery, next, { rounds: LEAST_ROUNDS, replace: true });
		if (!changed.ok) throw new Error(changed.code);
		expect(await openVault(changed.header, next)).toMatchObject({ ok: true });
		expect(await openVault(changed.header, recovery)).toMatchObject({ ok: true });
		expect(await openVault(changed.header, WORDS)).toMatchObject({ code: 'wrong-secret' });
	});

	it('lets go of a slot only for who can open it', async () => {
		const recovery = { kind: 'recovery', text: makeRecoveryCode() } as const;
		const { header } = await makeVault([WORDS, recovery], LEAST_ROUNDS);
		const stranger = { kind: 'recovery', text: makeRecoveryCode() } as const;
		expect(await removeSlot(header, stranger, header.slots[0].id)).toMatchObject({ code: 'wrong-secret' });
		const removed = await removeSlot(header, recovery, header.slots[0].id);
		if (!removed.ok) throw new Error(removed.code);
		expect(await openVault(removed.header, WORDS)).toMatchObject({ code: 'wrong-secret' });
		expect(await openVault(removed.header, recovery)).toMatchObject({ ok: true });
	});

	it('keeps its last slot that is no passkey: a lost passkey never locks everything out', async () => {
		const { header } = await makeVault([WORDS], LEAST_ROUNDS);
		expect(await removeSlot(header, WORDS, header.slots[0].id)).toMatchObject({ code: 'last-slot' });
		const added = await addSlot(header, WORDS, PASSKEY, { rounds: LEAST_ROUNDS, replace: false });
		if (!added.ok) throw new Error(added.code);
		expect(await removeSlot(added.header, PASSKEY, header.slots[0].id)).toMatchObject({ code: 'last-slot' });
		const removed = await removeSlot(added.header, WORDS, added.header.slots[1].id);
		expect(removed.ok && removed.header.slots).toEqual(header.slots);
		expect(await tryToMake([PASSKEY], LEAST_ROUNDS)).toMatchObject({ code: 'last-slot' });
	});

	it.each<Secret>([
		{ kind: 'passphrase', text: ' \t' },
		{ kind: 'recovery', text: 'no code at all' },
		{ kind: 'passkey', credential: 'c1', bytes: new Uint8Array() }
	])('is never wrapped under what everybody knows: $kind', async (secret) => {
		expect(await tryToMake([WORDS, secret], LEAST_ROUNDS)).toMatchObject({ code: 'wrong-secret' });
		const { header } = await makeVault([WORDS], LEAST_ROUNDS);
		const how = { rounds: LEAST_ROUNDS, replace: false };
		expect(await addSlot(header, WORDS, secret, how)).toMatchObject({ code: 'wrong-secret' });
	});

	it('has no more slots than its header may hold, so that it can be read again', async () => {
		const { header } = await makeVault([WORDS], LEAST_ROUNDS);
		const full = { ...header, slots: Array.from({ length: MOST_SLOTS }, () => header.slots[0]) };
		expect(readHeader(full)).toMatchObject({ ok: true });
		const how = { rounds: LEAST_ROUNDS, replace: false };
		expect(await addSlot(full, WORDS, PASSKEY, how)).toMatchObject({ code: 'too-many-slots', values: { most: 32 } });
	});

	it.each([
		[1, LEAST_ROUNDS],
		[NaN, LEAST_ROUNDS],
		[1e9, MOST_ROUNDS]
	])('told to stretch a passphrase by %d rounds keeps within what can be read again', (told, rounds) => {
		expect(roundsWithin(told)).toBe(rounds);
	});
});

describe('a header', () => {
	it('is not believed where its key derivation is too weak, or made to stall', async () => {
		const { header } = await makeVault([WORDS], LEAST_ROUNDS);
		const withRounds = (rounds: number) => ({
			...header,
			slots: [{ ...header.slots[0], kdf: { ...header.slots[0].kdf, rounds } }]
		});
		expect(readHeader(withRounds(LEAST_ROUNDS))).toMatchObject({ ok: true });
		expect(readHeader(withRounds(LEAST_ROUNDS - 1))).toMatchObject({ code: 'header-damaged' });
		expect(readHeader(withRounds(MOST_ROUNDS + 1))).toMatchObject({ code: 'header-damaged' });
		expect(readHeader({ ...header, format: 2 })).toMatchObject({ code: 'newer' });
		expect(readHeader({ ...header, slots: [] })).toMatchObject({ code: 'header-damaged' });
		expect(readHeader(null)).toMatchObject({ code: 'header-damaged' });
	});

	it.each(['id', 'salt', 'rounds', 'vault'])(
		'with another %s does not open with the right passphrase',
		async (part) => {
			const { header } = await makeVault([WORDS], LEAST_ROUNDS);
			const [slot] = header.slots;
			const other = (text: string) => (text.startsWith('0') ? '1' : '0') + text.slice(1);
			const changed = {
				id: { ...slot, id: other(slot.id) },
				salt: { ...slot, kdf: { ...slot.kdf, salt: other(slot.kdf.salt) } },
				rounds: { ...slot, kdf: { ...slot.kdf, rounds: LEAST_ROUNDS + 1 } },
				vault: slot
			}[part]!;
			const id = part === 'vault' ? other(header.id) : header.id;
			expect(await openVault({ ...header, id, slots: [changed] }, WORDS)).toMatchObject({
				code: 'wrong-secret'
			});
		}
	);
});

describe('a recovery code', () => {
	it('is read in any case, without its hyphens, and with the letters that paper confuses', () => {
		const code = makeRecoveryCode();
		const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
		expect(readRecoveryCode(sloppy)).toEqual(readRecoveryCode(code));
		expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
	});

	it('with one letter wrong is told from a wrong code', () => {
		const code = makeRecoveryCode();
		for (let at = 0; at < code.length; at++) {
			if (code[at] === '-') continue;
			const wrong = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
			expect(readRecoveryCode(wrong)).toBeNull();
		}
	});
});
