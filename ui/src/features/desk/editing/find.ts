/**
 * Finding words on paper, and putting others in their place.
 *
 * Knows only words that were typed: what the galley composed around them is found
 * nowhere.
 */
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { PartId, SpeakerId } from '$lib/backend';
import type { Stretch } from '$lib/document/counting';
import type { FixedPart } from '$lib/document/parts';
import { step, type BlockKind } from './blocks';
import { isLocked, partAt } from './places';

/** What is looked for, and where. */
export interface Search {
	words: string;
	/** Capitals and accents are told apart. */
	exact: boolean;
	/** What only begins or ends with the words is passed over. */
	wholeWords: boolean;
	/** The one part that is looked through. */
	within: FixedPart | null;
}

/** What kind of text a hit stands in. */
export type HitKind = FixedPart | BlockKind | 'answer';

export interface Hit extends Stretch {
	part: PartId;
	kind: HitKind;
	/** Who says it, where it stands in a quote. */
	speaker: SpeakerId | null;
	/** Somebody said it: in a quote, or in answer to a question. */
	spoken: boolean;
	/** The template keeps these words to itself. */
	locked: boolean;
}

/** Every hit in reading order, none over another. */
export function findAll(doc: Node, search: Search): Hit[] {
	const wanted = folded(search.words, search.exact).text;
	if (wanted === '') return [];
	const hits: Hit[] = [];
	doc.forEach((part, offset) => {
		if (search.within !== null && part.type.name !== search.within) return;
		const look = (text: Node, pos: number) => {
			const found = stretchesIn(text, wanted, search);
			if (found.length === 0) return;
			const about = aboutTextAt(doc, pos + 1);
			hits.push(
				...found.map(({ from, to }) => ({ from: pos + 1 + from, to: pos + 1 + to, ...about }))
			);
		};
		if (part.isTextblock) look(part, offset);
		else {
			part.descendants((node, pos) => {
				if (node.isTextblock) look(node, offset + 1 + pos);
				return !node.isTextblock;
			});
		}
	});
	return hits;
}

/** What a hit in the text at a position has to say of itself. */
function aboutTextAt(doc: Node, pos: number): Omit<Hit, keyof Stretch> {
	const $pos = doc.resolve(pos);
	const part = $pos.node(1).type.name as FixedPart;
	const text = $pos.parent.type.name;
	const owners = Array.from({ length: $pos.depth }, (_, at) => $pos.node(at + 1));
	const quote = owners.find((owner) => owner.type.name === 'quote');
	const isAnswer = owners.some((owner) => owner.type.name === 'exchange') && text !== 'question';
	// What leads in to a quote is the writer's own.
	const isSpeech = text === 'speech' || text === 'resumed';
	return {
		part: partAt($pos) ?? part,
		kind: part !== 'body' ? part : isAnswer ? 'answer' : (owners[1]?.type.name as BlockKind),
		speaker: (quote?.attrs.speaker as SpeakerId | null | undefined) ?? null,
		spoken: isSpeech || isAnswer,
		locked: isLocked(doc, part)
	};
}

/** Whether words that are no text on paper hold what is looked for. */
export function isIn(words: string, search: Search): boolean {
	const wanted = folded(search.words, search.exact).text;
	return stretches(words, folded(words, search.exact), wanted, search.wholeWords).length > 0;
}

function stretchesIn(text: Node, wanted: string, { exact, wholeWords }: Search): Stretch[] {
	return stretches(text.textContent, remembered(text, exact), wanted, wholeWords);
}

function stretches(whole: string, words: Folded, wanted: string, wholeWords: boolean): Stretch[] {
	const found: Stretch[] = [];
	let next = 0;
	for (;;) {
		const at = words.text.indexOf(wanted, next);
		if (at < 0) return found;
		next = at + 1;
		const from = words.sourceOf(at);
		const to = words.sourceOf(at + wanted.length);
		// Half of a character is none.
		if (from === undefined || to === undefined) continue;
		if (wholeWords && (isInsideWord(whole, from) || isInsideWord(whole, to))) continue;
		found.push({ from, to });
		next = at + wanted.length;
	}
}

/** Words by which they are compared, and where each character of them came from. */
interface Folded {
	text: string;
	/** Where in the source it starts; `undefined` inside a character. */
	sourceOf: (at: number) => number | undefined;
}

/** A character with the accents that were typed after it. */
const CHARACTER = /[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+/gu;

/** Signs that a keyboard has one key for. */
const ALIKE: readonly [RegExp, string][] = [
	[/[‘’‚‛ʼ′]/gu, "'"],
	[/[“”„‟″]/gu, '"'],
	[/[\u00a0\u2009\u202f]/gu, ' '],
	[/[\u2010\u2011]/gu, '-'],
	// What nobody sees.
	[/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '']
];

/**
 * Words without what the search does not tell apart. Capitals become small as
 * Indonesian and English have them, whatever the computer speaks.
 */
function folded(words: string, exact: boolean): Folded {
	if (/^[\x00-\x7f]*$/.test(words)) {
		return { text: exact ? words : words.toLowerCase(), sourceOf: (at) => at };
	}
	const source: (number | undefined)[] = [];
	let text = '';
	for (const { 0: character, index } of words.matchAll(CHARACTER)) {
		let plain = exact
			? character.normalize('NFC')
			: character
					.normalize('NFD')
					.replace(/[\u0300-\u036f]/gu, '')
					.toLowerCase();
		for (const [signs, as] of ALIKE) plain = plain.replace(signs, as);
		for (let unit = 0; unit < plain.length; unit++) source.push(unit === 0 ? index : undefined);
		text += plain;
	}
	source.push(words.length);
	return { text, sourceOf: (at) => source[at] };
}

/** Texts never change, so what was folded stays so. */
const memory = { exact: new WeakMap<Node, Folded>(), loose: new WeakMap<Node, Folded>() };

function remembered(text: Node, exact: boolean): Folded {
	const known = memory[exact ? 'exact' : 'loose'];
	const words = known.get(text) ?? folded(text.textContent, exact);
	known.set(text, words);
	return words;
}

/** Whether a word goes on across a place in a text: *Jum’at*, *5.000*. */
function isInsideWord(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 8), at);
	const after = text.slice(at, at + 8);
	return (
		(/[\p{L}\p{M}\p{N}_]['’ʼ]?$/u.test(before) && /^[\p{L}\p{M}\p{N}_]/u.test(after)) ||
		(/[\p{L}\p{M}\p{N}_]$/u.test(before) && /^['’ʼ][\p{L}\p{N}]/u.test(after)) ||
		(/\p{N}[.,]$/u.test(before) && /^\p{N}/u.test(after)) ||
		(/\p{N}$/u.test(before) && /^[.,]\p{N}/u.test(after))
	);
}

/** A hit among the words around it. */
export interface Surroundings {
	before: string;
	words: string;
	after: string;
}

/** How much of the text around a hit is told. */
const AROUND = { before: 28, after: 60 };

export function surroundingsOf(doc: Node, { from, to }: Stretch): Surroundings {
	const $from = doc.resolve(from);
	const text = $from.parent.textContent;
	const at = $from.parentOffset;
	const end = at + to - from;
	const start = Math.max(0, at - AROUND.before);
	const before = text.slice(start, at);
	const rest = text.slice(end, end + AROUND.after);
	const isCut = end + AROUND.after < text.length;
	return {
		// Whole words only.
		before: start > 0 ? `…${before.replace(/^\S*\s+/u, '')}` : before,
		words: text.slice(at, end),
		after: isCut ? `${rest.replace(/\s+\S*$/u, '')}…` : rest
	};
}

/** What was found and may become other words. */
export function replaceable(hits: readonly Hit[]): Hit[] {
	return hits.filter(({ locked }) => !locked);
}

/** Other words in the place of hits, in one step to undo. Locked words stay. */
export function replaceHits(state: EditorState, hits: readonly Hit[], words: string): Transaction {
	return replaceWords(
		step(state),
		replaceable(hits).map(({ from, to }) => ({ from, to, words }))
	);
}

/**
 * Other words in the place of stretches of text, none over another. What stays of the
 * old words keeps its marks; what is new takes those of what it replaces.
 */
export function replaceWords(
	tr: Transaction,
	stretches: readonly (Stretch & { words: string })[]
): Transaction {
	const { doc } = tr;
	for (const { from, to, words } of [...stretches].sort((a, b) => b.from - a.from)) {
		const { head, tail } = common(doc.textBetween(from, to), words);
		const start = from + head;
		const end = to - tail;
		const made = words.slice(head, words.length - tail);
		if (made === '') {
			if (start < end) tr.delete(start, end);
			continue;
		}
		const model = doc.nodeAt(start < end || head === 0 ? start : start - 1);
		tr.replaceWith(start, end, doc.type.schema.text(made, model?.marks));
	}
	return tr;
}

/** How much two words have in common at their ends, in whole characters. */
function common(a: string, b: string): { head: number; tail: number } {
	const most = Math.min(a.length, b.length);
	let head = 0;
	while (head < most && a[head] === b[head]) head++;
	if (/[\ud800-\udbff]$/.test(a.slice(0, head))) head--;
	let tail = 0;
	while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	if (tail > 0 && /^[\udc00-\udfff]/.test(a.slice(-tail))) tail--;
	return { head, tail };
}
