import type { Leftover, WrittenFile } from './contract';

/** Where one result file goes. */
export interface Sink {
	write(bytes: Uint8Array): Promise<void>;
	close(): Promise<WrittenFile>;
	/** Gives the file up before it is whole, and tells what is left of it. */
	giveUp(): Promise<Leftover['left']>;
}

export type OpenSink = (name: string) => Promise<Sink>;

/** Files in the folder that the user picked, written as they are made; without a folder, Blobs to be saved. */
export function browserSinks(folder: FileSystemDirectoryHandle | null): OpenSink {
	return (name) => (folder === null ? Promise.resolve(blobSink(name)) : folderSink(name, folder));
}

/** The browser writes beside the file and puts it in its place when it is closed: until then the earlier one stands. */
async function folderSink(name: string, folder: FileSystemDirectoryHandle): Promise<Sink> {
	const earlier = await folder.getFileHandle(name).then(
		() => true,
		() => false
	);
	const clear = async (): Promise<Leftover['left']> => {
		if (earlier) return 'earlier';
		await folder.removeEntry(name);
		return 'nothing';
	};
	const handle = await folder.getFileHandle(name, { create: true });
	const out = await handle.createWritable().catch(async (reason: unknown) => {
		await clear().catch(() => undefined);
		throw reason;
	});
	let bytes = 0;
	return {
		async write(piece) {
			bytes += piece.length;
			await out.write(piece as Uint8Array<ArrayBuffer>);
		},
		async close() {
			await out.close();
			return { name, bytes, blob: null };
		},
		async giveUp() {
			// One that failed is closed already.
			await out.abort().catch(() => undefined);
			return clear();
		}
	};
}

function blobSink(name: string): Sink {
	const parts: Blob[] = [];
	let bytes = 0;
	return {
		write(piece) {
			bytes += piece.length;
			parts.push(new Blob([piece as Uint8Array<ArrayBuffer>]));
			return Promise.resolve();
		},
		close: () => Promise.resolve({ name, bytes, blob: new Blob(parts) }),
		giveUp() {
			parts.length = 0;
			return Promise.resolve('nothing');
		}
	};
}
