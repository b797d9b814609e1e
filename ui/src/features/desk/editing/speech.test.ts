import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, Quote, Release, VerbChoices } from '$lib/backend';
import { plain } from '$lib/document/counting';
import { toDocument, toRelease } from '$lib/document/mapping';
import { guard } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { findPart } from './places';
import { beginsQuote, makeQuote, nextNaming, quoteAtMark, splitQuote } from './speech';
import { setVerb, takeLeadIn } from './tuned';
import empty from '../../../../../tests/corpus/empty.json';

const words = (text: string) => (text ? [{ text }] : []);
const told = (text: string): Block => ({ paragraph: { id: 'p1', text: words(text) } });
const said = (text: string, more: Partial<Quote> = {}): Block => ({
	quote: {
		id: 'q1',
		leadIn: [],
		text: words(text),
		speaker: null,
		reportingVerb: '',
		subject: 'automatic',
		placement: 'after',
		...more
	}
});

/** A desk with one block, the caret `at` characters into its text of this type. */
function desk(block: Block, type: string, at: number): EditorState {
	const doc = toDocument({ ...(empty as unknown as Release), body: [block] });
	const state = EditorState.create({ doc, plugins: [history(), mend(), guard()] });
	let start = 0;
	doc.descendants((node, pos) => {
		if (node.type.name === type) start = pos + 1;
	});
	return state.apply(state.tr.setSelection(TextSelection.create(doc, start + at)));
}

const body = (state: EditorState) => toRelease(state.doc).body;
const textOf = (state: EditorState) => {
	const { paragraph, quote } = body(state)[0]!;
	return paragraph ? `p:${plain(paragraph.text)}` : `q:${plain(quote!.text)}`;
};

/** Types a mark as the paper does. */
function type(state: EditorState, mark: string): EditorState {
	if (!beginsQuote(state, mark)) return state.apply(state.tr.insertText(mark));
	const typed = state.apply(state.tr.insertText(mark));
	return typed.apply(quoteAtMark(typed)!);
}

function undone(state: EditorState): EditorState {
	let next = state;
	undo(state, (tr) => (next = state.apply(tr)));
	return next;
}

test.each(['"', '“'])('%s at the start of a paragraph begins a quote of its words', (mark) => {
	const quoted = type(desk(told('Kami siap.'), 'paragraph', 0), mark);
	expect(textOf(quoted)).toBe('q:Kami siap.');
	expect(quoted.selection.$head.parent.type.name).toBe('speech');
	expect(quoted.selection.$head.parentOffset).toBe(0);
	expect(textOf(undone(quoted))).toBe(`p:${mark}Kami siap.`);
	expect(textOf(undone(undone(quoted)))).toBe('p:Kami siap.');
});

test('a mark in an empty paragraph begins an empty quote', () => {
	expect(textOf(type(desk(told(''), 'paragraph', 0), '"'))).toBe('q:');
});

test('a mark elsewhere is a mark', () => {
	expect(textOf(type(desk(told('Kami siap.'), 'paragraph', 4), '"'))).toBe('p:Kami" siap.');
	expect(textOf(type(desk(said('Siap.'), 'speech', 0), '"'))).toBe('q:"Siap.');
});

test('a paragraph is made a quote with its prompt', () => {
	const block: Block = { paragraph: { id: 'p1', text: words('Siap.'), prompt: 'Apa kata camat?' } };
	const state = desk(block, 'paragraph', 0);
	const after = state.apply(makeQuote(state, 'p1')!);
	expect(textOf(after)).toBe('q:Siap.');
	expect(body(after)[0]!.quote!.prompt).toBe('Apa kata camat?');
	expect(textOf(undone(after))).toBe('p:Siap.');
});

function press(state: EditorState, key: Command = splitQuote): EditorState {
	let next = state;
	key(state, (tr: Transaction) => (next = state.apply(tr)));
	return next;
}

test('one key goes through the ways to name a speaker, and undo goes back', () => {
	let state = desk(said('Siap.'), 'speech', 2);
	for (const naming of ['short', 'pronoun', 'full', 'automatic']) {
		state = press(state, nextNaming);
		expect(body(state)[0]!.quote!.subject).toBe(naming);
	}
	expect(body(undone(state))[0]!.quote!.subject).toBe('full');
	expect(nextNaming(desk(told('Siap.'), 'paragraph', 2))).toBe(false);
});

test('a speech opens at the caret and is put together again', () => {
	const opened = press(desk(said('Aman asalkan ringan.'), 'speech', 5));
	expect(plain(body(opened)[0]!.quote!.text)).toBe('Aman');
	expect(opened.selection.$head.parent.type.name).toBe('resumed');
	expect(opened.selection.$head.parentOffset).toBe(0);
	const joined = press(opened);
	expect(plain(body(joined)[0]!.quote!.text)).toBe('Aman asalkan ringan.');
	expect(body(joined)[0]!.quote!.placement).toBe('after');
	expect(
		joined.selection.$head.parent.textBetween(joined.selection.$head.parentOffset, 14)
	).toMatch(/^asalkan/);
	expect(textOf(undone(opened))).toBe('q:Aman asalkan ringan.');
});

test('without a place in the speech it opens after its first sentence', () => {
	const opened = press(desk(said('Satu. Dua.'), 'speech', 10));
	const { text, placement } = body(opened)[0]!.quote!;
	expect(plain(text)).toBe('Satu.');
	expect(placement).toEqual({ between: words('Dua.') });
});

const choices: VerbChoices = {
	usual: 'jelas',
	led: { from: 7, to: 18 },
	verbs: [
		{ verb: 'tegas', group: 'stressing', leads: 'menegaskan', fits: true, reasons: [] },
		{ verb: 'kata', group: 'neutral', leads: null, fits: true, reasons: [] }
	]
};

test.each([
	['tegas', 'Rahmat menegaskan bahwa air cukup.'],
	['kata', 'Rahmat menjelaskan bahwa air cukup.']
])('the lead-in follows the verb %s', (verb, leadIn) => {
	const block = said('Cukup.', { leadIn: words('Rahmat menjelaskan bahwa air cukup.') });
	const led = { ...choices, led: { from: 7, to: 18 } };
	const state = desk(block, 'speech', 0);
	const { pos } = findPart(state.doc, 'q1')!;
	const after = state.apply(setVerb(state, pos, verb, led));
	expect(plain(body(after)[0]!.quote!.leadIn)).toBe(leadIn);
	expect(body(after)[0]!.quote!.reportingVerb).toBe(verb);
	expect(body(undone(after))).toEqual([block]);
});

test.each([
	['', ''],
	['kata', 'tegas']
])('an offered lead-in comes with its blank selected; the verb %j becomes %j', (before, verb) => {
	const state = desk(said('Cukup.', { reportingVerb: before }), 'speech', 0);
	const { pos } = findPart(state.doc, 'q1')!;
	const offer = { words: 'Rahmat menekankan [[hal]].', verb: 'tegas' };
	const after = state.apply(takeLeadIn(state, pos, offer));
	const { from, to } = after.selection;
	expect(after.doc.textBetween(from, to)).toBe('[[hal]]');
	expect(plain(body(after)[0]!.quote!.leadIn)).toBe(offer.words);
	expect(body(after)[0]!.quote!.reportingVerb).toBe(verb);
});
