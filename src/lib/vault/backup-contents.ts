import * as v from 'valibot';
import { refuse, type Answer } from './answer';
import { utf8, type Bytes } from './bytes';

/**
 * The first line of what a backup holds: every session with its records' sizes and SHA-256. The records follow, one after
 * another. Who knows the passphrase can write anything into a backup, so nothing of it is believed unchecked.
 */
const Contents = v.object({
	clearslate: v.literal('backup'),
	format: v.literal(1),
	made: v.string(),
	sessions: v.pipe(
		v.array(
			v.object({
				id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
				kind: v.string(),
				title: v.string(),
				made: v.string(),
				changed: v.string(),
				details: v.record(v.string(), v.unknown()),
				records: v.array(
					v.object({
						name: v.string(),
						bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
						sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
					})
				)
			})
		),
		v.check((sessions) => new Set(sessions.map(({ id }) => id)).size === sessions.length)
	)
});

const AnyFormat = v.object({ clearslate: v.literal('backup'), format: v.pipe(v.number(), v.safeInteger()) });

export type Contents = v.InferOutput<typeof Contents>;
export type SessionInBackup = Contents['sessions'][number];

/** Whether details can be those of a session of that kind, which only its owner knows. */
export type DetailsCheck = (kind: string, details: SessionInBackup['details']) => boolean;

export function lineOf(contents: Contents): Bytes {
	return utf8(`${JSON.stringify(contents)}\n`);
}

/** The first line, and where what follows it begins. */
export function readLine(plain: Bytes): Answer<{ contents: Contents; end: number }> {
	const end = plain.indexOf(10);
	const value = parsed(plain.subarray(0, Math.max(0, end)));
	const any = v.safeParse(AnyFormat, value);
	if (any.success && any.output.format > 1) return refuse('newer', { format: any.output.format });
	const read = v.safeParse(Contents, value);
	return read.success ? { ok: true, contents: read.output, end: end + 1 } : refuse('damaged', { record: 'backup' });
}

function parsed(line: Bytes): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(line));
	} catch {
		return null;
	}
}
