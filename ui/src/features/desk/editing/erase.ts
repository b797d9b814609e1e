/** What Backspace, Delete and cutting do where texts meet. */
import { closeHistory } from 'prosemirror-history';
import type { Node, ResolvedPos } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { schema } from '$lib/document/schema';
import { newBlock, removeNode, step } from './blocks';
import { bodyOf, inLocked } from './places';

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
	const joined = becomeOne($from, $to) ? $to.parent.content.cut($to.parentOffset) : null;
	const steps: [from: number, to: number][] = [];
	state.doc.nodesBetween(from, to, (node, pos, parent) => {
		const whole = pos >= from && pos + node.nodeSize <= to;
		const isEnd = joined !== null && pos === $to.before();
		const goes = whole && isRemovable(node, parent) && !inLocked(state.doc.resolve(pos));
		if (goes || isEnd) {
			steps.push([pos, pos + node.nodeSize]);
			return false;
		}
		if (node.isTextblock && !inLocked(state.doc.resolve(pos + 1))) {
			steps.push([Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)]);
		}
		return !node.isTextblock;
	});
	const filled = steps.filter(([start, end]) => start < end);
	// Words that are locked stay, and the caret is not left in them.
	const first = inLocked($from) ? filled[0]?.[0] : from;
	if (first === undefined) return null;
	for (const [start, end] of filled.reverse()) tr.delete(start, end);
	const caret = tr.mapping.map(first, -1);
	if (joined) tr.insert(caret, joined);
	return tr.setSelection(TextSelection.near(tr.doc.resolve(caret), 1)).scrollIntoView();
}

/** Whether the text at one position goes on with what stands behind the other. */
function becomeOne($from: ResolvedPos, $to: ResolvedPos): boolean {
	if (inLocked($from) || inLocked($to)) return false;
	const inOneList = $from.parent.type.name === 'list_item' && $from.sharedDepth($to.pos) > 1;
	return inOneList || (isNarration($from) && isNarration($to));
}

function isNarration($pos: ResolvedPos): boolean {
	const { name } = $pos.parent.type;
	return name === 'lede' || (name === 'paragraph' && inBody($pos));
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
	const tr = inLocked($from) ? null : backward(state, $from);
	if (tr) dispatch?.(closeHistory(tr).scrollIntoView());
	// What is not ours to do is not the browser's either: it would break parts.
	return true;
};

export const eraseForward: Command = (state, dispatch) => {
	if (spansTexts(state)) return clear(state, dispatch);
	const { $from, empty } = state.selection;
	if (!empty || $from.parentOffset < $from.parent.content.size) return false;
	const tr = inLocked($from) ? null : forward(state, $from);
	if (tr) dispatch?.(closeHistory(tr).scrollIntoView());
	return true;
};

/** Erases by words. The browser would go on into the text before or after. */
export const eraseWordBackward = erasingWord(eraseBackward, -1);
export const eraseWordForward = erasingWord(eraseForward, 1);

function erasingWord(atBorder: Command, direction: -1 | 1): Command {
	return (state, dispatch) => {
		if (atBorder(state, dispatch)) return true;
		const { $from, empty } = state.selection;
		const edge = direction > 0 ? $from.end() : $from.start();
		const [from, to] = direction > 0 ? [$from.pos, edge] : [edge, $from.pos];
		// Where a word is left on this side, the browser stops at it.
		if (!empty || state.doc.textBetween(from, to).trim() !== '') return false;
		if (!inLocked($from)) dispatch?.(state.tr.delete(from, to).scrollIntoView());
		return true;
	};
}

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
		case 'subheading':
			return intoParagraph(tr, $from.before(), parent);
		case 'list_item':
			return leaveItem(state, $from);
		case 'lead_in':
		case 'resumed':
			if (empty) return removeNode(tr, $from.before(), parent.type.name === 'lead_in' ? 1 : -1);
			return parent.type.name === 'resumed' ? caretBefore(state, $from.before()) : null;
		case 'speech':
			if (isEmpty($from.node(-1))) return intoParagraph(tr, $from.before(-1), parent);
			return $from.index(-1) > 0 ? caretBefore(state, $from.before()) : null;
		case 'question':
			return isEmpty($from.node(-1)) ? intoParagraph(tr, $from.before(-1), parent) : null;
		case 'caption': {
			const { image, alt, credit } = $from.node(-1).attrs;
			const unused = empty && image === null && alt === '' && credit === '';
			return unused ? intoParagraph(tr, $from.before(-1), parent) : null;
		}
		default:
			return null;
	}
}

/** Whether nothing was written in a block. */
function isEmpty(node: Node): boolean {
	return node.textContent === '';
}

/** A paragraph with these words in the place of a block, the caret before them. */
function intoParagraph(tr: Transaction, pos: number, { content }: Node): Transaction {
	const block = tr.doc.nodeAt(pos);
	if (!block) return tr;
	const { id } = newBlock('paragraph').attrs;
	const prompt = (block.attrs.prompt as string | undefined) ?? '';
	const paragraph = schema.node('paragraph', { id: id as string, prompt }, content);
	tr.replaceWith(pos, pos + block.nodeSize, paragraph);
	return tr.setSelection(TextSelection.create(tr.doc, pos + 1));
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
	const { name } = parent.type;
	const tr = state.tr;
	if (parent.content.size === 0 && (name === 'paragraph' || name === 'subheading')) {
		return removeNode(tr, $from.before(), 1);
	}
	const pos = following(state.doc, $from);
	const next = pos === null ? null : state.doc.nodeAt(pos);
	if (pos === null || !next || inLocked(state.doc.resolve(pos))) return null;
	const taken = next.type.name === 'list' ? next.firstChild : next;
	if (!taken || !TAKEN.includes(taken.type.name)) return null;
	const isRest = taken !== next && next.childCount > 1;
	if (isRest) tr.delete(pos + 1, pos + 1 + taken.nodeSize);
	else tr.delete(pos, pos + next.nodeSize);
	tr.insert($from.pos, taken.content);
	return tr.setSelection(TextSelection.create(tr.doc, $from.pos));
}

/** Texts that become the end of the one before. */
const TAKEN: readonly string[] = ['paragraph', 'subheading', 'list_item'];

/** Before what stands right behind a text, if that text may go on with it. */
function following(doc: Node, $from: ResolvedPos): number | null {
	switch ($from.parent.type.name) {
		case 'lede':
			return bodyOf(doc).pos + 1;
		case 'paragraph':
		case 'subheading':
			return $from.after();
		case 'list_item': {
			const isLast = $from.indexAfter(-1) === $from.node(-1).childCount;
			return isLast ? $from.after(-1) : $from.after();
		}
		default:
			return null;
	}
}
