// @vitest-environment jsdom
import { DOMParser, DOMSerializer, Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Language, Release, Text } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { schema } from '$lib/document/schema';
import { guard } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { hasLook, toggleForeign } from './marks';
import { paste } from './paste';
import { findPart } from './places';
import empty from '../../../../../tests/corpus/empty.json';

/** A desk with these words as its lede, of which a stretch is selected. */
function desk(lede: Text, from: number, to = from, more: Partial<Release> = {}): EditorState {
	const release = { ...(empty as unknown as Release), lede, ...more };
	const doc = toDocument(release);
	const start = findPart(doc, 'lede')!.pos + 1;
	const selection = TextSelection.create(doc, start + from, start + to);
	return EditorState.create({ doc, selection, plugins: [mend(), guard()] });
}

function toggled(state: EditorState): EditorState {
	let next = state;
	toggleForeign(state, (tr) => (next = state.apply(tr)));
	return next;
}

const lede = (state: EditorState) => toRelease(state.doc).lede;

/** What a browser's clipboard gives, put at the caret. */
function pasted(html: string, language: Language = 'id'): Text {
	const dom = document.createElement('div');
	dom.innerHTML = html;
	const state = desk([], 0, 0, { language });
	const slice: Slice = DOMParser.fromSchema(schema).parseSlice(dom, { preserveWhitespace: true });
	return lede(state.apply(paste(state, slice)!));
}

test('a foreign term is set in italics and names its language', () => {
	const after = toggled(desk([{ text: 'Kelas fact checking dibuka' }], 6, 19));
	expect(lede(after)).toEqual([
		{ text: 'Kelas ' },
		{ text: 'fact checking', marks: { italic: true, language: 'en' } },
		{ text: ' dibuka' }
	]);
	expect(hasLook(after, 'foreign')).toBe(true);
});

test('in an English release the foreign language is Indonesian', () => {
	const after = toggled(desk([{ text: 'gotong royong' }], 0, 13, { language: 'en' }));
	expect(lede(after)).toEqual([{ text: 'gotong royong', marks: { italic: true, language: 'id' } }]);
});

test('taking a term back takes both marks, and leaves other italics and bold alone', () => {
	const before = desk(
		[
			{ text: 'Warta', marks: { italic: true } },
			{ text: ' memuat ' },
			{ text: 'pre-test', marks: { bold: true, italic: true, language: 'en' } }
		],
		0,
		21
	);
	expect(lede(toggled(before))).toEqual([
		{ text: 'Warta', marks: { italic: true } },
		{ text: ' memuat ' },
		{ text: 'pre-test', marks: { bold: true } }
	]);
});

test('the space beside a selected term is no part of it', () => {
	expect(lede(toggled(desk([{ text: 'isi caption itu' }], 3, 12)))).toEqual([
		{ text: 'isi ' },
		{ text: 'caption', marks: { italic: true, language: 'en' } },
		{ text: ' itu' }
	]);
});

test('with nothing selected the words typed next are a term, until it is taken back', () => {
	const on = toggled(desk([{ text: 'Isi ' }], 4));
	expect(hasLook(on, 'foreign')).toBe(true);
	const typed = on.apply(on.tr.insertText('caption'));
	expect(lede(typed).at(-1)).toEqual({
		text: 'caption',
		marks: { italic: true, language: 'en' }
	});
	const off = toggled(typed);
	expect(lede(off.apply(off.tr.insertText('-nya'))).at(-1)).toEqual({ text: '-nya' });
});

test('locked words and the credit line take no foreign term', () => {
	const guide = [{ part: 'lede' as const, need: 'required' as const, locked: true }];
	const locked = desk([{ text: 'caption' }], 0, 7, { guide });
	expect(toggleForeign(locked)).toBe(false);
	const credit = desk([], 0, 0, { attribution: 'Humas' });
	const at = findPart(credit.doc, 'attribution')!.pos + 1;
	const select = (to: number) =>
		credit.apply(credit.tr.setSelection(TextSelection.create(credit.doc, at, to)));
	expect(toggleForeign(select(at + 5))).toBe(false);
	expect(toggleForeign(select(at))).toBe(false);
});

test.each(['<i lang="en">caption</i>', '<span lang="en"><em>caption</em></span>'])(
	'a foreign term is pasted from %s',
	(term) => {
		expect(pasted(`<p>Isi ${term} itu</p>`)).toEqual([
			{ text: 'Isi ' },
			{ text: 'caption', marks: { italic: true, language: 'en' } },
			{ text: ' itu' }
		]);
	}
);

test('pasted words in another language, or in the release’s own, are no term', () => {
	expect(pasted('<p lang="en"><span lang="en-US">Isi</span> <i lang="fr">mot</i></p>')).toEqual([
		{ text: 'Isi ' },
		{ text: 'mot', marks: { italic: true } }
	]);
	expect(pasted('<i lang="en">caption</i>', 'en')).toEqual([
		{ text: 'caption', marks: { italic: true } }
	]);
});

test('a term goes to the clipboard as one element with its language', () => {
	const { doc } = desk(
		[
			{ text: 'pre-', marks: { language: 'en' } },
			{ text: 'test', marks: { italic: true, language: 'en' } }
		],
		0
	);
	const { content } = findPart(doc, 'lede')!.node;
	const dom = document.createElement('div');
	dom.append(DOMSerializer.fromSchema(schema).serializeFragment(content));
	expect(dom.innerHTML).toBe('<span lang="en">pre-<em>test</em></span>');
});
