import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, Recognised, Release } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { guard } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { findPart } from './places';
import { newlyMarked, putQuotes } from './recognise';
import empty from '../../../../../tests/corpus/empty.json';

const told = (id: string, text: string): Block => ({ paragraph: { id, text: [{ text }] } });

function desk(body: Block[]): EditorState {
	const doc = toDocument({ ...(empty as unknown as Release), body });
	return EditorState.create({ doc, plugins: [history(), mend(), guard()] });
}

const found: Recognised = {
	exact: true,
	speaker: { id: 's1', name: 'Edo Sugiri' },
	quote: {
		id: 'p2',
		leadIn: [],
		text: [{ text: 'Mari' }],
		speaker: 's1',
		reportingVerb: 'ajak',
		subject: 'automatic',
		placement: 'after'
	}
};
const body = [told('p1', 'Warga senang.'), told('p2', '"Mari," ajak Edo.')];

test('paragraphs that came with marks are looked at, and no others', () => {
	const before = desk([told('p0', '"Lama," ujar Sari.')]).doc;
	const after = desk([told('p0', 'Tanpa tanda.'), ...body]).doc;
	expect([...newlyMarked(before, after).keys()]).toEqual(['p2']);
	expect(newlyMarked(after, after).size).toBe(0);
});

test('a quote comes with its speaker, the caret stays in it, and one undo takes both back', () => {
	const state = desk(body);
	const at = findPart(state.doc, 'p2')!.pos + 4;
	const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
	const { tr, put } = putQuotes(there, newlyMarked(desk([]).doc, there.doc), [found]);
	expect(put).toEqual([found]);
	let after = there.apply(tr);
	expect(toRelease(after.doc).body[1]!.quote).toEqual(found.quote);
	expect(toRelease(after.doc).speakers).toContainEqual(found.speaker);
	expect(after.selection.$head.parent.type.name).toBe('speech');
	undo(after, (undone) => (after = after.apply(undone)));
	expect(toRelease(after.doc)).toEqual(toRelease(there.doc));
});

test('what was written on meanwhile stays as it is', () => {
	const state = desk(body);
	const read = newlyMarked(desk([]).doc, state.doc);
	const typed = state.apply(state.tr.insertText('!', findPart(state.doc, 'p2')!.pos + 2));
	expect(putQuotes(typed, read, [found]).put).toEqual([]);
});
