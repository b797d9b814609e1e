import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Galley, Opened, Release } from '$lib/backend';
import { Draft } from './draft.svelte';
import { enter } from './editing/enter';
import { eraseBackward } from './editing/erase';
import { toggleLook } from './editing/marks';
import { findPart } from './editing/places';
import { Sittings } from './sittings';
import { paragraph, words } from './editing/testing';
import empty from '../../../../tests/corpus/empty.json';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const backend = {
	compose: () => new Promise<Galley>(() => {}),
	save: () => Promise.resolve({ at: '', revision: 2 })
};
const opened = (more: Partial<Release> = {}): Opened =>
	({ release: { ...empty, ...more }, revision: 1, savedAt: '' }) as unknown as Opened;

/** A desk and a writer at it, whose keys follow one another quickly. */
function desk(body: Release['body'] = [paragraph('p1', '')]) {
	const draft = new Draft(opened({ body }), backend);
	const { pos } = findPart(draft.state.doc, 'p1')!;
	draft.dispatch(draft.state.tr.setSelection(TextSelection.create(draft.state.doc, pos + 1)));
	return {
		draft,
		type(text: string) {
			for (const letter of text) {
				vi.advanceTimersByTime(60);
				draft.dispatch(draft.state.tr.insertText(letter));
			}
		},
		backspace() {
			vi.advanceTimersByTime(60);
			const { from } = draft.state.selection;
			draft.dispatch(draft.state.tr.delete(from - 1, from));
		},
		text: () => findPart(draft.state.doc, 'body')!.node.children.map((node) => node.textContent)
	};
}

test('words typed without a pause are undone one by one', () => {
	const { draft, type } = desk();
	type('Warga menanam padi');
	const seen: string[] = [];
	while (draft.canUndo) {
		draft.undo();
		seen.push(findPart(draft.state.doc, 'p1')!.node.textContent);
	}
	expect(seen).toEqual(['Warga menanam ', 'Warga ', '']);
});

test('erasing is undone apart from the typing before and after it', () => {
	const { draft, type, backspace, text } = desk();
	type('wargo');
	backspace();
	backspace();
	type('ga');
	draft.undo();
	expect(text()).toEqual(['war']);
	draft.undo();
	expect(text()).toEqual(['wargo']);
	draft.undo();
	expect(text()).toEqual(['']);
});

test('a paragraph begun, a look and a join are each a step of their own', () => {
	const { draft, type, text } = desk();
	type('satu');
	enter(draft.state, draft.dispatch);
	type('dua');
	const { from } = draft.state.selection;
	draft.dispatch(
		draft.state.tr.setSelection(TextSelection.create(draft.state.doc, from - 3, from))
	);
	toggleLook('bold')(draft.state, draft.dispatch);
	draft.dispatch(draft.state.tr.setSelection(TextSelection.create(draft.state.doc, from - 3)));
	eraseBackward(draft.state, draft.dispatch);
	expect(text()).toEqual(['satudua']);
	draft.undo();
	expect(text()).toEqual(['satu', 'dua']);
	expect(draft.release.body[1]?.paragraph?.text[0]?.marks?.bold).toBe(true);
	draft.undo();
	expect(draft.release.body[1]?.paragraph?.text[0]?.marks?.bold).toBeFalsy();
	draft.undo();
	expect(text()).toEqual(['satu', '']);
	draft.undo();
	expect(text()).toEqual(['satu']);
});

test('what an input method composes is undone at once', () => {
	const { draft, type } = desk();
	type('kafe ');
	const at = draft.state.selection.from;
	let end = at;
	for (const shown of ['n', 'ni', 'に', '日', '日本']) {
		vi.advanceTimersByTime(60);
		draft.dispatch(draft.state.tr.insertText(shown, at, end).setMeta('composition', 1));
		end = at + shown.length;
	}
	draft.undo();
	expect(findPart(draft.state.doc, 'p1')!.node.textContent).toBe('kafe ');
});

test('a release that is left and opened again has its undo and its caret', async () => {
	const sittings = new Sittings();
	const first = new Draft(opened({ headline: words('Judul') }), backend, sittings);
	first.dispatch(first.state.tr.insertText(' baru', 6));
	first.search({ words: 'baru', exact: false, wholeWords: false, within: null });
	await first.flush();
	first.close();

	const again = new Draft({ ...opened(first.release), revision: 2 }, backend, sittings);
	expect([again.canUndo, again.state.selection.head]).toEqual([true, first.state.selection.head]);
	again.undo();
	expect(again.release.headline).toEqual(words('Judul'));
	again.redo();
	expect(again.release.headline).toEqual(words('Judul baru'));
	await again.flush();
	again.close();

	// What was changed elsewhere meanwhile has no undo of ours.
	const other = new Draft(opened({ headline: words('Lain') }), backend, sittings);
	expect([other.release.headline, other.canUndo]).toEqual([words('Lain'), false]);
});

test('only the releases that were left last are remembered', () => {
	const sittings = new Sittings();
	for (let at = 0; at < 10; at++) {
		new Draft(opened({ id: `r${at}` }), backend, sittings).close();
	}
	const isKept = (at: number) => sittings.resume(opened({ id: `r${at}` }).release) !== undefined;
	expect([isKept(0), isKept(1), isKept(2), isKept(9)]).toEqual([false, false, true, true]);
});
