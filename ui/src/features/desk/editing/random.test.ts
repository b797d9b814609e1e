/** Whatever is pressed, wherever: parts stay, and no word outside the selection goes. */
import { redo, undo } from 'prosemirror-history';
import { AllSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { Block, Release } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { moving } from './keys';
import { selectAll } from './arrows';
import { addBlock, BLOCK_KINDS } from './blocks';
import { enter } from './enter';
import {
	eraseBackward,
	eraseForward,
	eraseWordBackward,
	eraseWordForward,
	spansTexts
} from './erase';
import { inLocked, stopsIn } from './places';
import { quoteAtMark, splitQuote, beginsQuote } from './speech';
import { typedOver } from './typed';
import { desk, list, paragraph, said, words } from './testing';

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): () => number {
	let at = seed;
	return () => {
		at = (at + 0x6d2b79f5) | 0;
		let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const BODY: Block[] = [
	paragraph('p1', 'abc def'),
	paragraph('p2', ''),
	{ subheading: { id: 'h1', text: words('ghi') } },
	list('l1', 'jkl', '', 'mno'),
	{ figure: { id: 'f1', image: null, alt: '', credit: '', caption: words('pqr') } },
	{ quote: said('q1', 'stu. vwx', { leadIn: words('yz'), speaker: 's1' }) },
	{ quote: said('q2', '', { prompt: 'Apa katanya?' }) },
	{ quote: said('q3', 'ABC', { placement: { between: words('DEF') } }) },
	{
		exchange: {
			id: 'x1',
			asker: null,
			askingVerb: '',
			question: words('GHI'),
			answers: [{ quote: said('q4', 'JKL') }, { paragraph: { id: 'p4', text: words('MNO') } }]
		}
	},
	paragraph('p5', 'PQR')
] as Block[];

const whole = (more: Partial<Release> = {}) =>
	desk(BODY, {
		speakers: [{ id: 's1', name: 'Sari' }] as Release['speakers'],
		headline: words('STU'),
		subheadline: words('VWX'),
		lede: words('YZ1'),
		closing: words('234'),
		attribution: '567',
		boilerplate: words('890'),
		...more
	});

/** A key as the desk hears it: what is left to the browser happens within one text. */
function key(command: Command, native: Command = () => false): Command {
	return (state, dispatch) => command(state, dispatch) || native(state, dispatch);
}

const erasing =
	(by: -1 | 1): Command =>
	(state, dispatch) => {
		const { $from, from, to, empty } = state.selection;
		if (inLocked($from)) return false;
		const at = empty ? from + by : to;
		dispatch?.(state.tr.delete(Math.min(from, at), Math.max(from, at)));
		return true;
	};

const typing =
	(typed: string): Command =>
	(state, dispatch) => {
		if (beginsQuote(state, typed) && !inLocked(state.selection.$from)) {
			const mark = state.tr.insertText(typed);
			dispatch?.(mark);
			const quote = quoteAtMark(state.apply(mark));
			if (quote) dispatch?.(quote);
			return true;
		}
		if (!spansTexts(state) && inLocked(state.selection.$from)) return true;
		const tr = spansTexts(state) ? typedOver(state, typed) : state.tr.insertText(typed);
		if (tr) dispatch?.(tr);
		return true;
	};

/** Keys by name: what each does, and whether it takes what is selected. */
const KEYS: Record<string, Command> = {
	enter: key(enter),
	backspace: key(eraseBackward, erasing(-1)),
	delete: key(eraseForward, erasing(1)),
	'word backspace': key(eraseWordBackward, erasing(-1)),
	'word delete': key(eraseWordForward, erasing(1)),
	letter: typing('_'),
	mark: typing('"'),
	split: splitQuote,
	up: moving(-1),
	down: moving(1),
	all: selectAll,
	add: (state, dispatch) => {
		const kind = BLOCK_KINDS[state.doc.content.size % BLOCK_KINDS.length]!;
		dispatch?.(addBlock(state, kind));
		return true;
	},
	undo,
	redo
};
const TAKES = ['enter', 'backspace', 'delete', 'word backspace', 'word delete', 'letter', 'mark'];
const MOVES = ['up', 'down'];

const letters = (text: string) => text.replace(/[\s_"]/g, '');

/** The words that are selected and may go. */
function selected(state: EditorState): string {
	let text = '';
	const { from, to } = state.selection;
	state.doc.nodesBetween(from, to, (node, pos) => {
		if (!node.isText || inLocked(state.doc.resolve(pos))) return;
		text += node.text!.slice(Math.max(0, from - pos), to - pos);
	});
	return letters(text);
}

const sorted = (text: string) => [...letters(text)].sort().join('');

function without(text: string, gone: string): string {
	return [...gone].reduce((left, letter) => left.replace(letter, ''), letters(text));
}

/** The parts that every release of this template has. */
function parts(doc: Node): string[] {
	return doc.children.map((node) => node.type.name);
}

function idsIn(doc: Node): string[] {
	const ids: string[] = [];
	doc.descendants((node) => {
		if (typeof node.attrs.id === 'string') ids.push(node.attrs.id);
	});
	return ids;
}

function somewhere(state: EditorState, random: () => number): EditorState {
	const stops = stopsIn(state.doc).filter(({ kind }) => kind === 'text');
	const place = () => {
		const { from, to } = stops[Math.floor(random() * stops.length)]!;
		const roll = random();
		return roll < 0.35 ? from : roll < 0.7 ? to : from + Math.floor(random() * (to - from + 1));
	};
	const roll = random();
	const selection =
		roll < 0.05
			? new AllSelection(state.doc)
			: TextSelection.create(state.doc, place(), roll < 0.35 ? place() : undefined);
	return state.apply(state.tr.setSelection(selection));
}

function check(before: EditorState, name: string, after: EditorState) {
	after.doc.check();
	expect(parts(after.doc)).toEqual(parts(before.doc));
	expect(new Set(idsIn(after.doc)).size).toBe(idsIn(after.doc).length);
	const release = toRelease(after.doc);
	expect(toRelease(toDocument(release))).toEqual(release);
	expect(after.selection.$head.parent.isTextblock || after.selection instanceof AllSelection).toBe(
		true
	);
	if (name === 'undo' || name === 'redo') return;
	const had = before.doc.textContent;
	const has = after.doc.textContent;
	if (MOVES.includes(name)) expect(sorted(has)).toBe(sorted(had));
	else if (!TAKES.includes(name)) expect(letters(has)).toBe(letters(had));
	else if (!before.selection.empty) expect(letters(has)).toBe(without(had, selected(before)));
	else {
		const { $from } = before.selection;
		const inside = name.endsWith('backspace')
			? $from.parentOffset > 0
			: name.endsWith('delete') && $from.parentOffset < $from.parent.content.size;
		// A letter at most, and none from another text.
		if (inside) expect(letters(had).length - letters(has).length).toBeLessThanOrEqual(1);
		else expect(letters(has)).toBe(letters(had));
	}
}

const LOCKED: Release['guide'] = [
	{ part: 'lede', need: 'required', locked: true },
	{ part: 'closing', need: 'required', locked: true },
	{ part: 'boilerplate', need: 'required', locked: true }
] as Release['guide'];

test.each([
	['nothing locked', {}],
	['locked parts', { guide: LOCKED }],
	[
		'a locked body',
		{ guide: [{ part: 'body', need: 'required', locked: true }] as Release['guide'] }
	]
])(
	'random keys keep parts and words: %s',
	(_, more) => {
		const names = Object.keys(KEYS);
		for (let seed = 1; seed <= 12; seed++) {
			const random = numbers(seed);
			let state = whole(more);
			const pressed: string[] = [];
			for (let press = 0; press < 40; press++) {
				if (random() < 0.6) state = somewhere(state, random);
				const name = names[Math.floor(random() * names.length)]!;
				const { $from, from, to } = state.selection;
				pressed.push(`${name} at ${$from.parent.type.name} ${from}–${to}`);
				const before = state;
				try {
					KEYS[name]!(state, (tr) => (state = state.apply(tr)));
					check(before, name, state);
				} catch (thrown) {
					throw new Error(`seed ${seed}: ${pressed.slice(-4).join(', ')}`, { cause: thrown });
				}
			}
		}
	},
	30_000
);

test('whatever was pressed, undo leads back to the first word', () => {
	const names = Object.keys(KEYS).filter((name) => name !== 'undo' && name !== 'redo');
	for (let seed = 100; seed < 120; seed++) {
		const random = numbers(seed);
		const first = whole();
		let state = first;
		for (let press = 0; press < 30; press++) {
			if (random() < 0.6) state = somewhere(state, random);
			const name = names[Math.floor(random() * names.length)]!;
			KEYS[name]!(state, (tr) => (state = state.apply(tr)));
		}
		while (undo(state, (tr) => (state = state.apply(tr))));
		expect(state.doc.eq(first.doc)).toBe(true);
	}
}, 30_000);
