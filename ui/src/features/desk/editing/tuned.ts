/** Verb and lead-in of a quote, changed together so that they say the same. */
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { LeadIn, VerbChoices } from '$lib/backend';
import { blanksIn } from '$lib/document/counting';
import { child } from '$lib/document/mapping';
import { schema } from '$lib/document/schema';
import { step } from './blocks';

/** A verb for the quote at a position; the lead-in follows where it can. */
export function setVerb(
	state: EditorState,
	pos: number,
	verb: string,
	choices: VerbChoices | null
): Transaction {
	const quote = state.doc.nodeAt(pos);
	const tr = step(state);
	if (!quote) return tr;
	const leads = choices?.verbs.find((choice) => choice.verb === verb)?.leads;
	const leadIn = child(quote, 'lead_in');
	if (leadIn && choices?.led && leads) {
		const characters = [...leadIn.textContent];
		const units = (count: number) => characters.slice(0, count).join('').length;
		const { from, to } = choices.led;
		const start = pos + 2;
		const same = characters.slice(from, to).join('').toLowerCase() === leads;
		if (!same) tr.insertText(leads, start + units(from), start + units(to));
	}
	return tr.setNodeAttribute(pos, 'reportingVerb', verb);
}

/** A lead-in before the quote at a position, its blank selected to be filled. */
export function takeLeadIn(state: EditorState, pos: number, { words, verb }: LeadIn): Transaction {
	const quote = state.doc.nodeAt(pos);
	const tr = step(state);
	if (!quote || child(quote, 'lead_in')) return tr;
	tr.insert(pos + 1, schema.node('lead_in', null, schema.text(words)));
	// A verb that was chosen gives way; the automatic one follows by itself.
	if (quote.attrs.reportingVerb !== '') tr.setNodeAttribute(pos, 'reportingVerb', verb);
	const start = pos + 2;
	const blank = blanksIn(words)[0] ?? { from: words.length, to: words.length };
	const selection = TextSelection.create(tr.doc, start + blank.from, start + blank.to);
	return tr.setSelection(selection).scrollIntoView();
}
