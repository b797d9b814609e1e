/** What Backspace, Delete and cutting do where texts meet. */
import type { Node, ResolvedPos } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { newBlock, removeNode, step } from './blocks';
import { inLocked } from './places';

/** Whether the selection reaches over more than one text. */
export function spansTexts(state: EditorState): boolean {
	const { $from, $to, empty } = state.selection;
	return !empty && !($from.sameParent($to) && $from.parent.isTextblock);
}

/**
 * Deletes what is selected and leaves the release its structure: words go from
 * every text, blocks that are wholly selected go, parts stay.
 */
export function clearSelection(state: EditorState): Transaction | null {
	const { $from, $to, from, to } = state.selection;
	const tr = step(state);
	if (!spansTexts(state)) return inLocked($from) ? null : tr.deleteSelection().scrollIntoView();
	const joined = flows($from) && flows($to) ? $to.parent.content.cut($to.parentOffset) : null;
	const steps: [from: number, to: number][] = [];
	state.doc.nodesBetween(from, to, (node, pos, parent) => {
		const whole = pos >= from && pos + node.nodeSize <= to;
		const isEnd = joined !== null && pos === $to.before();
		if ((whole && isRemovable(node, parent)) || isEnd) {
			steps.push([pos, pos + node.nodeSize]);
			return false;
		}
		if (node.isTextblock && !inLocked(state.doc.resolve(pos + 1))) {
			steps.push([Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)]);
		}
		return !node.isTextblock;
	});
	for (const [start, end] of steps.reverse()) if (start < end) tr.delete(start, end);
	const caret = tr.mapping.map(from, -1);
	if (joined) tr.insert(caret, joined);
	return tr.setSelection(TextSelection.near(tr.doc.resolve(caret), 1)).scrollIntoView();
}

/** Narration, whose end and start may become one. */
function flows($pos: ResolvedPos): boolean {
	const { name } = $pos.parent.type;
	return (name === 'lede' && !inLocked($pos)) || (name === 'paragraph' && inBody($pos));
}

function inBody($pos: ResolvedPos): boolean {
	return $pos.depth > 1 && $pos.node(-1).type.name === 'body';
}

function isRemovable(node: Node, parent: Node | null): boolean {
	const container = parent?.type.name;
	return (
		container === 'body' ||
		(container === 'exchange' && node.type.name !== 'question') ||
		node.type.name === 'list_item' ||
		node.type.name === 'lead_in' ||
		node.type.name === 'resumed'
	);
}

export const eraseBackward: Command = (state, dispatch) => {
	if (spansTexts(state)) return clear(state, dispatch);
	const { $from, empty } = state.selection;
	if (!empty || $from.parentOffset > 0) return false;
	const tr = backward(state, $from);
	if (tr) dispatch?.(tr.scrollIntoView());
	// What is not ours to do is not the browser's either: it would break parts.
	return true;
};

export const eraseForward: Command = (state, dispatch) => {
	if (spansTexts(state)) return clear(state, dispatch);
	const { $from, empty } = state.selection;
	if (!empty || $from.parentOffset < $from.parent.content.size) return false;
	const tr = forward(state, $from);
	if (tr) dispatch?.(tr.scrollIntoView());
	return true;
};

function clear(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined): true {
	const tr = clearSelection(state);
	if (tr) dispatch?.(tr);
	return true;
}

function backward(state: EditorState, $from: ResolvedPos): Transaction | null {
	const { parent } = $from;
	const tr = state.tr;
	const empty = parent.content.size === 0;
	switch (parent.type.name) {
		case 'paragraph':
			if (empty) return removeNode(tr, $from.before());
			return joinBackward(state, $from);
		case 'subheading': {
			if (empty) return removeNode(tr, $from.before());
			const paragraph = newBlock('paragraph', parent.content);
			tr.replaceWith($from.before(), $from.after(), paragraph);
			return tr.setSelection(TextSelection.create(tr.doc, $from.pos));
		}
		case 'list_item':
			return leaveItem(state, $from);
		case 'lead_in':
		case 'resumed':
			if (empty) return removeNode(tr, $from.before(), parent.type.name === 'lead_in' ? 1 : -1);
			return parent.type.name === 'resumed' ? caretBefore(state, $from.before()) : null;
		case 'speech':
			if (isEmpty($from.node(-1))) return removeNode(tr, $from.before(-1));
			return $from.index(-1) > 0 ? caretBefore(state, $from.before()) : null;
		case 'question':
			return isEmpty($from.node(-1)) ? removeNode(tr, $from.before(-1)) : null;
		case 'caption': {
			const { image, alt, credit } = $from.node(-1).attrs;
			const unused = empty && image === null && alt === '' && credit === '';
			return unused ? removeNode(tr, $from.before(-1)) : null;
		}
		default:
			return null;
	}
}

/** Whether nothing was written in a block. */
function isEmpty(node: Node): boolean {
	return node.textContent === '';
}

function caretBefore(state: EditorState, pos: number): Transaction {
	return state.tr.setSelection(TextSelection.near(state.doc.resolve(pos), -1));
}

/** A paragraph becomes the end of the narration before it. */
function joinBackward(state: EditorState, $from: ResolvedPos): Transaction | null {
	const before = textBefore(state.doc, $from);
	if (before === null) return null;
	const $end = state.doc.resolve(before);
	if (!canTakeIn($end, $from))
		return state.tr.setSelection(TextSelection.create(state.doc, before));
	if (inLocked($end)) return null;
	const tr = state.tr.delete($from.before(), $from.after()).insert(before, $from.parent.content);
	return tr.setSelection(TextSelection.create(tr.doc, before));
}

/** Whether the text before a paragraph may go on with its words. */
function canTakeIn($end: ResolvedPos, $from: ResolvedPos): boolean {
	const { name } = $end.parent.type;
	if (name === 'lede') return inBody($from);
	if (name === 'list_item') return $end.node(-2) === $from.node(-1);
	// An answer stays in its exchange, and what follows stays outside.
	return (name === 'paragraph' || name === 'subheading') && $end.node(-1) === $from.node(-1);
}

/** The end of the text before a block. */
function textBefore(doc: Node, $from: ResolvedPos): number | null {
	const before = TextSelection.near(doc.resolve($from.before()), -1).$head;
	if (before.pos >= $from.before()) return null;
	return before.pos;
}

/** The first item becomes a paragraph; others join the item before. */
function leaveItem(state: EditorState, $from: ResolvedPos): Transaction {
	const tr = state.tr;
	const list = $from.node(-1);
	if ($from.index(-1) > 0) {
		const end = $from.before() - 1;
		tr.delete($from.before(), $from.after()).insert(end, $from.parent.content);
		return tr.setSelection(TextSelection.create(tr.doc, end));
	}
	const start = $from.before(-1);
	const paragraph = newBlock('paragraph', $from.parent.content);
	if (list.childCount === 1) tr.replaceWith(start, $from.after(-1), paragraph);
	else tr.delete($from.before(), $from.after()).insert(start, paragraph);
	return tr.setSelection(TextSelection.create(tr.doc, start + 1));
}

/** Delete at the end of a text takes in the narration that follows. */
function forward(state: EditorState, $from: ResolvedPos): Transaction | null {
	const { parent } = $from;
	const name = parent.type.name;
	if (name === 'list_item') {
		const next = $from.node(-1).maybeChild($from.index(-1) + 1);
		if (!next) return null;
		const tr = state.tr.delete($from.after(), $from.after() + next.nodeSize);
		tr.insert($from.pos, next.content);
		return tr.setSelection(TextSelection.create(tr.doc, $from.pos));
	}
	if (parent.content.size === 0 && (name === 'paragraph' || name === 'subheading')) {
		return removeNode(state.tr, $from.before(), 1);
	}
	if (name !== 'paragraph' && name !== 'subheading' && name !== 'lede') return null;
	if (inLocked($from)) return null;
	const after = name === 'lede' ? $from.after() + 1 : $from.after();
	const next = state.doc.resolve(after).nodeAfter;
	if (next?.type.name !== 'paragraph') return null;
	const tr = state.tr.delete(after, after + next.nodeSize).insert($from.pos, next.content);
	return tr.setSelection(TextSelection.create(tr.doc, $from.pos));
}
