import { undo } from 'prosemirror-history';
import { TextSelection, type EditorState } from 'prosemirror-state';
import { Slice } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { Block, Release } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { addBlock, moveBeside, moveBlock, removePart } from './blocks';
import { enter } from './enter';
import { clearSelection, eraseBackward, eraseForward } from './erase';
import { paste } from './paste';
import { findPart } from './places';
import { setLeadIn, setPlacement } from './quote';
import { replaceWith } from './replace';
import { caret, caretIn, desk, list, paragraph, press, said, short, words } from './testing';

test('enter in a paragraph makes a new one of what follows', () => {
	const after = press(desk([paragraph('p1', 'Satu|dua')]), enter);
	expect(short(after)).toEqual(['p:Satu', 'p:dua']);
	expect(caret(after)).toBe('|dua');
});

test('enter at the end of the lede starts the first paragraph', () => {
	const after = press(desk([paragraph('p1', 'Lama')], { lede: words('Teras|') }), enter);
	expect(short(after)).toEqual(['p:', 'p:Lama']);
	expect(caret(after)).toBe('|');
});

test('enter goes into an empty paragraph that waits', () => {
	const after = press(desk([paragraph('p1', 'Satu|'), paragraph('p2', '')]), enter);
	expect(short(after)).toEqual(['p:Satu', 'p:']);
	expect(after.selection.$head.parent.attrs.id).toBe('p2');
});

test('enter at the end of a quote makes a paragraph after it', () => {
	const after = press(desk([{ quote: said('q1', 'Kami siap.|') }]), enter);
	expect(short(after)).toEqual(['q:Kami siap.', 'p:']);
});

test('enter in the middle of a speech lets the speaker go on in a quote of their own', () => {
	const speakers = [{ id: 's1', name: 'Sari' }];
	const state = desk([{ quote: said('q1', 'Satu.|Dua.', { speaker: 's1' }) }], { speakers });
	const after = press(state, enter);
	expect(short(after)).toEqual(['q:Satu.', 'q:Dua.']);
	expect(toRelease(after.doc).body.map((block) => block.quote?.speaker)).toEqual(['s1', 's1']);
	expect(caret(after)).toBe('|Dua.');
});

test('enter after a question goes to its answer, and makes one where there is none', () => {
	const exchange = { id: 'x1', asker: null, askingVerb: '', question: words('Apa?|'), answers: [] };
	const after = press(desk([{ exchange }]), enter);
	expect(short(after)).toEqual(['x:Apa?[q:]']);
	expect(after.selection.$head.parent.type.name).toBe('speech');
});

test('enter in an empty last answer leaves the exchange', () => {
	const exchange = {
		id: 'x1',
		asker: null,
		askingVerb: '',
		question: words('Apa?'),
		answers: [
			{ paragraph: { id: 'a1', text: words('Ya.') } },
			{ paragraph: { id: 'a2', text: [] } }
		]
	};
	const after = press(caretIn(desk([{ exchange }]), 'a2'), enter);
	expect(short(after)).toEqual(['x:Apa?[p:Ya.]', 'p:']);
});

test('enter divides items, and leaves the list from an empty one', () => {
	const divided = press(desk([list('l1', 'satu|dua')]), enter);
	expect(short(divided)).toEqual(['l:satu/dua']);
	const left = press(press(desk([list('l1', 'satu|', 'dua')]), enter), enter);
	expect(short(left)).toEqual(['l:satu', 'p:', 'l:dua']);
});

test('backspace in an empty block removes it', () => {
	const after = press(
		caretIn(desk([paragraph('p1', 'Satu'), paragraph('p2', '')]), 'p2'),
		eraseBackward
	);
	expect(short(after)).toEqual(['p:Satu']);
	expect(caret(after)).toBe('Satu|');
});

test('backspace at the start of a speech leaves the quote whole', () => {
	const after = press(
		desk([paragraph('p1', 'Satu'), { quote: said('q1', '|Kami') }]),
		eraseBackward
	);
	expect(short(after)).toEqual(['p:Satu', 'q:Kami']);
});

test('backspace joins a paragraph with the narration before, and with nothing else', () => {
	const joined = press(desk([paragraph('p1', '|dua')], { lede: words('Satu ') }), eraseBackward);
	expect([short(joined), caret(joined)]).toEqual([[], 'Satu |dua']);
	const kept = press(desk([{ quote: said('q1', 'Kami') }, paragraph('p1', '|dua')]), eraseBackward);
	expect([short(kept), caret(kept)]).toEqual([['q:Kami', 'p:dua'], 'Kami|']);
});

test('backspace turns a subheading and a first item into paragraphs', () => {
	const subheading: Block = { subheading: { id: 'h1', text: words('|Satu') } };
	expect(short(press(desk([subheading]), eraseBackward))).toEqual(['p:Satu']);
	expect(short(press(desk([list('l1', '|satu', 'dua')]), eraseBackward))).toEqual([
		'p:satu',
		'l:dua'
	]);
	expect(short(press(desk([list('l1', 'satu', '|dua')]), eraseBackward))).toEqual(['l:satudua']);
});

test('backspace empties a part that every release has, and no more', () => {
	const state = caretIn(desk([paragraph('p1', 'Satu')]), 'closing');
	expect(press(state, eraseBackward).doc.eq(state.doc)).toBe(true);
});

test('delete takes in the paragraph that follows', () => {
	expect(
		short(press(desk([paragraph('p1', 'Satu|'), paragraph('p2', 'dua')]), eraseForward))
	).toEqual(['p:Satudua']);
});

test('what is selected over several parts goes, and the parts stay', () => {
	const state = desk([paragraph('p1', 'dua'), { quote: said('q1', 'Ka>mi') }], {
		headline: words('Ju<dul'),
		lede: words('Teras')
	});
	const after = state.apply(clearSelection(state)!);
	const release = toRelease(after.doc);
	expect(release.headline).toEqual(words('Ju'));
	expect(release.lede).toEqual([]);
	expect(short(after)).toEqual(['q:mi']);
	expect(caret(after)).toBe('Ju|');
});

test('narration at both ends of a selection becomes one', () => {
	const state = desk([
		paragraph('p1', 'ti<ga'),
		{ quote: said('q1', 'x') },
		paragraph('p2', 'em>pat')
	]);
	const after = state.apply(clearSelection(state)!);
	expect([short(after), caret(after)]).toEqual([['p:tipat'], 'ti|pat']);
});

test('everything can be cleared at once', () => {
	const state = desk([paragraph('p1', 'a'), list('l1', 'b')], {
		headline: words('H'),
		closing: words('C')
	});
	const all = state.apply(
		state.tr.setSelection(
			TextSelection.between(state.doc.resolve(1), state.doc.resolve(state.doc.content.size))
		)
	);
	const release = toRelease(all.apply(clearSelection(all)!).doc);
	expect([release.headline, release.body, release.closing]).toEqual([[], [], []]);
});

test('a block is added after the caret, an answer after an answer', () => {
	const state = desk([paragraph('p1', 'Satu|'), paragraph('p2', 'dua')]);
	expect(short(state.apply(addBlock(state, 'quote')))).toEqual(['p:Satu', 'q:', 'p:dua']);
	expect(short(state.apply(addBlock(state, 'exchange', 'body')))).toEqual([
		'p:Satu',
		'p:dua',
		'x:[q:]'
	]);
	const exchange = {
		id: 'x1',
		asker: null,
		askingVerb: '',
		question: [],
		answers: [{ quote: said('q1', 'Ya|') }]
	};
	const asked = desk([{ exchange }]);
	expect(short(asked.apply(addBlock(asked, 'paragraph')))).toEqual(['x:[q:Ya,p:]']);
	expect(short(asked.apply(addBlock(asked, 'subheading')))).toEqual(['x:[q:Ya]', 'h:']);
});

test('a block moves with its caret, and one step back undoes it', () => {
	const state = desk([paragraph('p1', 'Satu|'), { quote: said('q1', 'dua') }]);
	const after = state.apply(moveBlock(state, 'p1', 1)!);
	expect([short(after), caret(after)]).toEqual([['q:dua', 'p:Satu'], 'Satu|']);
	expect(moveBlock(after, 'p1', 1)).toBeNull();
	expect(short(press(after, undo))).toEqual(['p:Satu', 'q:dua']);
});

test('an answer does not move above its question', () => {
	const answers = [{ quote: said('q1', 'Ya') }, { quote: said('q2', 'Tidak') }];
	const exchange = { id: 'x1', asker: null, askingVerb: '', question: [], answers };
	const state = desk([{ exchange }]);
	expect(moveBlock(state, 'q1', -1)).toBeNull();
	expect(short(state.apply(moveBlock(state, 'q1', 1)!))).toEqual(['x:[q:Tidak,q:Ya]']);
});

test('removing a part that every release has empties it', () => {
	const state = desk([], { closing: words('Sampai jumpa') });
	expect(toRelease(state.apply(removePart(state, 'closing')!).doc).closing).toEqual([]);
});

test('an attribution in the middle divides the speech and takes it back whole', () => {
	const state = desk([{ quote: said('q1', 'Satu kalimat. Dua kalimat.') }]);
	const { pos } = findPart(state.doc, 'q1')!;
	const between = state.apply(setPlacement(state, pos, 'between'));
	expect(toRelease(between.doc).body[0]?.quote?.placement).toEqual({
		between: words('Dua kalimat.')
	});
	const before = between.apply(setPlacement(between, pos, 'before'));
	expect(toRelease(before.doc).body[0]?.quote).toMatchObject({
		placement: 'before',
		text: words('Satu kalimat. Dua kalimat.')
	});
});

test('a lead-in comes and goes', () => {
	const state = desk([{ quote: said('q1', 'Kami') }]);
	const { pos } = findPart(state.doc, 'q1')!;
	const added = state.apply(setLeadIn(state, pos, true));
	expect(short(added)).toEqual(['q:/Kami']);
	expect(short(added.apply(setLeadIn(added, pos, false)))).toEqual(['q:Kami']);
});

const copied = (state: EditorState, ...ids: string[]) => {
	const nodes = ids.map((id) => findPart(state.doc, id)!);
	const last = nodes.at(-1)!;
	return state.doc.slice(nodes[0]!.pos, last.pos + last.node.nodeSize);
};

test('a pasted copy gets names of its own', () => {
	const state = desk([paragraph('p1', 'Satu|'), { quote: said('q1', 'dua') }]);
	const after = state.apply(paste(state, copied(state, 'p1', 'q1'))!);
	expect(short(after)).toEqual(['p:SatuSatu', 'q:dua', 'q:dua']);
	const ids = toRelease(after.doc).body.map((block) => (block.quote ?? block.paragraph!).id);
	expect(new Set(ids).size).toBe(3);
	// The copy was pasted before the original, which keeps its name.
	expect(ids[2]).toBe('q1');
});

test('pasted paragraphs go into the body, and what stood after the caret goes last', () => {
	const source = desk([paragraph('a', 'Satu'), paragraph('b', 'dua'), paragraph('c', 'tiga')]);
	const state = desk([paragraph('p1', 'x|y')]);
	expect(short(state.apply(paste(state, copied(source, 'a', 'b', 'c'))!))).toEqual([
		'p:xSatu',
		'p:dua',
		'p:tigay'
	]);
});

test('paragraphs pasted into a headline are its words in one line', () => {
	const source = desk([paragraph('a', 'Satu'), paragraph('b', 'dua')]);
	const state = desk([], { headline: words('x|') });
	const after = state.apply(paste(state, copied(source, 'a', 'b'))!);
	expect(toRelease(after.doc).headline).toEqual(words('xSatu dua'));
});

test('a speaker that this release does not have is nobody', () => {
	const speakers = [{ id: 's1', name: 'Sari' }];
	const source = desk([paragraph('a', 'A'), { quote: said('q9', 'Ya', { speaker: 's1' }) }], {
		speakers
	});
	const state = desk([paragraph('p1', 'x|')]);
	const after = state.apply(paste(state, copied(source, 'a', 'q9'))!);
	expect(toRelease(after.doc).body[1]?.quote?.speaker).toBeNull();
});

test('pasted words lose what no release holds', () => {
	const source = desk([paragraph('a', 'a\u00a0b\u200bc\n\td\u0007e')]);
	const state = desk([paragraph('p1', '|')]);
	expect(short(state.apply(paste(state, copied(source, 'a'))!))).toEqual(['p:a bc de']);
	expect(paste(state, Slice.empty)).toBeNull();
});

test('locked words stay as the template has them', () => {
	const guide: Release['guide'] = [{ part: 'boilerplate', need: 'required', locked: true }];
	const state = desk([], { guide, boilerplate: words('Tetap|') });
	expect(paste(state, copied(desk([paragraph('a', 'A')]), 'a'))).toBeNull();
	expect(state.apply(state.tr.insertText('x')).doc.eq(state.doc)).toBe(true);
});

test('nothing takes a part out of the document', () => {
	const state = desk([paragraph('p1', 'Satu')]);
	expect(state.apply(state.tr.delete(0, state.doc.firstChild!.nodeSize)).doc.eq(state.doc)).toBe(
		true
	);
});

test('a document is changed no more than needed', () => {
	const state = desk([paragraph('p1', 'Satu'), paragraph('p2', 'dua')]);
	const release = toRelease(state.doc);
	const next = toDocument({
		...release,
		keywords: ['humas'],
		body: [release.body[0]!, paragraph('p2', 'tiga')]
	});
	const tr = replaceWith(state.tr, next);
	expect(tr.doc.eq(next)).toBe(true);
	expect(tr.doc.child(0)).toBe(state.doc.child(0));
	expect(replaceWith(state.tr, toDocument(release)).docChanged).toBe(false);
});

test('a block goes beside another of its parent, in one step, and the caret stays in its words', () => {
	const order = (state: EditorState) =>
		findPart(state.doc, 'body')!.node.children.map(({ attrs }) => attrs.id);
	const body = ['a', 'b', 'c', 'd'].map((id) => paragraph(id, id === 'c' ? 'se|mua' : id));
	const before = desk(body);
	const beside = (id: string, other: string, side: 'before' | 'after') =>
		moveBeside(before, id, other, side);
	const after = before.apply(beside('a', 'c', 'after')!);
	expect(order(after)).toEqual(['b', 'c', 'a', 'd']);
	const { $head } = after.selection;
	expect([$head.parent.attrs.id, $head.parentOffset]).toEqual(['c', 2]);
	expect(order(before.apply(beside('d', 'a', 'before')!))).toEqual(['d', 'a', 'b', 'c']);
	expect([
		beside('a', 'b', 'before'),
		beside('b', 'a', 'after'),
		beside('a', 'lede', 'after')
	]).toEqual([null, null, null]);
	let undone = after;
	undo(after, (tr) => (undone = after.apply(tr)));
	expect(order(undone)).toEqual(['a', 'b', 'c', 'd']);
});
