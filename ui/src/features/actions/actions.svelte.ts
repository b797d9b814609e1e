/** Everything that can be done in the window just now, wherever it is offered. */
import { isKey } from '$lib/keys';

/** What belongs together in the palette and on the sheet of keys. */
export const ACTION_GROUPS = ['release', 'writing', 'quote', 'going', 'looks', 'help'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface Action {
	/** One of a kind in the window. */
	id: string;
	group: ActionGroup;
	/** What it does, as on its button. */
	words: string;
	/** As ProseMirror writes keys: `Mod-Shift-k`. Those after the first are not shown. */
	keys?: readonly string[];
	/**
	 * Whose the keys are: the paper's, while the caret is in it; the words' alone, so
	 * that they do nothing elsewhere; those of everything, so that no part of the page
	 * hears of them; else of what does not use them itself.
	 */
	keysIn?: 'paper' | 'words' | 'everything';
	/** It can't be done just now. */
	disabled?: boolean;
	run: () => void;
}

export class Actions {
	#offers = $state.raw<readonly (() => readonly Action[])[]>([]);

	/** What can be done just now, what was offered last first. */
	readonly all: readonly Action[] = $derived(this.#offers.flatMap((offer) => offer()));

	/** Offers actions until what is answered is called. */
	offer(actions: () => readonly Action[]): () => void {
		this.#offers = [actions, ...this.#offers];
		return () => (this.#offers = this.#offers.filter((offer) => offer !== actions));
	}

	/** Does what is offered under this name, if it can be done. */
	perform(id: string) {
		const action = this.all.find((action) => action.id === id);
		if (action && !action.disabled) action.run();
	}

	/**
	 * Does what a key is for. Answers whether there was something.
	 *
	 * @param when before the page hears of the key, or after what has the focus did
	 */
	press(event: KeyboardEvent, when: 'early' | 'late' = 'late'): boolean {
		if (event.isComposing) return false;
		const inPaper = event.target instanceof Element && event.target.closest('.ProseMirror');
		// A letter on paper is written: nothing is asked about it.
		const isHeld = event.ctrlKey || event.metaKey || event.altKey;
		if (inPaper && event.key.length === 1 && !isHeld) return false;
		const action = this.all.find(
			({ keys, keysIn }) =>
				(keysIn === 'everything') === (when === 'early') &&
				!(keysIn === 'paper' && inPaper) &&
				keysIn !== 'words' &&
				keys?.some((key) => isKey(key, event))
		);
		if (!action) return false;
		// What is asked in a dialog is answered first. The engine prints with some keys.
		const waits = document.querySelector('dialog[open]') !== null;
		if (waits && when === 'late') return false;
		event.preventDefault();
		if (when === 'early') event.stopPropagation();
		if (!action.disabled && !waits) action.run();
		return true;
	}
}

export const actions = new Actions();
