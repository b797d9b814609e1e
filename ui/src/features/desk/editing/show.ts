/** Bringing a part of the paper before the writer's eyes. */
import type { EditorView } from 'prosemirror-view';
import type { PartId } from '$lib/backend';
import { writingPosition, type Found } from './places';

/** How near to the edge of the window a part may be and count as seen. */
const EDGE = 90;

/**
 * Scrolls to a part, unless it is seen. Gives the control that takes the focus
 * where there are no words to put the caret into.
 */
export function showPart(view: EditorView, part: PartId, found: Found | null): HTMLElement | null {
	const shown = found
		? view.nodeDOM(found.pos)
		: view.dom.closest('[data-paper]')?.querySelector(`[data-part="${CSS.escape(part)}"]`);
	if (!(shown instanceof HTMLElement)) return null;
	scrollToSee(shown);
	if (!found) return shown;
	const isUnchosen = found.node.type.name === 'figure' && found.node.attrs.image === null;
	const hasWords = writingPosition(found) !== null && !isUnchosen;
	return hasWords ? null : shown.querySelector<HTMLElement>('.furniture :is(input, button)');
}

/** Scrolls to what stands on paper, unless it is seen. */
export function scrollToSee(shown: HTMLElement) {
	const { top, bottom } = shown.getBoundingClientRect();
	if (top < EDGE || bottom > innerHeight - EDGE) {
		shown.scrollIntoView({ block: bottom - top > innerHeight / 2 ? 'start' : 'center' });
	}
}

/** Scrolls to the hit in hand, unless it is seen. */
export function showHit(view: EditorView) {
	const shown = view.dom.querySelector('.hit.now');
	if (!shown) return;
	const { top, bottom } = shown.getBoundingClientRect();
	if (top < EDGE || bottom > innerHeight - EDGE / 2) shown.scrollIntoView({ block: 'center' });
}
