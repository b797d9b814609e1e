/** What Enter does in each text. */
import { closeHistory } from 'prosemirror-history';
import { Fragment, type ResolvedPos } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '$lib/document/schema';
import { newBlock, withCaretIn } from './blocks';
import { clearSelection } from './erase';
import { goToStop } from './arrows';
import { bodyOf, inLocked, stopBeside } from './places';

export const enter: Command = (state, dispatch, view) => {
	if (state.selection.empty) {
		return breakAt(state, dispatch && ((tr) => dispatch(closeHistory(tr))), view);
	}
	const tr = clearSelection(state);
	if (!tr) return true;
	dispatch?.(tr);
	// What Enter does next depends on what is left, and is one step with it.
	return view ? breakAt(view.state, dispatch, view) : true;
};

const breakAt: Command = (state, dispatch, view) => {
	const { $from } = state.selection;
	switch ($from.parent.type.name) {
		case 'headline':
		case 'subheadline':
		case 'closing':
		case 'attribution':
		case 'boilerplate':
			return onward(state, view);
		case 'lede':
			return inLocked($from)
				? onward(state, view)
				: splitInto(state, dispatch, $from, bodyStart(state));
		case 'paragraph':
			return inParagraph(state, dispatch, view);
		case 'subheading':
			if (standsFirst($from)) return openBefore(state, dispatch, $from.before());
			return splitInto(state, dispatch, $from, $from.after());
		case 'caption':
			return splitInto(state, dispatch, $from, afterBlock($from));
		case 'list_item':
			return inListItem(state, dispatch);
		case 'lead_in':
		case 'question':
			return afterLeading(state, dispatch, view);
		case 'speech':
		case 'resumed':
			return inSpeech(state, dispatch, view);
		default:
			return false;
	}
};

/** To the next text or row of fields. */
function onward(state: EditorState, view: EditorView | undefined): boolean {
	let stop = stopBeside(state.doc, state.selection.$from.end(), 1);
	const row = stop?.kind === 'fields' ? state.doc.nodeAt(stop.from) : null;
	// A finished dateline needs no visit.
	if (stop && row?.type.name === 'dateline' && row.attrs.place && row.attrs.date) {
		stop = stopBeside(state.doc, stop.to - 1, 1);
	}
	if (view && stop) goToStop(view, stop, 1);
	return true;
}

function bodyStart(state: EditorState): number {
	return bodyOf(state.doc).pos + 1;
}

/** After the innermost block that a position is in. */
function afterBlock($pos: ResolvedPos): number {
	for (let depth = $pos.depth; depth > 0; depth--) {
		if (typeof $pos.node(depth).attrs.id === 'string') return $pos.after(depth);
	}
	return $pos.after(1);
}

/**
 * What stands after the caret becomes a paragraph at `target`. An empty
 * paragraph that waits there is used instead of a new one.
 */
function splitInto(
	state: EditorState,
	dispatch: ((tr: Transaction) => void) | undefined,
	$from: ResolvedPos,
	target: number
): boolean {
	const rest = $from.parent.content.cut($from.parentOffset);
	const waiting = state.doc.resolve(target).nodeAfter;
	const tr = state.tr;
	if (rest.size === 0 && waiting?.type.name === 'paragraph' && waiting.content.size === 0) {
		tr.setSelection(TextSelection.create(tr.doc, target + 1));
	} else {
		tr.delete($from.pos, $from.end());
		const at = tr.mapping.map(target);
		tr.insert(at, newBlock('paragraph', rest));
		tr.setSelection(TextSelection.create(tr.doc, at + 1));
	}
	dispatch?.(tr.scrollIntoView());
	return true;
}

function inParagraph(
	state: EditorState,
	dispatch: ((tr: Transaction) => void) | undefined,
	view: EditorView | undefined
): boolean {
	const { $from } = state.selection;
	const { parent } = $from;
	const inExchange = $from.node(-1).type.name === 'exchange';
	if (parent.content.size === 0) {
		if (inExchange && $from.index(-1) === $from.node(-1).childCount - 1) {
			// An empty last answer is the way out of the exchange.
			const tr = state.tr.delete($from.before(), $from.after());
			const at = tr.mapping.map($from.after(-1));
			tr.insert(at, newBlock('paragraph')).setSelection(TextSelection.create(tr.doc, at + 1));
			dispatch?.(tr.scrollIntoView());
			return true;
		}
		// No stack of empty paragraphs: they would not print.
		return parent.attrs.prompt ? onward(state, view) : true;
	}
	if (standsFirst($from)) return openBefore(state, dispatch, $from.before());
	return splitInto(state, dispatch, $from, $from.after());
}

/** Whether the caret stands before words. */
function standsFirst($from: ResolvedPos): boolean {
	return $from.parentOffset === 0 && $from.parent.content.size > 0;
}

/** An empty paragraph before a block, where none waits already. */
function openBefore(
	state: EditorState,
	dispatch: ((tr: Transaction) => void) | undefined,
	pos: number
): true {
	const before = state.doc.resolve(pos).nodeBefore;
	const waits = before?.type.name === 'paragraph' && before.content.size === 0;
	if (!waits) dispatch?.(state.tr.insert(pos, newBlock('paragraph')).scrollIntoView());
	return true;
}

function inListItem(
	state: EditorState,
	dispatch: ((tr: Transaction) => void) | undefined
): boolean {
	const { $from } = state.selection;
	const list = $from.node(-1);
	const tr = state.tr;
	if ($from.parent.content.size > 0) {
		tr.split($from.pos);
		dispatch?.(tr.scrollIntoView());
		return true;
	}
	// An empty item is the way out; items after it become a list of their own.
	const index = $from.index(-1);
	const before = list.children.slice(0, index);
	const after = list.children.slice(index + 1);
	const paragraph = newBlock('paragraph');
	const blocks = [
		...(before.length > 0 ? [list.copy(Fragment.from(before))] : []),
		paragraph,
		...(after.length > 0
			? [
					schema.node(
						'list',
						{ ...newBlock('list').attrs, ordered: list.attrs.ordered as boolean },
						after
					)
				]
			: [])
	];
	tr.replaceWith($from.before(-1), $from.after(-1), blocks);
	dispatch?.(withCaretIn(tr, paragraph.attrs.id as string).scrollIntoView());
	return true;
}

/** After a lead-in comes its speech, after a question its first answer. */
function afterLeading(
	state: EditorState,
	dispatch: ((tr: Transaction) => void) | undefined,
	view: EditorView | undefined
): boolean {
	const { $from } = state.selection;
	const exchange = $from.node(-1);
	if (exchange.type.name !== 'exchange' || exchange.childCount > 1) return onward(state, view);
	const answer = newBlock('quote');
	const tr = state.tr.insert($from.after(), answer);
	dispatch?.(withCaretIn(tr, answer.attrs.id as string).scrollIntoView());
	return true;
}

/**
 * At the end of a quote: a paragraph after it. Before its words: one before it. In
 * the middle: the speaker goes on in a quote of their own.
 */
function inSpeech(
	state: EditorState,
	dispatch: ((tr: Transaction) => void) | undefined,
	view: EditorView | undefined
): boolean {
	const { $from } = state.selection;
	const quote = $from.node(-1);
	const rest = $from.parent.content.cut($from.parentOffset);
	const resumed = quote.children.slice($from.indexAfter(-1));
	if (rest.size === 0) {
		return resumed.length > 0
			? onward(state, view)
			: splitInto(state, dispatch, $from, $from.after(-1));
	}
	if ($from.parentOffset === 0) {
		return $from.index(-1) > 0 || openBefore(state, dispatch, $from.before(-1));
	}
	const { id } = newBlock('quote').attrs;
	const { speaker } = quote.attrs;
	const more = schema.node('quote', { id: id as string, speaker: speaker as string | null }, [
		schema.node('speech', null, rest),
		...resumed
	]);
	const tr = state.tr.delete($from.after(), $from.end(-1)).delete($from.pos, $from.end());
	const at = tr.mapping.map($from.after(-1));
	tr.insert(at, more).setSelection(TextSelection.create(tr.doc, at + 2));
	dispatch?.(tr.scrollIntoView());
	return true;
}
