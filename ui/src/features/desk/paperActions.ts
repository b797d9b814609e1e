/** What can be done with the words on paper. */
import type { Command } from 'prosemirror-state';
import { needOf } from '$lib/document/parts';
import { words } from '$lib/wording/index.svelte';
import type { Action } from '../actions/actions.svelte';
import type { Draft } from './draft.svelte';
import { blanksToFill } from './editing/blanks';
import { BLOCK_KINDS } from './editing/blocks';
import { BLOCK_KEYS, EXCHANGE_KEYS, moving, QUOTE_KEYS, SIGN_KEY, TEXT_KEYS } from './editing/keys';
import { takesLink, toggleForeign, toggleLook } from './editing/marks';
import { blockAt, inLocked } from './editing/places';
import { askable, askAgain, turn, turnable } from './exchanging';
import { chooseSpeaker, chooseVerb, nextNaming, quoteAt, splitQuote } from './editing/speech';

/** What only the paper itself can do. */
interface Hands {
	link: () => void;
	menu: () => void;
	/** What may become a quote does. `null`: nothing may. */
	quote: (() => void) | null;
	/** To choose a special character. */
	signs: () => void;
	/** To see what could be tidier. */
	tidy: () => void;
}

export function paperActions(draft: Draft, { link, menu, quote, signs, tidy }: Hands): Action[] {
	const text = words.actions;
	const { state } = draft;
	const { guide } = draft.rest;
	const inBlock = blockAt(state.doc, state.selection.$head) !== null;
	const inQuote = quoteAt(state) !== null;
	const hasBlanks = blanksToFill(state.doc).length > 0;
	const turns = turnable(draft);
	const writing = (
		key: keyof typeof TEXT_KEYS,
		said: string,
		run: () => void,
		disabled = false
	): Action => ({
		id: key,
		group: 'writing',
		words: said,
		keys: [TEXT_KEYS[key]],
		keysIn: 'paper',
		disabled,
		run
	});
	const walking = (id: string, said: string, key: string, direction: -1 | 1): Action => ({
		id,
		group: 'writing',
		words: said,
		keys: [key],
		keysIn: 'words',
		disabled: !hasBlanks,
		run: () => draft.walkBlanks(direction, true)
	});
	const quoting = (key: 'speaker' | 'verb' | 'naming' | 'split', command: Command): Action => ({
		id: key,
		group: 'quote',
		words: text[key],
		keys: [QUOTE_KEYS[key]],
		keysIn: 'paper',
		disabled: !inQuote,
		run: () => draft.run(command)
	});
	return [
		...BLOCK_KINDS.map((kind): Action => ({
			id: `add-${kind}`,
			group: 'writing',
			words: words.desk.addBlock(words.desk.blocks[kind]),
			keys: [BLOCK_KEYS[kind]],
			keysIn: 'paper',
			// What the template leaves out is not offered.
			disabled: (kind === 'quote' || kind === 'exchange') && needOf(guide, kind) === 'absent',
			run: () => draft.add(kind)
		})),
		writing('bold', words.desk.bold, () => draft.run(toggleLook('bold'))),
		writing('italic', words.desk.italic, () => draft.run(toggleLook('italic'))),
		writing('foreign', words.desk.foreign, () => draft.run(toggleForeign)),
		writing('link', words.desk.link, link, !takesLink(state)),
		writing('menu', text.menu, menu, !inBlock),
		writing('up', text.up, () => draft.run(moving(-1)), !inBlock),
		writing('down', text.down, () => draft.run(moving(1)), !inBlock),
		walking('next-blank', words.desk.nextBlank, 'Tab', 1),
		walking('previous-blank', words.desk.previousBlank, 'Shift-Tab', -1),
		{
			id: 'signs',
			group: 'writing',
			words: words.signs.insert,
			keys: [SIGN_KEY],
			disabled: inLocked(state.selection.$head),
			run: signs
		},
		{ id: 'tidy', group: 'writing', words: words.signs.tidyAction, run: tidy },
		{
			id: 'make-quote',
			group: 'quote',
			words: text.makeQuote,
			keys: [QUOTE_KEYS.make],
			disabled: quote === null,
			run: () => quote?.()
		},
		quoting('speaker', chooseSpeaker),
		quoting('verb', chooseVerb),
		quoting('naming', nextNaming),
		quoting('split', splitQuote),
		{
			id: 'again',
			group: 'quote',
			words: text.askAgain,
			keys: [EXCHANGE_KEYS.again],
			disabled: askable(draft) === null,
			run: () => askAgain(draft)
		},
		{
			id: 'turn',
			group: 'quote',
			words: turns === 'paragraph' ? text.outOfExchange : text.intoExchange,
			keys: [EXCHANGE_KEYS.turn],
			// What the template leaves out is not offered.
			disabled: turns === null || (turns === 'exchange' && needOf(guide, 'exchange') === 'absent'),
			run: () => void turn(draft)
		}
	];
}
