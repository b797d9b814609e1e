/** A message as WhatsApp shows it before its reader asks for the rest. */
import type { ShownLine, ShownWords } from '$lib/backend';

/**
 * After how many characters the rest waits behind *Baca selengkapnya*. WhatsApp does
 * not say; people count 3,073 up to the word on Android.
 */
export const FOLD = 3072;

/** Where a message is folded. */
export interface Fold {
	line: number;
	/** Within the words of the line, in UTF-16 units. */
	at: number;
}

/** Where a message is folded, if it is long enough. Never within a word. */
export function foldOf(lines: readonly ShownLine[], limit = FOLD): Fold | undefined {
	let before = 0;
	for (const [line, { close, mark, words }] of lines.entries()) {
		if (line > 0) before += close ? 1 : 2;
		if (mark) before += mark.length + 1;
		const text = words.map(({ text }) => text).join('');
		if (before + text.length > limit) {
			const room = Math.max(limit - before, 0);
			return { line, at: text[room] === ' ' ? room : Math.max(text.lastIndexOf(' ', room), 0) };
		}
		before += text.length;
	}
	return undefined;
}

/** Words before and after a place among them, in UTF-16 units. */
export function cut(words: readonly ShownWords[], at: number): [ShownWords[], ShownWords[]] {
	const [before, after]: [ShownWords[], ShownWords[]] = [[], []];
	let rest = at;
	for (const piece of words) {
		const { text, origin } = piece;
		const here = Math.min(rest, text.length);
		rest -= here;
		if (here > 0) before.push({ ...piece, text: text.slice(0, here) });
		if (here < text.length) {
			const passed = [...text.slice(0, here)].length;
			const further =
				typeof origin === 'object'
					? { typed: { ...origin.typed, at: origin.typed.at + passed } }
					: origin;
			after.push({ ...piece, text: text.slice(here), origin: further });
		}
	}
	return [before, after];
}
