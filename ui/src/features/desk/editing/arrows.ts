/**
 * The caret's way from text to text. The browser's own stops at the furniture
 * between them: speakers, fields, buttons.
 */
import { AllSelection, TextSelection, type Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { inLocked, stopBeside, stopsIn, type Stop } from './places';

/** Goes to a text or row of fields; `left` keeps the caret's column. */
export function goToStop(view: EditorView, stop: Stop, direction: -1 | 1, left?: number) {
	if (stop.kind === 'fields') {
		const row = view.nodeDOM(stop.from);
		const fields = row instanceof HTMLElement ? row.querySelectorAll<HTMLElement>('input') : [];
		fields[direction > 0 ? 0 : fields.length - 1]?.focus();
		return;
	}
	const { doc } = view.state;
	const edge = direction > 0 ? stop.from : stop.to;
	const position = left === undefined ? edge : (positionAt(view, edge, left, stop) ?? edge);
	view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, position)).scrollIntoView());
	view.focus();
}

/** The position in the line of `edge` that is nearest to a column. */
function positionAt(view: EditorView, edge: number, left: number, stop: Stop): number | null {
	const line = view.coordsAtPos(edge);
	const found = view.posAtCoords({ left, top: (line.top + line.bottom) / 2 });
	return found && found.pos >= stop.from && found.pos <= stop.to ? found.pos : null;
}

function vertical(direction: -1 | 1): Command {
	return (state, _dispatch, view) => {
		const { selection } = state;
		if (!view || !(selection instanceof TextSelection) || !selection.empty) return false;
		if (!view.endOfTextblock(direction > 0 ? 'down' : 'up')) return false;
		const stop = stopBeside(state.doc, selection.head, direction);
		if (stop) goToStop(view, stop, direction, view.coordsAtPos(selection.head).left);
		return true;
	};
}

function horizontal(direction: -1 | 1): Command {
	return (state, _dispatch, view) => {
		const { $head, empty } = state.selection;
		const edge = direction > 0 ? $head.end() : $head.start();
		if (!view || !empty || !$head.parent.isTextblock || $head.pos !== edge) return false;
		const stop = stopBeside(state.doc, $head.pos, direction);
		if (stop) goToStop(view, stop, direction);
		return true;
	};
}

export const arrowUp = vertical(-1);
export const arrowDown = vertical(1);
export const arrowLeft = horizontal(-1);
export const arrowRight = horizontal(1);

/** To the first or last text of the release that can be written in. */
export function toEdge(direction: -1 | 1): Command {
	return ({ doc, tr }, dispatch) => {
		const texts = stopsIn(doc).filter(
			({ kind, from }) => kind === 'text' && !inLocked(doc.resolve(from))
		);
		const stop = texts.at(direction > 0 ? -1 : 0);
		const position = direction > 0 ? stop?.to : stop?.from;
		if (position === undefined) return false;
		dispatch?.(tr.setSelection(TextSelection.create(doc, position)).scrollIntoView());
		return true;
	};
}

/** Selects the text with the caret first, and all of the release after. */
export const selectAll: Command = (state, dispatch) => {
	const { $from, $to, from, to } = state.selection;
	const text = $from.parent.isTextblock && $from.sameParent($to);
	const whole = from === $from.start() && to === $from.end();
	dispatch?.(
		state.tr.setSelection(
			text && !whole
				? TextSelection.create(state.doc, $from.start(), $from.end())
				: new AllSelection(state.doc)
		)
	);
	return true;
};

const FOCUSABLE = 'button:not(:disabled), input, select, a[href], [tabindex="0"]';

/** Tab goes to the field or button that follows the caret, in every browser. */
export function focusBeside(direction: -1 | 1): Command {
	return (state, _dispatch, view) => {
		if (!view) return false;
		const { node } = view.domAtPos(state.selection.head);
		const before =
			direction > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
		const beside = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
			(element) =>
				(node.compareDocumentPosition(element) & before) !== 0 &&
				!element.contains(node) &&
				// A link among the words takes no focus.
				!element.isContentEditable &&
				element.checkVisibility({ visibilityProperty: true })
		);
		const target = beside.at(direction > 0 ? 0 : -1);
		target?.focus();
		return target !== undefined;
	};
}
