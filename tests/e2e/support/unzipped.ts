import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP by their names, in the order of its directory. */
export function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	const files = new Map<string, Uint8Array>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const method = zip.readUInt16LE(at + 10);
		const size = zip.readUInt32LE(at + 20);
		const [name, extra, comment] = [28, 30, 32].map((from) => zip.readUInt16LE(at + from));
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const held = zip.subarray(start, start + size);
		files.set(
			zip.toString('utf8', at + 46, at + 46 + name),
			new Uint8Array(method === 0 ? held : inflateRawSync(held))
		);
		at += 46 + name + extra + comment;
	}
	return files;
}
