/** Desks for tests, and what is on them in short. */
import { history } from 'prosemirror-history';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import type { Block, Quote, Release } from '$lib/backend';
import { toDocument } from '$lib/document/mapping';
import { guard, unguarded } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { findPart } from './places';
import empty from '../../../../../tests/corpus/empty.json';

export const words = (text: string) => (text ? [{ text }] : []);
export const paragraph = (id: string, text: string): Block => ({
	paragraph: { id, text: words(text) }
});
export const said = (id: string, text: string, more: Partial<Quote> = {}): Quote => ({
	id,
	leadIn: [],
	text: words(text),
	speaker: null,
	reportingVerb: '',
	subject: 'automatic',
	placement: 'after',
	...more
});
export const list = (id: string, ...items: string[]): Block => ({
	list: { id, ordered: false, items: items.map((item) => ({ text: words(item) })) }
});

/** A desk with this release, the caret at `|` in the part's text, or from `<` to `>`. */
export function desk(body: Block[], more: Partial<Release> = {}): EditorState {
	const release = { ...(empty as unknown as Release), body, ...more };
	const state = EditorState.create({
		doc: toDocument(release),
		plugins: [history(), mend(), guard()]
	});
	const places: Partial<Record<string, number>> = {};
	const tr = state.tr;
	state.doc.descendants((node, pos) => {
		for (const sign of node.isText ? (node.text ?? '').matchAll(/[|<>]/g) : []) {
			places[sign[0]] = pos + sign.index - Object.keys(places).length;
		}
	});
	state.doc.descendants((node, pos) => {
		for (const sign of node.isText ? (node.text ?? '').matchAll(/[|<>]/g) : []) {
			const at = tr.mapping.map(pos + sign.index);
			tr.delete(at, at + 1);
		}
	});
	const from = places['|'] ?? places['<'];
	if (from !== undefined) {
		tr.setSelection(TextSelection.create(tr.doc, from, places['>'] ?? from));
	}
	return state.apply(unguarded(tr.setMeta('addToHistory', false)));
}

/** The caret at the end of the text that starts with these words, or in an empty part. */
export function caretIn(state: EditorState, id: string, type?: string): EditorState {
	const found = findPart(state.doc, id);
	let at = -1;
	state.doc.nodesBetween(found!.pos, found!.pos + found!.node.nodeSize, (node, pos) => {
		if (at < 0 && node.isTextblock && (!type || node.type.name === type)) {
			at = pos + 1 + node.content.size;
		}
	});
	return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

export function press(state: EditorState, command: Command): EditorState {
	let next = state;
	command(state, (tr) => (next = state.apply(tr)));
	return next;
}

/** The body in short: `p:…`, `q:…`, `h:…`, `l:a/b`, `x:question[answers]`. */
export function short(state: EditorState): string[] {
	const one = (node: Node): string => {
		const text = node.textContent;
		switch (node.type.name) {
			case 'list':
				return `l:${node.children.map((item) => item.textContent).join('/')}`;
			case 'quote':
				return `q:${node.children.map((part) => part.textContent).join('/')}`;
			case 'exchange':
				return `x:${node.firstChild!.textContent}[${node.children.slice(1).map(one).join()}]`;
			default:
				return `${node.type.name === 'subheading' ? 'h' : 'p'}:${text}`;
		}
	};
	return findPart(state.doc, 'body')!.node.children.map(one);
}

/** The text with the caret, which is `|`. */
export const caret = (state: EditorState) => {
	const { $head } = state.selection;
	const { parent, parentOffset } = $head;
	return `${parent.textContent.slice(0, parentOffset)}|${parent.textContent.slice(parentOffset)}`;
};
