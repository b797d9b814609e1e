/**
 * Characters with their numbers: whoever lacks the font for them sees only boxes.
 * *ᮠ (U+1BA0), 🧑 (U+1F9D1)*
 */
export function named(characters: readonly string[]): string {
	return characters
		.map((character) => {
			const number = character.codePointAt(0) ?? 0;
			return `${character} (U+${number.toString(16).toUpperCase().padStart(4, '0')})`;
		})
		.join(', ');
}
