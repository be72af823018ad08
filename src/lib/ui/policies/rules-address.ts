/** A policy's id as it stands in an address: its slashes stay, whatever else an address reads differently does not. */
export function rulesAddress(id: string): string {
	return id.split('/').map(encodeURIComponent).join('/');
}
