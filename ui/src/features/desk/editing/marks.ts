/** Bold, italic and links. */
import { toggleMark } from 'prosemirror-commands';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { schema } from '$lib/document/schema';
import { inLocked } from './places';
import type { Stretch } from '$lib/document/counting';

export type Look = 'bold' | 'italic';

/** Sets or takes away a look; words that are locked keep theirs. */
export function toggleLook(look: Look): Command {
	const toggle = toggleMark(schema.marks[look]);
	return (state, dispatch, view) =>
		inLocked(state.selection.$from) ? false : toggle(state, dispatch, view);
}

/** Whether the caret or the selection has this look. */
export function hasLook(state: EditorState, look: Look): boolean {
	const { from, to, empty, $from } = state.selection;
	const mark = schema.marks[look];
	if (empty) return Boolean(mark.isInSet(state.storedMarks ?? $from.marks()));
	return state.doc.rangeHasMark(from, to, mark);
}

/** The link at the caret or selection, and how far it reaches. */
export function linkAt(state: EditorState): (Stretch & { href: string }) | null {
	const { $from } = state.selection;
	if (!$from.parent.isTextblock) return null;
	let end = $from.start();
	const links: (Stretch & { href: string })[] = [];
	for (const run of $from.parent.children) {
		const from = end;
		end += run.nodeSize;
		const href = schema.marks.link.isInSet(run.marks)?.attrs.href as string | undefined;
		const last = links.at(-1);
		if (href === undefined) continue;
		// One link may run through bold and plain words.
		if (last?.href === href && last.to === from) last.to = end;
		else links.push({ from, to: end, href });
	}
	return links.find(({ from, to }) => from <= $from.pos && $from.pos <= to) ?? null;
}

/** Whether a link may stand where the selection is. */
export function takesLink(state: EditorState): boolean {
	const { $from, $to } = state.selection;
	return (
		$from.sameParent($to) &&
		$from.parent.isTextblock &&
		$from.parent.type.allowsMarkType(schema.marks.link) &&
		!inLocked($from)
	);
}

/**
 * Links a stretch of text to an address; without one the link is taken away. An
 * empty stretch takes the address itself as its words.
 */
export function setLink(
	state: EditorState,
	{ from, to }: Stretch,
	href: string | null,
	words: string
): Transaction {
	const tr = state.tr;
	if (href === null) return tr.removeMark(from, to, schema.marks.link);
	const mark = schema.mark('link', { href });
	if (from === to) return tr.insert(from, schema.text(words, [mark])).scrollIntoView();
	return tr.removeMark(from, to, schema.marks.link).addMark(from, to, mark);
}
