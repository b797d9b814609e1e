import { TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, Release } from '$lib/backend';
import { Draft } from './draft.svelte';
import { findPart } from './editing/places';
import { Finder } from './finder.svelte';
import empty from '../../../../tests/corpus/empty.json';

const plain = (text: string) => [{ text }];
const paragraph = (id: string, text: string): Block => ({ paragraph: { id, text: plain(text) } });
const quote = (id: string, text: string): Block =>
	({
		quote: {
			id,
			leadIn: [],
			text: plain(text),
			speaker: null,
			reportingVerb: '',
			subject: 'automatic',
			placement: 'after'
		}
	}) as Block;

function desk(body: Block[], more: Partial<Release> = {}) {
	const draft = new Draft(
		{
			release: { ...(empty as unknown as Release), body, ...more },
			revision: 1,
			savedAt: '2026-02-25T09:00:00Z'
		},
		{
			compose: () => new Promise(() => {}),
			save: () => Promise.resolve({ at: '2026-02-25T10:00:00Z', revision: 2 })
		}
	);
	return { draft, finder: new Finder(draft) };
}

/** The part that the selection is in, and the words it holds. */
function inHand({ state }: Draft): string {
	const { from, to, $from } = state.selection;
	return `${$from.parent.attrs.id ?? $from.node(-1).attrs.id}: ${state.doc.textBetween(from, to)}`;
}

const bodyOf = (draft: Draft) =>
	draft.release.body.map((block) => (block.paragraph ?? block.quote)!.text[0]?.text);

/** The caret at the start of a part. */
function goInto(draft: Draft, part: string) {
	const { pos } = findPart(draft.state.doc, part)!;
	const { tr } = draft.state;
	draft.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))));
}

test('the search begins where the writer is and goes round', () => {
	const { draft, finder } = desk([paragraph('p1', 'desa'), paragraph('p2', 'desa desa')]);
	goInto(draft, 'p2');
	finder.open();
	finder.look({ words: 'd' });
	finder.look({ words: 'desa' });
	expect([inHand(draft), finder.at, finder.hits.length]).toEqual(['p2: desa', 1, 3]);
	finder.step(1);
	finder.step(1);
	expect([inHand(draft), finder.at]).toEqual(['p1: desa', 0]);
	finder.step(-1);
	expect(finder.at).toBe(2);
	finder.look({ words: 'tidak ada' });
	expect([finder.hits.length, finder.at]).toEqual([0, -1]);
	finder.close();
	expect([finder.isOpen, inHand(draft)]).toEqual([false, 'p2: desa']);
});

test('selected words are what is looked for', () => {
	const { draft, finder } = desk([paragraph('p1', 'Kelas menulis dan kelas membaca')]);
	const { pos } = findPart(draft.state.doc, 'p1')!;
	const { tr } = draft.state;
	draft.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1, pos + 6)));
	finder.open(true);
	expect([finder.search.words, finder.hits.length, finder.asked.field]).toEqual([
		'Kelas',
		2,
		'other'
	]);
});

test('one hit after the other is replaced, and what is new is not found in turn', () => {
	const { draft, finder } = desk([paragraph('p1', 'desa desa'), paragraph('p2', 'desa')]);
	finder.open();
	finder.look({ words: 'desa' });
	finder.replacement = 'desa wisata';
	finder.replace();
	expect(bodyOf(draft)).toEqual(['desa wisata desa', 'desa']);
	finder.replace();
	finder.replace();
	expect(bodyOf(draft)).toEqual(['desa wisata desa wisata', 'desa wisata']);
	draft.undo();
	expect(bodyOf(draft)).toEqual(['desa wisata desa wisata', 'desa']);
});

test('somebody’s words ask first, and may be left as they are', () => {
	const { draft, finder } = desk([paragraph('p1', 'desa desa'), quote('q1', 'desa')]);
	finder.open();
	finder.look({ words: 'desa' });
	finder.replacement = 'kota';
	finder.replaceAll();
	expect(finder.asking).toMatchObject({ spoken: 1, hits: { length: 3 } });
	expect(bodyOf(draft)).toEqual(['desa desa', 'desa']);
	finder.answer(false);
	expect(bodyOf(draft)).toEqual(['kota kota', 'desa']);
	expect(finder.told).toMatchObject({ what: 'replaced', count: 2, locked: 0 });
	// Alone it asks too.
	finder.step(1);
	finder.replace();
	expect(finder.asking).toMatchObject({ spoken: 1, hits: { length: 1 } });
	finder.answer(true);
	expect(bodyOf(draft)).toEqual(['kota kota', 'kota']);
	draft.undo();
	// What is not so any more is not told.
	expect(finder.told).toBeNull();
	draft.undo();
	expect(bodyOf(draft)).toEqual(['desa desa', 'desa']);
});

test('locked words are found, told of and left', () => {
	const { draft, finder } = desk([paragraph('p1', 'desa')], {
		boilerplate: plain('desa'),
		guide: [{ part: 'boilerplate', need: 'optional', locked: true }] as never
	});
	finder.open();
	finder.look({ words: 'desa' });
	expect([finder.hits.length, finder.locked]).toEqual([2, 1]);
	finder.replacement = 'kota';
	finder.step(1);
	finder.replace();
	expect(finder.told).toMatchObject({ what: 'locked' });
	finder.replaceAll();
	expect(finder.told).toMatchObject({ what: 'replaced', count: 1, locked: 1 });
	expect([bodyOf(draft), draft.release.boilerplate]).toEqual([['kota'], plain('desa')]);
});

test('a search in one part stays in it, and follows what is typed', () => {
	const { draft, finder } = desk([paragraph('p1', 'desa')], { headline: plain('Desa') });
	goInto(draft, 'p1');
	finder.open();
	finder.look({ words: 'desa' });
	finder.look({ within: finder.here });
	expect([finder.search.within, finder.hits.length]).toEqual(['body', 1]);
	const { pos } = findPart(draft.state.doc, 'p1')!;
	draft.dispatch(draft.state.tr.insertText('Ke desa, ', pos + 1));
	expect(finder.hits).toHaveLength(2);
});
