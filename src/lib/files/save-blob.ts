/** Hands a file to the browser's own downloads. */
export function saveBlob(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// The browser reads the blob after the press; freeing it at once would cut the download short.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
