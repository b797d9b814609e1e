/** Paragraphs that may be quotes, and quotes in their place. */
import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Answer, Block, PartId, Recognised, Release, Text } from '$lib/backend';
import { plain } from '$lib/document/counting';
import { blockNode, restOf, setRest, textOf } from '$lib/document/mapping';
import { step } from './blocks';
import { findPart } from './places';

const MARKS = /["“”„]/u;

/** Paragraphs with marks of quotation that an earlier document did not have. */
export function newlyMarked(before: Node, after: Node): Map<PartId, Node> {
	const old = new Set<Node>();
	before.descendants((node) => {
		old.add(node);
		return !node.isTextblock;
	});
	const found = new Map<PartId, Node>();
	after.descendants((node) => {
		if (old.has(node)) return false;
		if (node.type.name === 'paragraph' && MARKS.test(node.textContent)) {
			found.set(node.attrs.id as PartId, node);
		}
		return !node.isTextblock;
	});
	return found;
}

/** A paragraph, or a quote of nobody yet, with words typed as print has them. */
export interface TypedQuote {
	id: PartId;
	node: Node;
	/** All of it, with the mark that began a quote. */
	words: Text;
}

/**
 * What at the caret may be a quote in full: words between marks, and more before or
 * after them. A mark typed at the start of a paragraph began a quote already.
 */
export function typedQuoteAt(state: EditorState): TypedQuote | null {
	const { $head } = state.selection;
	if ($head.depth < 2) return null;
	const isSpeech = $head.parent.type.name === 'speech';
	const node = isSpeech ? $head.node(-1) : $head.parent;
	if (isSpeech ? node.childCount > 1 || node.attrs.speaker !== null : !isNarration(node)) {
		return null;
	}
	const mark: Text = isSpeech ? [{ text: '“' }] : [];
	const words = [...mark, ...textOf($head.parent)];
	return isWhole(plain(words)) ? { id: node.attrs.id as PartId, node, words } : null;
}

/** Whether marks stand around some words, others stand outside them, and all is finished. */
function isWhole(text: string): boolean {
	const marks = [...text.matchAll(/["“”„]/gu)].map(({ index }) => index);
	const first = marks[0];
	const last = marks.at(-1);
	if (first === undefined || last === undefined || marks.length < 2) return false;
	const after = text.slice(last + 1).trimEnd();
	if (/\p{L}/u.test(after)) return /[.!?]$/.test(after);
	return after === '' && (marks.length > 3 || /\p{L}/u.test(text.slice(0, first)));
}

function isNarration(node: Node): boolean {
	return node.type.name === 'paragraph';
}

/** The release with this as a paragraph in its place, to be read. */
export function asParagraph(release: Release, { id, words }: TypedQuote): Release {
	const paragraph = { id, text: words };
	return {
		...release,
		body: release.body.map((block): Block => {
			if (block.quote?.id === id) return { paragraph };
			if (!block.exchange) return block;
			const answers = block.exchange.answers.map((answer): Answer =>
				answer.quote?.id === id ? { paragraph } : answer
			);
			return { exchange: { ...block.exchange, answers } };
		})
	};
}

/**
 * The recognised quotes in the place of their paragraphs, as far as those are
 * what they were when they were read. One step to undo.
 */
export function putQuotes(
	state: EditorState,
	read: ReadonlyMap<PartId, Node>,
	quotes: readonly Recognised[]
): { tr: Transaction; put: Recognised[] } {
	const tr = step(state);
	const put = quotes.filter(({ quote }) => {
		const node = read.get(quote.id);
		return node !== undefined && findPart(state.doc, quote.id)?.node === node;
	});
	for (const { quote } of put) {
		const found = findPart(tr.doc, quote.id);
		if (!found) continue;
		const { pos, node } = found;
		const { head } = tr.selection;
		const made = blockNode({ quote });
		tr.replaceWith(pos, pos + node.nodeSize, made);
		// Who was writing in it goes on at its end.
		if (head > pos && head < pos + node.nodeSize) {
			tr.setSelection(TextSelection.near(tr.doc.resolve(pos + made.nodeSize - 1), -1));
		}
	}
	const { speakers } = restOf(state.doc);
	const known = new Set(speakers.map(({ id }) => id));
	const added = put.flatMap(({ speaker }) => (speaker && !known.has(speaker.id) ? [speaker] : []));
	if (added.length > 0) setRest(tr, { speakers: [...speakers, ...added] });
	return { tr, put };
}
