// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Actions, type Action } from './actions.svelte';

afterEach(() => document.body.replaceChildren());

function action(id: string, more: Partial<Action> = {}): Action {
	return { id, group: 'release', words: id, run: vi.fn(), ...more };
}

function press(actions: Actions, key: string, target: Element = document.body): KeyboardEvent {
	const event = new KeyboardEvent('keydown', {
		key,
		ctrlKey: true,
		bubbles: true,
		cancelable: true
	});
	target.addEventListener('keydown', (event) => actions.press(event as KeyboardEvent), {
		once: true
	});
	target.dispatchEvent(event);
	return event;
}

describe('actions', () => {
	it('are there as long as they are offered', () => {
		const all = new Actions();
		const leave = all.offer(() => [action('export')]);
		expect(all.all.map(({ id }) => id)).toEqual(['export']);
		leave();
		expect(all.all).toEqual([]);
	});

	it('answer their keys, the latest offer first', () => {
		const all = new Actions();
		const below = action('home', { keys: ['Mod-n'] });
		const above = action('desk', { keys: ['Mod-n'] });
		all.offer(() => [below]);
		all.offer(() => [above]);
		expect(press(all, 'n').defaultPrevented).toBe(true);
		expect(above.run).toHaveBeenCalledOnce();
		expect(below.run).not.toHaveBeenCalled();
		expect(press(all, 'q').defaultPrevented).toBe(false);
	});

	it('that cannot be done swallow their keys', () => {
		const all = new Actions();
		const undo = action('undo', { keys: ['Mod-z'], disabled: true });
		all.offer(() => [undo]);
		expect(press(all, 'z').defaultPrevented).toBe(true);
		expect(undo.run).not.toHaveBeenCalled();
	});

	it('leave the keys of the paper to the paper', () => {
		const all = new Actions();
		const undo = action('undo', { keys: ['Mod-z'], keysIn: 'paper' });
		all.offer(() => [undo]);
		const paper = document.createElement('div');
		paper.className = 'ProseMirror';
		document.body.append(paper);
		press(all, 'z', paper);
		expect(undo.run).not.toHaveBeenCalled();
		press(all, 'z');
		expect(undo.run).toHaveBeenCalledOnce();
	});

	it('wait while a dialog asks something', () => {
		const all = new Actions();
		const start = action('new', { keys: ['Mod-n'] });
		all.offer(() => [start]);
		const dialog = document.createElement('dialog');
		dialog.setAttribute('open', '');
		document.body.append(dialog);
		expect(press(all, 'n').defaultPrevented).toBe(false);
		expect(start.run).not.toHaveBeenCalled();
	});

	it('of everything come before the page, and never reach the engine', () => {
		const all = new Actions();
		const go = action('switch', { keys: ['Mod-p'], keysIn: 'everything' });
		all.offer(() => [go]);
		press(all, 'p');
		expect(go.run).not.toHaveBeenCalled();
		const early = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true });
		expect(all.press(early, 'early')).toBe(true);
		expect(go.run).toHaveBeenCalledOnce();
		const dialog = document.createElement('dialog');
		dialog.setAttribute('open', '');
		document.body.append(dialog);
		const again = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true });
		all.press(again, 'early');
		expect(again.defaultPrevented).toBe(true);
		expect(go.run).toHaveBeenCalledOnce();
	});
});
