/** Opens the browser's dialog to print the page, or to save it as PDF. */
export function printPage(): void {
	window.print();
}
