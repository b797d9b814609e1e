/**
 * Keys, under the names that ProseMirror has for them: `Mod-Shift-k`. `Mod` is
 * Ctrl, or Command on a Mac.
 */

/** How a key is printed on keyboards: *Ctrl+Shift+K*. */
export function keyName(key: string): string {
	return partsOf(key)
		.map((name) => NAMES[name] ?? (name.length === 1 ? name.toUpperCase() : name))
		.join('+');
}

const NAMES: Partial<Record<string, string>> = {
	Mod: 'Ctrl',
	ArrowUp: '↑',
	ArrowDown: '↓',
	Escape: 'Esc'
};

/** Whether this key is the one that was pressed. */
export function isKey(key: string, event: KeyboardEvent): boolean {
	const names = partsOf(key);
	const base = names.at(-1)!;
	const held = (name: string) => names.includes(name);
	return (
		(event.ctrlKey || event.metaKey) === held('Mod') &&
		event.altKey === held('Alt') &&
		// A sign is the one it is, whatever brings it on this keyboard.
		(event.shiftKey === held('Shift') || !/^[\p{L}\p{N}]|.{2}/u.test(base)) &&
		event.key.toLowerCase() === base.toLowerCase()
	);
}

/** `Mod--` is the minus. */
function partsOf(key: string): string[] {
	const names = key.split('-');
	return key.endsWith('--') ? [...names.slice(0, -2), '-'] : names;
}
