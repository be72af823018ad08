/** The files of a drop. Folders are passed over: they cannot be read as files. */
export function droppedFiles(transfer: DataTransfer | null): File[] {
	if (!transfer) return [];
	const items = [...transfer.items].filter((item) => item.kind === 'file');
	if (items.length === 0) return [...transfer.files];
	return items
		.filter((item) => item.webkitGetAsEntry()?.isDirectory !== true)
		.map((item) => item.getAsFile())
		.filter((file) => file !== null);
}

export function carriesFiles(transfer: DataTransfer | null): boolean {
	return transfer !== null && [...transfer.types].includes('Files');
}
