/** What becomes of a sign when it is typed or chosen. */
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { restOf } from '$lib/document/mapping';
import { step } from './blocks';
import { clearSelection, spansTexts } from './erase';
import { replaceWords } from './find';
import { inLocked } from './places';
import { curlyMark } from './signs';
import { beginsQuote, opensQuote, quoteAtMark } from './speech';

/** Whether a key is for a mark that print has no straight form of. */
function isStraight(typed: string): typed is '"' | "'" {
	return typed === '"' || typed === "'";
}

/**
 * The curly mark in the place of the straight one that was just typed. A step of its
 * own: undoing it leaves the mark as it was typed.
 */
export function curledMark(state: EditorState, typed: '"' | "'"): Transaction | null {
	const { $from, empty } = state.selection;
	const text = $from.parent.textContent;
	const at = $from.parentOffset - 1;
	const isCurly = restOf(state.doc).house.quoteMarks === 'curly';
	if (!isCurly || !empty || text[at] !== typed) return null;
	const mark = curlyMark(typed, text.slice(0, at), text.slice(at + 1));
	if (mark === typed) return null;
	return replaceWords(step(state), [{ from: $from.pos - 1, to: $from.pos, words: mark }]);
}

/**
 * What the desk does with what a key types. What an input method composes is left
 * alone until it is done.
 */
export function typeText(view: EditorView, from: number, to: number, typed: string): boolean {
	if (view.composing) return false;
	if (spansTexts(view.state)) {
		const over = typedOver(view.state, typed);
		if (over) view.dispatch(over);
		return true;
	}
	const opens = beginsQuote(view.state, typed);
	if (!opens && !isStraight(typed)) return false;
	view.dispatch(view.state.tr.insertText(typed, from, to).scrollIntoView());
	const meant = opens
		? quoteAtMark(view.state)
		: isStraight(typed) && curledMark(view.state, typed);
	if (meant) view.dispatch(meant);
	return true;
}

/** What becomes of a mark that an input method or a dead key made. */
export function composedMark(state: EditorState, made: string): Transaction | null {
	const { $from, empty } = state.selection;
	if (!empty || !$from.parent.textContent.slice(0, $from.parentOffset).endsWith(made)) return null;
	if ($from.parentOffset === 1 && opensQuote(state, made)) return quoteAtMark(state);
	return isStraight(made) ? curledMark(state, made) : null;
}

/** Puts words in the place of what is selected; locked words stay, and take none. */
export function typedOver(state: EditorState, words: string): Transaction | null {
	const tr = clearSelection(state);
	return tr && (inLocked(tr.selection.$from) ? tr : tr.insertText(words).scrollIntoView());
}

/** Puts a sign at the caret, or in the place of what is selected. */
export function insertSign(sign: string): Command {
	return (state, dispatch) => {
		const tr = state.selection.empty
			? step(state).insertText(sign).scrollIntoView()
			: typedOver(state, sign);
		if (tr) dispatch?.(tr);
		return tr !== null;
	};
}
