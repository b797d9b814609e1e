// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { PlacedBlock } from '$lib/backend';
import { blocksOfPage, spotIn, spotInTree } from './blocks';

const area = (left: number, top: number, width: number, height: number) => ({
	left,
	top,
	width,
	height
});
const typed = (at: number) => ({ typed: { field: 'text' as const, at } });

/** Two lines: a composed beginning, ten typed letters; ten more. */
const block: PlacedBlock = {
	part: 'lede',
	area: area(1000, 1000, 8000, 400),
	words: [
		{ area: area(1000, 1000, 2000, 200), text: 'Purwabakti – ', origin: 'composed' },
		{ area: area(3000, 1000, 6000, 200), text: 'satu dua t', origin: typed(0) },
		{ area: area(1000, 1200, 5000, 200), text: 'iga empat ', origin: typed(10) }
	]
};

afterEach(() => void vi.restoreAllMocks());

test('a point on a page is the letter beneath it, or the nearest of its line', () => {
	expect(spotIn(block, 6000, 1100)).toEqual({ place: 'lede text', at: 5 });
	expect(spotIn(block, 1000, 1300)).toEqual({ place: 'lede text', at: 10 });
	expect(spotIn(block, 9000, 1300)).toEqual({ place: 'lede text', at: 19 });
	expect(spotIn(block, 9000, 9000)).toEqual({ place: 'lede text', at: 19 });
	expect(spotIn(block, 1500, 1100)).toBeUndefined();
	expect(spotIn({ ...block, words: [] }, 0, 0)).toBeUndefined();
});

test('the blocks of a page know their words and the point in the window', () => {
	const [shown] = blocksOfPage([block], () => new DOMRect(100, 200, 500, 1000));
	expect(shown?.words).toBe('Purwabakti – satu dua tiga empat ');
	expect(shown?.area).toEqual({ left: 10, top: 10, width: 80, height: 4 });
	expect(shown?.spotAt(100 + 300, 200 + 110)).toEqual({ place: 'lede text', at: 5 });
});

test('a point in a tree is the letter beneath it', () => {
	document.body.innerHTML =
		'<li data-part="l1"><b>• </b><span data-field="item 2" data-at="4">🎉 <i>ab</i>c</span></li>';
	const caret = (node: Node | null | undefined, offset: number) =>
		Object.assign(document, {
			caretRangeFromPoint: () => ({ startContainer: node, startOffset: offset })
		});
	caret(document.querySelector('i')?.firstChild, 1);
	expect(spotInTree(document, 0, 0)).toEqual({ place: 'l1 item 2', at: 4 + 3 });
	caret(document.querySelector('b')?.firstChild, 1);
	expect(spotInTree(document, 0, 0)).toBeUndefined();
	Object.assign(document, { caretRangeFromPoint: () => null });
	expect(spotInTree(document, 0, 0)).toBeUndefined();
});
