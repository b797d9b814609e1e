/**
 * Shows the galley's words around the writer's. Between two galleys they move
 * along with the text; nothing is computed on a key press.
 */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { Mapping } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { EndPart, Galley, GalleyBlock, GalleyRun, Style } from '$lib/backend';
import { align, type Altered, type Composed, type Place } from '$lib/document/align';
import { blanksIn } from '$lib/document/counting';
import { restOf } from '$lib/document/mapping';
import { placesIn, type PlacedText } from '../editing/places';

const key = new PluginKey<DecorationSet>('composed');

/** What a decoration says to the view of a text. */
export interface ComposedSpec {
	/** Draws the words before a text, so that a prompt can stand after them. */
	leading?: () => HTMLElement;
}

export function composed(): Plugin {
	return new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply(tr, before) {
				const told = tr.getMeta(key) as DecorationSet | undefined;
				return told ?? (tr.docChanged ? before.map(tr.mapping, tr.doc) : before);
			}
		},
		props: { decorations: (state) => key.getState(state) }
	});
}

/**
 * Shows this galley. It was composed from `doc`, and `since` tells what was
 * typed while that went on.
 */
export function withGalley(
	state: EditorState,
	doc: Node,
	galley: Galley,
	since: Mapping
): Transaction {
	const set = DecorationSet.create(doc, decorationsOf(doc, galley));
	const now = since.maps.length > 0 ? set.map(since, state.doc) : set;
	return state.tr.setMeta(key, now).setMeta('addToHistory', false);
}

/** Every decoration that a galley gives the document it was composed from. */
export function decorationsOf(doc: Node, galley: Galley): Decoration[] {
	const places = placesIn(doc);
	const texts = new Map([...places].map(([place, { node }]) => [place, node.textContent]));
	const { composed, altered } = align(galley, texts);
	return [
		...composed.map((words) => wordsAround(words, places)),
		...altered.map((letters) => changed(letters, places)),
		...[...places.values()].flatMap(blanks),
		...[...places.values()].flatMap(bound),
		...endMatter(doc, galley)
	].filter((decoration) => decoration !== null);
}

function wordsAround(
	{ place, at, side, runs }: Composed,
	places: ReadonlyMap<Place, PlacedText>
): Decoration | null {
	const text = places.get(place);
	if (!text) return null;
	const draw = () => element('span', 'composed', runs);
	const spec: ComposedSpec = side === 'before' && at === 0 ? { leading: draw } : {};
	return Decoration.widget(text.start + at, draw, {
		side: side === 'before' ? -1 : 1,
		key: `${side} ${JSON.stringify(runs)}`,
		marks: [],
		...spec
	});
}

function element(tag: string, name: string, runs: readonly GalleyRun[]): HTMLElement {
	const parent = document.createElement(tag);
	parent.className = name;
	parent.contentEditable = 'false';
	for (const { text, marks } of runs) {
		const run = document.createElement(marks.bold ? 'strong' : marks.italic ? 'em' : 'span');
		if (marks.language) run.lang = marks.language;
		run.textContent = text;
		parent.append(run);
	}
	return parent;
}

/** Typed letters that are left out or printed as others. */
function changed(
	{ place, from, to, as }: Altered,
	places: ReadonlyMap<Place, PlacedText>
): Decoration | null {
	const text = places.get(place);
	if (!text) return null;
	const typed = text.node.textContent.slice(from, to);
	const attributes =
		as === ''
			? { class: typed.trim() === '' ? 'dropped gap' : 'dropped' }
			: as === typed.toUpperCase()
				? { class: 'upper' }
				: as === typed.toLowerCase()
					? { class: 'lower' }
					: { class: 'as', 'data-as': as };
	return Decoration.inline(text.start + from, text.start + to, attributes);
}

function blanks({ node, start }: PlacedText): Decoration[] {
	return blanksIn(node.textContent).map(({ from, to }) =>
		Decoration.inline(start + from, start + to, { class: 'blank' })
	);
}

/** Blanks at which no line breaks, which look like all others. */
function bound({ node, start }: PlacedText): Decoration[] {
	return [...node.textContent.matchAll(/\u00a0/g)].map(({ index }) =>
		Decoration.inline(start + index, start + index + 1, { class: 'bound' })
	);
}

const END_STYLES: Partial<Record<Style, Exclude<EndPart, 'boilerplate' | 'contacts'>>> = {
	endMark: 'endMark',
	responsible: 'responsible',
	endHeading: 'accounts',
	account: 'accounts'
};

/** Paragraphs after the text that nobody types, and the headings of those typed. */
function endMatter(doc: Node, galley: Galley): Decoration[] {
	const before: Record<string, GalleyBlock[]> = {};
	const order = restOf(doc).house.end;
	for (const block of galley.blocks) {
		if (!block.text) continue;
		const { part, style } = block.text;
		const end = part === 'endMatter' ? END_STYLES[style] : undefined;
		const target =
			style === 'endHeading' && part !== 'endMatter'
				? part
				: end && order.slice(order.indexOf(end) + 1).find((next) => hasNode(doc, next));
		if (target || end) (before[target ?? 'end'] ??= []).push(block);
	}
	const decorations: Decoration[] = [];
	doc.forEach((node, offset) => {
		decorations.push(...blocksAt(offset, before[node.type.name], -1));
	});
	decorations.push(...blocksAt(doc.content.size, before.end, 1));
	return decorations;
}

function hasNode(doc: Node, part: string): boolean {
	return doc.children.some((node) => node.type.name === part);
}

function blocksAt(pos: number, blocks: GalleyBlock[] | undefined, side: -1 | 1): Decoration[] {
	if (!blocks) return [];
	const make = () => {
		const group = document.createElement('div');
		group.className = 'end-matter';
		group.contentEditable = 'false';
		for (const block of blocks) {
			if (!block.text) continue;
			const paragraph = element('p', `composed ${block.text.style}`, block.text.runs);
			if (block.text.part === 'endMatter') {
				paragraph.dataset.part = 'endMatter';
				paragraph.dataset.settings = 'endMatter';
			}
			group.append(paragraph);
		}
		return group;
	};
	return [
		Decoration.widget(pos, make, { side, key: JSON.stringify(blocks), ignoreSelection: true })
	];
}
