// @vitest-environment jsdom
import { keymap } from 'prosemirror-keymap';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Galley, Opened, Release } from '$lib/backend';
import { Draft } from '../draft.svelte';
import { enter } from '../editing/enter';
import { desk, paragraph, said, short, words } from '../editing/testing';
import { typeText } from '../editing/typed';
import { composing } from './composing';
import empty from '../../../../../tests/corpus/empty.json';

let view: EditorView;
const done = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
	done.mockReset();
});
afterEach(() => {
	view.destroy();
	vi.useRealTimers();
});

function write(body: Release['body'], house: Partial<Release['house']> = {}) {
	const full = { ...(empty as unknown as Release).house, quoteMarks: 'curly', ...house };
	view = new EditorView(document.createElement('div'), {
		state: desk(body, { house: full as Release['house'] }),
		handleTextInput: typeText,
		plugins: [composing(done), keymap({ Enter: enter })]
	});
}

const event = (type: string, data = '') =>
	view.dom.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));

/** A key whose letters the page asks the desk about first. */
function typed(letters: string): boolean {
	const { from, to } = view.state.selection;
	return typeText(view, from, to, letters);
}

/** A composition that puts this at the caret, letter by letter. */
function compose(...shown: string[]) {
	event('compositionstart');
	const { from } = view.state.selection;
	for (const [at, letters] of shown.entries()) {
		const end = from + (shown[at - 1]?.length ?? 0);
		expect(typed(letters)).toBe(false);
		view.dispatch(view.state.tr.insertText(letters, from, end));
		event('compositionupdate', letters);
	}
	event('compositionend', shown.at(-1));
	vi.advanceTimersByTime(60);
}

test('a mark that is being composed is none yet', () => {
	write([paragraph('p1', '|')]);
	event('compositionstart');
	expect(typed('"')).toBe(false);
	view.dispatch(view.state.tr.insertText('"'));
	expect(short(view.state)).toEqual(['p:"']);
});

test('a mark that a dead key made begins a quote', () => {
	write([paragraph('p1', '|')]);
	compose('"');
	expect(short(view.state)).toEqual(['q:']);
	expect(done).toHaveBeenCalledOnce();
});

test('a mark that a dead key made is curly', () => {
	write([paragraph('p1', 'kata |')]);
	compose("'");
	expect(short(view.state)).toEqual(['p:kata ‘']);
});

test('letters that were composed stay as they are', () => {
	write([paragraph('p1', 'kaf|')]);
	compose('´', 'é');
	expect(short(view.state)).toEqual(['p:kafé']);
	compose('n', 'に', '日本');
	expect(short(view.state)).toEqual(['p:kafé日本']);
});

test('a key pressed while something is composed is the input method’s', () => {
	write([paragraph('p1', 'satu|')]);
	event('compositionstart');
	const press = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
	view.dom.dispatchEvent(press);
	expect([short(view.state), press.defaultPrevented]).toEqual([['p:satu'], false]);
	event('compositionend');
	vi.advanceTimersByTime(1000);
	view.dom.dispatchEvent(
		new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
	);
	expect(short(view.state)).toEqual(['p:satu', 'p:']);
});

test('composing over several parts clears them our way first', () => {
	write([paragraph('p1', 'sa<tu'), { quote: said('q1', 'Ka>mi') }]);
	event('compositionstart');
	expect(short(view.state)).toEqual(['p:sa', 'q:mi']);
});

test('the words around stay as they are until the composition is done', async () => {
	const answers: ((galley: Galley) => void)[] = [];
	const opened = { release: { ...empty, headline: words('Ka') }, revision: 1, savedAt: '' };
	const draft = new Draft(opened as unknown as Opened, {
		compose: () => new Promise((resolve) => answers.push(resolve)),
		save: () => Promise.resolve({ at: '', revision: 2 })
	});
	view = new EditorView(document.createElement('div'), {
		state: draft.state,
		dispatchTransaction: draft.dispatch,
		plugins: [composing(draft.recompose)]
	});
	draft.attach(view);
	const galley = { blocks: [], letterhead: null } as unknown as Galley;
	const settle = () => vi.advanceTimersByTimeAsync(1);
	event('compositionstart');
	answers[0]?.(galley);
	await settle();
	expect(draft.galley).toBeNull();
	event('compositionend');
	await settle();
	answers[1]?.(galley);
	await settle();
	expect(draft.galley).toBe(galley);
});
