/** What of a preview came from which part of the paper, and where it stands. */
import type { Origin, PartId, PlacedBlock } from '$lib/backend';
import { placeOf, type Place, type Spot } from '$lib/document/align';

/** A block of a preview. */
export interface PreviewBlock {
	/** One of a kind on its page. */
	key: string;
	part: PartId;
	words: string;
	/** What it covers, in the measure of its page. */
	area: { left: number; top: number; width: number; height: number };
	/** The spot on paper nearest to a point of the window, if its words were typed. */
	spotAt: (x: number, y: number) => Spot | undefined;
}

/** The spot that the characters of an origin start at, or so many after it. */
export function spotOf(part: PartId, origin: Origin, after = 0): Spot | undefined {
	if (typeof origin !== 'object') return undefined;
	const { field, at } = origin.typed;
	return { place: placeOf(part, field), at: at + after };
}

/** The blocks of a PDF's page, in hundredths of its width and height. */
export function blocksOfPage(placed: readonly PlacedBlock[], page: () => DOMRect): PreviewBlock[] {
	return placed.map((block, at) => {
		const { left, top, width, height } = block.area;
		return {
			key: `${at} ${block.part}`,
			part: block.part,
			words: block.words.map(({ text }) => text).join(''),
			area: { left: left / 100, top: top / 100, width: width / 100, height: height / 100 },
			spotAt: (x, y) => {
				const frame = page();
				return spotIn(
					block,
					((x - frame.left) / frame.width) * 10_000,
					((y - frame.top) / frame.height) * 10_000
				);
			}
		};
	});
}

/** The spot nearest to a point of the page: its line first, then its letter. */
export function spotIn(block: PlacedBlock, x: number, y: number): Spot | undefined {
	const away = (from: number, length: number, point: number) =>
		Math.max(from - point, point - (from + length), 0);
	const nearest = block.words
		.map((words) => ({
			words,
			down: away(words.area.top, words.area.height, y),
			across: away(words.area.left, words.area.width, x)
		}))
		.sort((one, other) => one.down - other.down || one.across - other.across)[0]?.words;
	if (!nearest) return undefined;
	const { area, text, origin } = nearest;
	const share = Math.min(Math.max((x - area.left) / Math.max(area.width, 1), 0), 1);
	return spotOf(block.part, origin, Math.round(share * [...text.trimEnd()].length));
}

/** The blocks of a tree whose elements say which part they came from, in pixels of `frame`. */
export function blocksOfTree(
	root: Element,
	frame: DOMRect,
	spotAt: (x: number, y: number) => Spot | undefined
): PreviewBlock[] {
	return [...root.querySelectorAll<HTMLElement>('[data-part]')].map((element, at) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		const part = element.dataset.part ?? '';
		return {
			key: `${at} ${part}`,
			part,
			words: element.textContent ?? '',
			area: { left: left - frame.left, top: top - frame.top, width, height },
			spotAt
		};
	});
}

/** The spot at a point of a document whose words say where they were typed. */
export function spotInTree(document: Document, x: number, y: number): Spot | undefined {
	const caret = caretAt(document, x, y);
	const typed = caret?.node.parentElement?.closest<HTMLElement>('[data-field]');
	const part = typed?.closest<HTMLElement>('[data-part]')?.dataset.part;
	if (!caret || !typed || part === undefined) return undefined;
	const before = document.createRange();
	before.setStart(typed, 0);
	before.setEnd(caret.node, caret.offset);
	return {
		place: `${part} ${typed.dataset.field}` as Place,
		at: Number(typed.dataset.at) + [...before.toString()].length
	};
}

function caretAt(document: Document, x: number, y: number) {
	if ('caretPositionFromPoint' in document) {
		const caret = document.caretPositionFromPoint(x, y);
		return caret && { node: caret.offsetNode, offset: caret.offset };
	}
	// WebKit has only the older name.
	const range = (document as Document).caretRangeFromPoint(x, y);
	return range && { node: range.startContainer, offset: range.startOffset };
}
