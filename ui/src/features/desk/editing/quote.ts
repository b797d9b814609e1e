/** The shape of a quote: lead-in or not, attribution after, before or between. */
import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { child } from '$lib/document/mapping';
import { schema } from '$lib/document/schema';
import { step } from './blocks';

export type Place = 'after' | 'before' | 'between';

/** Adds a lead-in to write in, or takes it away with its words. */
export function setLeadIn(state: EditorState, pos: number, wanted: boolean): Transaction {
	const quote = state.doc.nodeAt(pos);
	const tr = step(state);
	const leadIn = quote && child(quote, 'lead_in');
	if (!quote || wanted === Boolean(leadIn)) return tr;
	if (leadIn) return tr.delete(pos + 1, pos + 1 + leadIn.nodeSize);
	tr.insert(pos + 1, schema.node('lead_in'));
	return tr.setSelection(TextSelection.create(tr.doc, pos + 2)).scrollIntoView();
}

/**
 * Puts the attribution after, before or in the middle of the speech. No word is
 * lost: to stand in the middle the speech is divided, at the caret if it is in
 * it, else after its first sentence.
 */
export function setPlacement(state: EditorState, pos: number, place: Place): Transaction {
	const quote = state.doc.nodeAt(pos);
	const tr = step(state);
	if (!quote) return tr;
	const speech = child(quote, 'speech');
	const resumed = child(quote, 'resumed');
	if (!speech) return tr;
	const start = pos + 1 + (child(quote, 'lead_in')?.nodeSize ?? 0) + 1;
	const end = start + speech.content.size;
	if (place === 'between') {
		if (resumed) return tr;
		const at = division(state, speech, start);
		const rest = trimmed(speech.content.cut(at));
		const kept = speech.textContent.slice(0, at).trimEnd().length;
		tr.delete(start + kept, end);
		return tr.insert(tr.mapping.map(end) + 1, schema.node('resumed', null, rest));
	}
	if (resumed) {
		tr.delete(end + 1, end + 1 + resumed.nodeSize);
		if (resumed.content.size > 0) {
			const gap = wantsGap(speech) ? Fragment.from(schema.text(' ')) : Fragment.empty;
			tr.insert(end, gap.append(resumed.content));
		}
	}
	if (quote.attrs.placement !== place) tr.setNodeAttribute(pos, 'placement', place);
	return tr;
}

/** Whether what follows these words needs a space before it. */
export function wantsGap(speech: Node): boolean {
	return speech.content.size > 0 && !/\s$/u.test(speech.textContent);
}

/** Where the speech is divided, from its start. */
function division(state: EditorState, speech: Node, start: number): number {
	const caret = state.selection.head - start;
	const size = speech.content.size;
	if (state.selection.empty && caret > 0 && caret < size) return caret;
	const sentence = /[.!?…]+["”’')]*(?=\s+\S)/u.exec(speech.textContent);
	return sentence ? sentence.index + sentence[0].length : size;
}

/** Without white space at the start. */
function trimmed(content: Fragment): Fragment {
	const text = content.firstChild?.text ?? '';
	return content.cut(text.length - text.trimStart().length);
}
