/** The folder picker, where the browser has one. Tests replace `window.showDirectoryPicker`, which no test can press. */
interface PickerWindow {
	showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

export type FolderChoice =
	| { readonly kind: 'chosen'; readonly folder: FileSystemDirectoryHandle }
	| { readonly kind: 'dismissed' }
	| { readonly kind: 'refused' };

export function canChooseFolder(): boolean {
	return typeof (window as PickerWindow).showDirectoryPicker === 'function';
}

/** Must be called straight from a press: browsers open the picker only then. */
export async function chooseFolder(): Promise<FolderChoice> {
	const { showDirectoryPicker } = window as PickerWindow;
	if (!showDirectoryPicker) return { kind: 'refused' };
	try {
		return { kind: 'chosen', folder: await showDirectoryPicker.call(window, { id: 'clearslate', mode: 'readwrite' }) };
	} catch (error) {
		return { kind: error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'refused' };
	}
}
