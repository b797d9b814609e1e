/** The desk's keys. What they do is said in the help of every button too. */
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import type { PartId } from '$lib/backend';
import {
	arrowDown,
	arrowLeft,
	arrowRight,
	arrowUp,
	focusBeside,
	selectAll,
	toEdge
} from './arrows';
import { moveBlock, type BlockKind } from './blocks';
import { enter } from './enter';
import { eraseBackward, eraseForward, eraseWordBackward, eraseWordForward } from './erase';
import { toggleForeign, toggleLook } from './marks';
import { blockAt } from './places';
import { chooseSpeaker, chooseVerb, nextNaming, splitQuote } from './speech';

/** Keys that add a block, under the names that ProseMirror has for keys. */
export const BLOCK_KEYS: Record<BlockKind, string> = {
	paragraph: 'Mod-Shift-p',
	quote: 'Mod-Shift-k',
	exchange: 'Mod-Shift-j',
	figure: 'Mod-Shift-g',
	subheading: 'Mod-Shift-h',
	list: 'Mod-Shift-l'
};

/** Keys that work in a quote. */
export const QUOTE_KEYS = {
	speaker: 'Mod-Shift-n',
	verb: 'Mod-Shift-d',
	naming: 'Mod-Shift-e',
	split: 'Mod-Shift-a',
	/** Of a paragraph, or of what was read as one. */
	make: 'Mod-Alt-k'
} as const;

/** Keys that work at questions; `turn` also makes one of a paragraph. */
export const EXCHANGE_KEYS = { again: 'Mod-Shift-t', turn: 'Mod-Alt-j' } as const;

/** Keys that change how words look, or what a block is in. */
export const TEXT_KEYS = {
	bold: 'Mod-b',
	italic: 'Mod-i',
	foreign: 'Mod-Shift-i',
	link: 'Mod-l',
	menu: 'Mod-Enter',
	up: 'Alt-ArrowUp',
	down: 'Alt-ArrowDown'
} as const;

/** Opens the choice of special characters. */
export const SIGN_KEY = 'Mod-Shift-x';

/** What only the paper can do. */
interface Hands {
	link: () => boolean;
	blockMenu: () => boolean;
	add: (kind: BlockKind) => void;
}

export function keys({ link, blockMenu, add }: Hands): Record<string, Command> {
	const adding = (Object.keys(BLOCK_KEYS) as BlockKind[]).map((kind): [string, Command] => [
		BLOCK_KEYS[kind],
		() => {
			add(kind);
			return true;
		}
	]);
	return {
		...Object.fromEntries(adding),
		Enter: enter,
		'Shift-Enter': enter,
		[TEXT_KEYS.menu]: blockMenu,
		Backspace: eraseBackward,
		'Mod-Backspace': eraseWordBackward,
		'Shift-Backspace': eraseBackward,
		Delete: eraseForward,
		'Mod-Delete': eraseWordForward,
		Tab: focusBeside(1),
		'Shift-Tab': focusBeside(-1),
		ArrowUp: arrowUp,
		ArrowDown: arrowDown,
		ArrowLeft: arrowLeft,
		ArrowRight: arrowRight,
		'Ctrl-ArrowLeft': arrowLeft,
		'Ctrl-ArrowRight': arrowRight,
		'Ctrl-Home': toEdge(-1),
		'Ctrl-End': toEdge(1),
		[TEXT_KEYS.up]: moving(-1),
		[TEXT_KEYS.down]: moving(1),
		'Mod-a': selectAll,
		[TEXT_KEYS.bold]: toggleLook('bold'),
		[TEXT_KEYS.italic]: toggleLook('italic'),
		[TEXT_KEYS.foreign]: toggleForeign,
		[TEXT_KEYS.link]: link,
		[QUOTE_KEYS.speaker]: chooseSpeaker,
		[QUOTE_KEYS.verb]: chooseVerb,
		[QUOTE_KEYS.naming]: nextNaming,
		[QUOTE_KEYS.split]: splitQuote,
		'Mod-z': undo,
		'Mod-Shift-z': redo,
		'Mod-y': redo
	};
}

/** Moves the block with the caret; swallows the key where there is no place. */
export function moving(direction: -1 | 1): Command {
	return (state, dispatch) => {
		const block = blockAt(state.doc, state.selection.$from);
		const tr = block && moveBlock(state, block.node.attrs.id as PartId, direction);
		if (tr) dispatch?.(tr);
		return true;
	};
}
