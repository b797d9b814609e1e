import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, House, Release, Text } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { guard } from '../plugins/guard';
import { findSigns } from '../signs';
import { signs } from '$lib/wording/signs';
import { changesIn, changesInText, tidied } from './tidy';
import { curledMark, insertSign } from './typed';
import empty from '../../../../../tests/corpus/empty.json';

const blank = empty as unknown as Release;
const plain = (text: string): Text => (text ? [{ text }] : []);

function desk(text: string | Text, more: Partial<Release> = {}): EditorState {
	const words = typeof text === 'string' ? plain(text) : text;
	const body = [{ paragraph: { id: 'p1', text: words } }] as Block[];
	const doc = toDocument({ ...blank, body, ...more });
	return EditorState.create({ doc, plugins: [history(), guard()] });
}

const bodyOf = (state: EditorState) => toRelease(state.doc).body[0]!.paragraph!.text;

test.each([
	['satu  dua', 'satu dua', 'double'],
	['satu\u00a0 dua', 'satu dua', 'double'],
	['satu , dua', 'satu, dua', 'before'],
	['(satu ) dua', '(satu) dua', 'before'],
	[' satu', 'satu', 'edge'],
	['satu ', 'satu', 'edge'],
	['Rp  5 juta', 'Rp\u00a05\u00a0juta', 'bound bound'],
	['kata "siap"', 'kata “siap”', 'quotes quotes'],
	['satu ... dua', 'satu ... dua', ''],
	['satu – dua', 'satu – dua', ''],
	['   ', '   ', '']
])('%j is tidier as %j', (text, tidy, kinds) => {
	const state = desk(text);
	const changes = changesIn(state.doc);
	expect(changes.map(({ kind }) => kind).join(' ')).toBe(kinds);
	expect(bodyOf(state.apply(tidied(state, changes)))).toEqual(plain(tidy));
	expect(changesInText(tidy, true)).toEqual([]);
});

test('what is tidied keeps its looks and comes back by one undo; locked words stay', () => {
	const bold = { bold: true } as const;
	const text: Text = [{ text: 'Pukul ', marks: bold }, { text: '19.00 WIB  di "aula"' }];
	let state = desk(text, {
		boilerplate: plain('satu  dua'),
		guide: [{ part: 'boilerplate', need: 'optional', locked: true }] as never
	});
	const before = toRelease(state.doc);
	state = state.apply(tidied(state, changesIn(state.doc)));
	expect(bodyOf(state)).toEqual([
		{ text: 'Pukul\u00a0', marks: bold },
		{ text: '19.00\u00a0WIB di “aula”' }
	]);
	expect(toRelease(state.doc).boilerplate).toEqual(plain('satu  dua'));
	undo(state, (tr) => (state = state.apply(tr)));
	expect(toRelease(state.doc)).toEqual(before);
});

/** A state after letters were typed one by one, as the paper takes them. */
function typed(state: EditorState, letters: string): EditorState {
	let next = state;
	for (const letter of letters) {
		next = next.apply(next.tr.insertText(letter));
		const curly = letter === '"' || letter === "'" ? curledMark(next, letter) : null;
		if (curly) next = next.apply(curly);
	}
	return next;
}

/** The caret in the lede. */
function atLede(more: Partial<Release> = {}): EditorState {
	const state = desk('', more);
	let pos = -1;
	state.doc.forEach((node, offset) => {
		if (node.type.name === 'lede') pos = offset + 1;
	});
	return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
}

const lede = (state: EditorState) => toRelease(state.doc).lede[0]?.text;

test('marks that are typed become curly, and an undo right after leaves them as typed', () => {
	let state = typed(atLede(), `Jum'at "siap"`);
	expect(lede(state)).toBe('Jum’at “siap”');
	undo(state, (tr) => (state = state.apply(tr)));
	expect(lede(state)).toBe('Jum’at “siap"');
	state = typed(state, ' lagi');
	expect(lede(state)).toBe('Jum’at “siap" lagi');
});

test('a house with straight marks keeps them', () => {
	const house: House = { ...blank.house, quoteMarks: 'straight' };
	const state = typed(atLede({ house }), `Jum'at "siap"`);
	expect(lede(state)).toBe(`Jum'at "siap"`);
	expect(changesIn(state.doc)).toEqual([]);
});

test('a sign goes where the caret is', () => {
	let state = typed(atLede(), 'Suhu 30 ');
	insertSign('°')(state, (tr) => (state = state.apply(tr)));
	expect(lede(state)).toBe('Suhu 30 °');
});

test('signs are found by their names in both languages, and by themselves', () => {
	const all = (typed: string, language: 'id' | 'en') =>
		(['marks', 'numbers', 'letters', 'others'] as const).flatMap((group) =>
			findSigns(group, typed, signs[language].names)
		);
	expect(all('derajat', 'id')).toEqual(['°']);
	expect(all('degree', 'en')).toEqual(['°']);
	expect(all('e akut', 'id')).toEqual(['é']);
	expect(all('½', 'id')).toEqual(['½']);
	expect(all('co2', 'id')).toEqual([]);
	expect(all('', 'id').length).toBeGreaterThan(50);
	expect(all('xyz', 'en')).toEqual([]);
});
