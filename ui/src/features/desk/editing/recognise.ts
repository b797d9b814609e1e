/** Paragraphs that may be quotes, and quotes in their place. */
import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { PartId, Recognised } from '$lib/backend';
import { blockNode, restOf, setRest } from '$lib/document/mapping';
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
