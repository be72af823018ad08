import type { ExportResult } from './contract';

/** Where one result file goes. */
export interface Sink {
	write(bytes: Uint8Array): Promise<void>;
	close(): Promise<ExportResult['files'][number]>;
}

export type OpenSink = (name: string) => Promise<Sink>;

/** Files in the folder that the user picked, written as they are made; without a folder, Blobs to be saved. */
export function browserSinks(folder: FileSystemDirectoryHandle | null): OpenSink {
	return (name) => (folder === null ? Promise.resolve(blobSink(name)) : folderSink(name, folder));
}

async function folderSink(name: string, folder: FileSystemDirectoryHandle): Promise<Sink> {
	const handle = await folder.getFileHandle(name, { create: true });
	const out = await handle.createWritable();
	let bytes = 0;
	return {
		async write(piece) {
			bytes += piece.length;
			await out.write(piece as Uint8Array<ArrayBuffer>);
		},
		async close() {
			await out.close();
			return { name, bytes, blob: null };
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
		close: () => Promise.resolve({ name, bytes, blob: new Blob(parts) })
	};
}
