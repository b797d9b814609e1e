/** What can be done at a desk, of a release or of a template. */
import { words } from '$lib/wording/index.svelte';
import type { Action } from '../features/actions/actions.svelte';
import type { Draft } from '../features/desk/draft.svelte';
import type { Finder } from '../features/desk/finder.svelte';

interface Desk<T extends string> {
	draft: Draft;
	finder: Finder;
	tabs: readonly { id: T; words: string }[];
	onsave: () => void;
	onback: () => void;
	ontab: (tab: T) => void;
}

export function deskActions<T extends string>({
	draft,
	finder,
	tabs,
	onsave,
	onback,
	ontab
}: Desk<T>): Action[] {
	const { frame, actions: text, replacing } = words;
	return [
		{ id: 'save', group: 'release', words: text.save, keys: ['Mod-s'], run: onsave },
		{
			id: 'undo',
			group: 'writing',
			words: frame.undo,
			keys: ['Mod-z'],
			keysIn: 'paper',
			disabled: !draft.canUndo,
			run: () => draft.undo()
		},
		{
			id: 'redo',
			group: 'writing',
			words: frame.redo,
			keys: ['Mod-y', 'Mod-Shift-z'],
			keysIn: 'paper',
			disabled: !draft.canRedo,
			run: () => draft.redo()
		},
		{
			id: 'find',
			group: 'writing',
			words: replacing.find,
			keys: ['Mod-f'],
			run: () => finder.open()
		},
		{
			id: 'replace',
			group: 'writing',
			words: replacing.replace,
			keys: ['Mod-h'],
			run: () => finder.open(true)
		},
		{
			id: 'find-next',
			group: 'writing',
			words: replacing.next,
			keys: ['F3'],
			disabled: !finder.hasWords,
			run: () => finder.step(1)
		},
		{
			id: 'find-previous',
			group: 'writing',
			words: replacing.previous,
			keys: ['Shift-F3'],
			disabled: !finder.hasWords,
			run: () => finder.step(-1)
		},
		...(finder.isOpen
			? [
					{
						id: 'find-close',
						group: 'writing',
						words: replacing.close,
						keys: ['Escape'],
						run: () => finder.close()
					} as const
				]
			: []),
		{ id: 'back', group: 'going', words: text.back, run: onback },
		...tabs.map(({ id, words }, at): Action => ({
			id: `tab-${id}`,
			group: 'going',
			words: text.panel(words),
			keys: [`Alt-${at + 1}`],
			run: () => ontab(id)
		}))
	];
}
