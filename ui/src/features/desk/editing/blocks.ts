/** Adding, moving and removing blocks of the body and answers of an exchange. */
import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { PartId } from '$lib/backend';
import { newId } from '$lib/document/ids';
import { schema } from '$lib/document/schema';
import { blockAt, bodyOf, findPart, writingPosition, type Found } from './places';

export type BlockKind = 'paragraph' | 'subheading' | 'list' | 'figure' | 'quote' | 'exchange';

export const BLOCK_KINDS: readonly BlockKind[] = [
	'paragraph',
	'quote',
	'exchange',
	'figure',
	'subheading',
	'list'
];

/** A change that is undone by itself, however quickly it followed on typing. */
export function step(state: EditorState): Transaction {
	return closeHistory(state.tr);
}

/** An empty block of a kind, under a new name. */
export function newBlock(kind: BlockKind, content?: Fragment): Node {
	const id = newId(kind[0] ?? 'b');
	switch (kind) {
		case 'paragraph':
		case 'subheading':
			return schema.node(kind, { id }, content);
		case 'list':
			return schema.node(kind, { id }, schema.node('list_item', null, content));
		case 'figure':
			return schema.node(kind, { id }, schema.node('caption', null, content));
		case 'quote':
			return schema.node(kind, { id }, schema.node('speech', null, content));
		case 'exchange':
			// The field for where the asker comes from is shown; empty, it prints nothing.
			return schema.node(kind, { id, asker: { unit: '' } }, [
				schema.node('question', null, content),
				newBlock('quote')
			]);
	}
}

/** The caret where one writes in the part with this id. */
export function withCaretIn(tr: Transaction, id: PartId): Transaction {
	const found = findPart(tr.doc, id);
	const position = found && writingPosition(found);
	return position ? tr.setSelection(TextSelection.create(tr.doc, position)) : tr;
}

/**
 * A new block after the part that is named, or after the one with the caret. A
 * quote or paragraph after an answer is an answer. `body` means its end.
 */
export function addBlock(state: EditorState, kind: BlockKind, after?: PartId): Transaction {
	const block = newBlock(kind);
	const tr = step(state).insert(placeAfter(state, kind, after), block);
	return withCaretIn(tr, block.attrs.id as PartId).scrollIntoView();
}

/** Where a block goes after a part, or after the one with the caret. */
export function placeAfter(state: EditorState, kind: BlockKind, after?: PartId): number {
	const { doc, selection } = state;
	const body = bodyOf(doc);
	const end = body.pos + body.node.nodeSize - 1;
	const named = after === undefined ? null : findPart(doc, after);
	if (after === 'body') return end;
	const block = named && named.parent !== doc ? named : blockAt(doc, selection.$from);
	if (after !== undefined && named?.parent === doc) {
		return named.pos < body.pos ? body.pos + 1 : end;
	}
	if (!block) return selection.from < body.pos ? body.pos + 1 : end;
	const inExchange = block.parent.type.name === 'exchange';
	if (inExchange && kind !== 'paragraph' && kind !== 'quote') {
		const exchange = findPart(doc, block.parent.attrs.id as PartId);
		return exchange ? exchange.pos + exchange.node.nodeSize : end;
	}
	return block.pos + block.node.nodeSize;
}

/** A new answer at the end of an exchange. */
export function addAnswer(
	state: EditorState,
	exchange: PartId,
	kind: 'quote' | 'paragraph'
): Transaction | null {
	const found = findPart(state.doc, exchange);
	if (!found) return null;
	const answer = newBlock(kind);
	const tr = step(state).insert(found.pos + found.node.nodeSize - 1, answer);
	return withCaretIn(tr, answer.attrs.id as PartId).scrollIntoView();
}

/** Whether a block can change places with the one before or after it. */
export function canMove(doc: Node, id: PartId, direction: -1 | 1): boolean {
	const found = findPart(doc, id);
	return found !== null && sibling(doc, found, direction) !== null;
}

function sibling(doc: Node, { parent, index }: Found, direction: -1 | 1): Node | null {
	if (parent === doc) return null;
	const beside = parent.maybeChild(index + direction);
	// The question stays before its answers.
	return beside && beside.type.name !== 'question' ? beside : null;
}

/** The block in the place of the one before or after it, caret and all. */
export function moveBlock(state: EditorState, id: PartId, direction: -1 | 1): Transaction | null {
	const found = findPart(state.doc, id);
	if (!found || !sibling(state.doc, found, direction)) return null;
	return moveTo(state, found, found.index + direction).scrollIntoView();
}

/** The block right before another of the same parent, or after it. */
export function moveBeside(
	state: EditorState,
	id: PartId,
	other: PartId,
	side: 'before' | 'after'
): Transaction | null {
	const found = findPart(state.doc, id);
	const beside = findPart(state.doc, other);
	if (!found || !beside || found.parent !== beside.parent || found.parent === state.doc)
		return null;
	const gap = beside.index + (side === 'after' ? 1 : 0);
	const index = gap > found.index ? gap - 1 : gap;
	return index === found.index ? null : moveTo(state, found, index);
}

/** The block as another of its siblings; the caret stays between the letters it is between. */
function moveTo(state: EditorState, { parent, pos, index }: Found, to: number): Transaction {
	const first = Math.min(index, to);
	const before = parent.children.slice(first, Math.max(index, to) + 1);
	const after = before.filter((_, at) => first + at !== index);
	after.splice(to - first, 0, parent.child(index));
	let start = pos;
	for (let at = first; at < index; at++) start -= parent.child(at).nodeSize;
	const starts = (order: readonly Node[]) => {
		let next = start;
		return new Map(order.map((node) => [node, (next += node.nodeSize) - node.nodeSize]));
	};
	const [from, goes] = [starts(before), starts(after)];
	const moved = (place: number) => {
		for (const [node, at] of from) {
			if (place > at && place < at + node.nodeSize) return place - at + (goes.get(node) ?? at);
		}
		return place;
	};
	const end = before.reduce((size, node) => size + node.nodeSize, start);
	const tr = step(state).replaceWith(start, end, after);
	const { anchor, head } = state.selection;
	if (!(state.selection instanceof TextSelection)) return tr;
	return tr.setSelection(TextSelection.create(tr.doc, moved(anchor), moved(head)));
}

/** Without the block or answer; a part that a release always has is emptied. */
export function removePart(state: EditorState, id: PartId): Transaction | null {
	const found = findPart(state.doc, id);
	if (!found) return null;
	const { node, pos, parent } = found;
	if (parent !== state.doc) return removeNode(step(state), pos);
	if (node.type.name === 'dateline') {
		return step(state).setNodeMarkup(pos, null, { place: '', date: null });
	}
	return step(state).delete(pos + 1, pos + 1 + node.content.size);
}

/** Deletes the node at a position; the caret goes to the nearest text. */
export function removeNode(tr: Transaction, pos: number, bias: -1 | 1 = -1): Transaction {
	const node = tr.doc.nodeAt(pos);
	if (!node) return tr;
	tr.delete(pos, pos + node.nodeSize);
	return tr.setSelection(TextSelection.near(tr.doc.resolve(pos), bias)).scrollIntoView();
}
