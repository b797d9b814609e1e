/** The day that a moment falls on where the program runs, as `2026-02-25`. */
export function localDay(moment: string): string {
	const at = new Date(moment);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
