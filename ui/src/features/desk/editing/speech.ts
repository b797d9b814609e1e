/** Words that become speech, and speech that opens around its attribution. */
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import type { PartId } from '$lib/backend';
import { child } from '$lib/document/mapping';
import { schema } from '$lib/document/schema';
import { newBlock, step } from './blocks';
import { findPart, type Found } from './places';
import { setPlacement, wantsGap } from './quote';

/** Marks that begin a quote when they are typed. */
const OPENING: readonly string[] = ['"', '“'];

/** Whether this, typed at the caret, begins a quote. */
export function beginsQuote(state: EditorState, typed: string): boolean {
	const { $from, empty } = state.selection;
	return empty && $from.parentOffset === 0 && opensQuote(state, typed);
}

/** Whether this, at the start of the text with the caret, opens a quote. */
export function opensQuote({ selection }: EditorState, mark: string): boolean {
	return OPENING.includes(mark) && selection.$from.parent.type.name === 'paragraph';
}

/**
 * The paragraph with the caret behind its opening mark as a quote, without that
 * mark. A step of its own: undoing it leaves the mark that was typed.
 */
export function quoteAtMark(state: EditorState): Transaction | null {
	const { $from } = state.selection;
	const found = findPart(state.doc, $from.parent.attrs.id as PartId);
	return found && intoQuote(state, found, $from.parentOffset);
}

/** A paragraph whose words become the speech of a quote. */
export function makeQuote(state: EditorState, part: PartId): Transaction | null {
	const found = findPart(state.doc, part);
	return found && intoQuote(state, found, 0);
}

function intoQuote(state: EditorState, { node, pos }: Found, from: number): Transaction | null {
	if (node.type.name !== 'paragraph') return null;
	const { id } = newBlock('quote').attrs;
	const speech = schema.node('speech', null, node.content.cut(from));
	const quote = schema.node('quote', { id: id as string, prompt: node.attrs.prompt as string }, [
		speech
	]);
	const tr = step(state).replaceWith(pos, pos + node.nodeSize, quote);
	const caret = Math.max(state.selection.head - pos - 1 - from, 0);
	const at = pos + 2 + Math.min(caret, speech.content.size);
	return tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView();
}

/** The quote that the caret is in. */
export function quoteAt(state: EditorState): { id: PartId; pos: number } | null {
	const { $head } = state.selection;
	for (let depth = $head.depth; depth > 0; depth--) {
		const node = $head.node(depth);
		if (node.type.name === 'quote') {
			return { id: node.attrs.id as PartId, pos: $head.before(depth) };
		}
	}
	return null;
}

/** Whether the attribution of the quote at a position stands within its speech. */
export function isSplit(state: EditorState, pos: number): boolean {
	const quote = state.doc.nodeAt(pos);
	return quote !== null && child(quote, 'resumed') !== undefined;
}

/**
 * Opens the speech around its attribution, at the caret if it is in it, or puts
 * it together again. The caret stays between the same words.
 */
export function toggleSplit(state: EditorState, pos: number): Transaction {
	const quote = state.doc.nodeAt(pos);
	const speech = quote && child(quote, 'speech');
	const { $head } = state.selection;
	if (!quote || !speech) return step(state);
	const leadIn = child(quote, 'lead_in')?.nodeSize ?? 0;
	const start = pos + 1 + leadIn + 1;
	if (isSplit(state, pos)) {
		const inResumed = $head.parent.type.name === 'resumed' && $head.pos > start;
		const gap = wantsGap(speech) && (child(quote, 'resumed')?.content.size ?? 0) > 0;
		const tr = setPlacement(state, pos, 'after');
		const at = start + speech.content.size + (gap ? 1 : 0) + $head.parentOffset;
		return (inResumed ? tr.setSelection(TextSelection.create(tr.doc, at)) : tr).scrollIntoView();
	}
	const tr = setPlacement(state, pos, 'between');
	const opened = tr.doc.nodeAt(pos);
	const first = opened && child(opened, 'speech');
	if (!first) return tr;
	const resumed = start + first.content.size + 2;
	return tr.setSelection(TextSelection.create(tr.doc, resumed)).scrollIntoView();
}

export const splitQuote: Command = (state, dispatch) => {
	const quote = quoteAt(state);
	if (quote) dispatch?.(toggleSplit(state, quote.pos));
	return quote !== null;
};

/** How a speaker is named, in the order in which one key goes through them. */
const NAMINGS = ['automatic', 'short', 'pronoun', 'full'] as const;

/** Names the speaker of the quote with the caret in the next way. */
export const nextNaming: Command = (state, dispatch) => {
	const quote = quoteAt(state);
	if (!quote) return false;
	const now = NAMINGS.findIndex((naming) => naming === state.doc.nodeAt(quote.pos)?.attrs.subject);
	const next = NAMINGS[(now + 1) % NAMINGS.length];
	dispatch?.(step(state).setNodeAttribute(quote.pos, 'subject', next));
	return true;
};

/** Opens the choice of the speaker of the quote with the caret. */
export const chooseSpeaker = opening('.speaker');

/** Opens the choice of the reporting verb of the quote with the caret. */
export const chooseVerb = opening('.verb button');

function opening(control: string): Command {
	return (state, _dispatch, view) => {
		const quote = quoteAt(state);
		const shown = quote && view?.nodeDOM(quote.pos);
		if (!(shown instanceof HTMLElement)) return false;
		shown.querySelector<HTMLElement>(control)?.click();
		return true;
	};
}
