/**
 * Bytes with what is to be known about them, as `Described` in `src-tauri` packs
 * them: the length of that as JSON in four bytes, the JSON, and the bytes.
 */
export function described<T>(packed: ArrayBuffer): { about: T; bytes: ArrayBuffer } {
	const end = 4 + new DataView(packed).getUint32(0);
	const about = new TextDecoder().decode(new Uint8Array(packed, 4, end - 4));
	return { about: JSON.parse(about) as T, bytes: packed.slice(end) };
}
