import { expect, test } from 'vitest';
import type { ShownLine, ShownWords } from '$lib/backend';
import { cut, foldOf } from './message';

const words = (text: string, at?: number): ShownWords => ({
	text,
	bold: false,
	italic: false,
	link: false,
	origin: at === undefined ? 'composed' : { typed: { field: 'text', at } }
});
const line = (text: string, more: Partial<ShownLine> = {}): ShownLine => ({
	part: 'lede',
	close: false,
	mark: '',
	words: [words(text)],
	...more
});

test('a message that is short enough is not folded', () => {
	expect(foldOf([line('satu dua')], 8)).toBeUndefined();
	expect(foldOf([])).toBeUndefined();
});

test('a fold is before a word, and counts lines, blank lines and marks', () => {
	expect(foldOf([line('satu dua tiga')], 10)).toEqual({ line: 0, at: 8 });
	expect(foldOf([line('satu dua tiga')], 8)).toEqual({ line: 0, at: 8 });
	// Four letters, two line ends, the mark and its space: two letters are left.
	const item = line('dua tiga', { mark: '•' });
	expect(foldOf([line('satu'), item], 10)).toEqual({ line: 1, at: 0 });
	expect(foldOf([line('satu'), item], 11)).toEqual({ line: 1, at: 3 });
	expect(foldOf([line('satu'), line('dua', { close: true })], 8)).toBeUndefined();
});

test('words that are cut still know where they were typed', () => {
	const [before, after] = cut([words('a🎉 '), words('bcd 🎉ef', 7)], 10);
	expect(before.map(({ text }) => text)).toEqual(['a🎉 ', 'bcd 🎉']);
	expect(after).toEqual([words('ef', 12)]);
});
