/** What the template asks for in the body, and a writer may have taken away. */
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Block, PartId, Release } from '$lib/backend';
import { blockNode, restOf, setRest } from '$lib/document/mapping';
import { step, withCaretIn } from './blocks';
import { bodyOf, findPart, isLocked } from './places';

/** A block with a prompt that is not in the release any more. */
export interface Asked {
	id: PartId;
	kind: 'paragraph' | 'quote' | 'exchange';
	prompt: string;
}

/** What of this is missing in the release, in the template's order. */
export function askedAway(doc: Node, template: Release): Asked[] {
	if (isLocked(doc, 'body')) return [];
	const there = new Set<unknown>();
	doc.descendants((node) => {
		there.add(node.attrs.id);
		return !node.isTextblock;
	});
	// Who wrote something else altogether was not led by the template.
	const isLed = template.body.some((block) => there.has(idOf(block)));
	if (!isLed && bodyOf(doc).node.textContent.trim() !== '') return [];
	return template.body.flatMap((block) => {
		const asked = askedBy(block);
		return asked && !there.has(asked.id) ? [asked] : [];
	});
}

function askedBy({ paragraph, quote, exchange }: Block): Asked | null {
	const written = paragraph ?? quote;
	if (written) {
		const { id, prompt = '' } = written;
		return prompt ? { id, kind: paragraph ? 'paragraph' : 'quote', prompt } : null;
	}
	const prompt = exchange?.answers
		.map((answer) => (answer.quote ?? answer.paragraph).prompt ?? '')
		.find((prompt) => prompt !== '');
	return exchange && prompt ? { id: exchange.id, kind: 'exchange', prompt } : null;
}

/** The block back in its place among those of the template, with the caret in it. */
export function giveBack(state: EditorState, template: Release, id: PartId): Transaction | null {
	const index = template.body.findIndex((block) => idOf(block) === id);
	const block = template.body[index];
	if (!block || findPart(state.doc, id)) return null;
	const node = blockNode(block);
	const tr = step(state).insert(placeOf(state.doc, template, index), node);
	const { speakers } = restOf(state.doc);
	const named = speakersIn(node);
	const brought = template.speakers.filter(
		(speaker) => named.has(speaker.id) && !speakers.some(({ id }) => id === speaker.id)
	);
	if (brought.length > 0) setRest(tr, { speakers: [...speakers, ...brought] });
	return withCaretIn(tr, id).scrollIntoView();
}

/** After the block that goes before it in the template, else before the one that follows. */
function placeOf(doc: Node, template: Release, index: number): number {
	const body = bodyOf(doc);
	const standing = (block: Block) => {
		const found = findPart(doc, idOf(block));
		return found?.parent === body.node ? [found] : [];
	};
	const before = template.body.slice(0, index).flatMap(standing).at(-1);
	if (before) return before.pos + before.node.nodeSize;
	return template.body.slice(index + 1).flatMap(standing)[0]?.pos ?? body.pos + 1;
}

function idOf(block: Block): PartId {
	const { paragraph, subheading, list, figure, quote, exchange } = block;
	return (paragraph ?? subheading ?? list ?? figure ?? quote ?? exchange).id;
}

function speakersIn(block: Node): Set<unknown> {
	const named = new Set<unknown>([block.attrs.speaker]);
	block.forEach((answer) => named.add(answer.attrs.speaker));
	return named;
}
