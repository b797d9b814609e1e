/**
 * Small things that readers stumble over and writers do not see: blanks too many,
 * lines that break between *Rp* and its amount, straight marks of quotation.
 *
 * Only on request, and shown before it is done: a blank that was changed while
 * somebody typed would be changed behind their back, and goes with the words to
 * wherever they are copied.
 */
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Stretch } from '$lib/document/counting';
import { restOf } from '$lib/document/mapping';
import { step } from './blocks';
import { replaceWords } from './find';
import { inLocked } from './places';
import { boundBlanks, curled } from './signs';

/** What a change is for, in the order in which they are told. */
export const TIDY_KINDS = ['bound', 'double', 'before', 'edge', 'quotes'] as const;
export type TidyKind = (typeof TIDY_KINDS)[number];

export interface Change extends Stretch {
	kind: TidyKind;
	/** What stands there then. */
	words: string;
}

/** Everything on paper that could be tidier, in reading order; locked words stay. */
export function changesIn(doc: Node): Change[] {
	const curly = restOf(doc).house.quoteMarks === 'curly';
	const changes: Change[] = [];
	doc.descendants((node, pos) => {
		if (!node.isTextblock) return true;
		if (!inLocked(doc.resolve(pos + 1))) {
			for (const change of changesInText(node.textContent, curly)) {
				changes.push({ ...change, from: pos + 1 + change.from, to: pos + 1 + change.to });
			}
		}
		return false;
	});
	return changes;
}

/** The changes of one text, none over another. */
export function changesInText(text: string, curly: boolean): Change[] {
	const found: Change[] = [];
	const add = (kind: TidyKind, from: number, to: number, words: string) => {
		const isFree = found.every((change) => change.to <= from || to <= change.from);
		if (isFree && text.slice(from, to) !== words) found.push({ kind, from, to, words });
	};
	if (text.trim() === '') return found;
	for (const { index, 0: blank } of text.matchAll(/^\s+|\s+$/gu)) {
		add('edge', index, index + blank.length, '');
	}
	for (const { index, 0: blank } of text.matchAll(/[ \u00a0]+(?=[,.;:!?)\]”](?:[\s”"’)]|$))/gu)) {
		add('before', index, index + blank.length, '');
	}
	for (const { from, to } of boundBlanks(text)) add('bound', from, to, '\u00a0');
	for (const { index, 0: blank } of text.matchAll(/[ \u00a0]{2,}/gu)) {
		add('double', index, index + blank.length, ' ');
	}
	if (curly) {
		const made = curled(text);
		for (let at = 0; at < text.length; at++) {
			if (made[at] !== text[at]) add('quotes', at, at + 1, made[at] ?? '');
		}
	}
	return found.sort((a, b) => a.from - b.from);
}

/** Makes the changes, in one step to undo. */
export function tidied(state: EditorState, changes: readonly Change[]): Transaction {
	return replaceWords(step(state), changes);
}
