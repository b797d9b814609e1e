/** What is undone together: a word as it was typed, a run of erasing. */
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';

export type Intention = 'typing' | 'erasing' | 'other';

/** Whether only letters within one text come or go: no part, field or mark. */
export function isLettersOnly(tr: Transaction): boolean {
	return tr.steps.every((step, at) => {
		if (!(step instanceof ReplaceStep)) return false;
		const { slice, from, to } = step;
		const $from = tr.docs[at]?.resolve(from);
		if (!$from?.parent.isTextblock || to > $from.end() || slice.openStart > 0) return false;
		return slice.size === 0 || slice.content.content.every((node) => node.isText);
	});
}

/** What a change of the document is, and whether it begins something new. */
export function intentionOf(
	{ doc }: EditorState,
	tr: Transaction,
	last: Intention
): { intention: Intention; begins: boolean } {
	const step = tr.steps.length === 1 ? tr.steps[0] : undefined;
	if (!(step instanceof ReplaceStep) || !isLettersOnly(tr)) {
		return { intention: 'other', begins: false };
	}
	const { slice, from } = step;
	if (slice.size === 0) return { intention: 'erasing', begins: last !== 'erasing' };
	const $from = doc.resolve(from);
	const before = $from.parent.textContent.slice(0, $from.parentOffset);
	const startsWord = /^\S/u.test(slice.content.firstChild?.text ?? '') && /(?:^|\s)$/u.test(before);
	return { intention: 'typing', begins: last !== 'typing' || startsWord };
}
