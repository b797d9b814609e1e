/** Bold, italic, foreign terms and links. */
import { toggleMark } from 'prosemirror-commands';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { Language } from '$lib/backend';
import type { Stretch } from '$lib/document/counting';
import { restOf } from '$lib/document/mapping';
import { schema } from '$lib/document/schema';
import { inLocked } from './places';

export type Look = 'bold' | 'italic';

/** Sets or takes away a look; words that are locked keep theirs. */
export function toggleLook(look: Look): Command {
	const toggle = toggleMark(schema.marks[look]);
	return (state, dispatch, view) =>
		inLocked(state.selection.$from) ? false : toggle(state, dispatch, view);
}

/** Whether the caret or the selection has this look. */
export function hasLook(state: EditorState, look: Look | 'foreign'): boolean {
	const { from, to, empty, $from } = state.selection;
	const mark = schema.marks[look];
	if (empty) return Boolean(mark.isInSet(state.storedMarks ?? $from.marks()));
	return state.doc.rangeHasMark(from, to, mark);
}

/** The language of a foreign term in a release of the given one. */
export function foreignTo(language: Language): Language {
	return language === 'id' ? 'en' : 'id';
}

/** Sets a foreign term in italics and names its language, or takes both away. */
export const toggleForeign: Command = (state, dispatch) => {
	const { empty, $from } = state.selection;
	if (inLocked($from)) return false;
	const foreign = schema.mark('foreign', { language: foreignTo(restOf(state.doc).language) });
	const italic = schema.mark('italic');
	const { tr } = state;
	if (empty) {
		if (!$from.parent.type.allowsMarks([foreign, italic])) return false;
		if (hasLook(state, 'foreign')) {
			tr.removeStoredMark(schema.marks.foreign).removeStoredMark(italic);
		} else tr.addStoredMark(foreign).addStoredMark(italic);
	} else if (hasLook(state, 'foreign')) {
		for (const { from, to } of termsIn(state)) {
			tr.removeMark(from, to, schema.marks.foreign).removeMark(from, to, italic);
		}
	} else {
		const { from, to } = trimmed(state);
		tr.addMark(from, to, foreign).addMark(from, to, italic);
		if (!tr.docChanged) return false;
	}
	dispatch?.(tr.scrollIntoView());
	return true;
};

/** Where foreign terms are selected. */
function termsIn({ doc, selection: { from, to } }: EditorState): Stretch[] {
	const terms: Stretch[] = [];
	doc.nodesBetween(from, to, (node, pos) => {
		if (!schema.marks.foreign.isInSet(node.marks)) return;
		terms.push({ from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) });
	});
	return terms;
}

/** The selection without the white space at its ends, unless there is nothing else. */
function trimmed({ doc, selection: { from, to } }: EditorState): Stretch {
	const text = doc.textBetween(from, to, '|', '|');
	const start = from + text.length - text.trimStart().length;
	const end = to - (text.length - text.trimEnd().length);
	return start < end ? { from: start, to: end } : { from, to };
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
