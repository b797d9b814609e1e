/** Questions that follow one up, and paragraphs that become questions and back. */
import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { PartId, Question, Text } from '$lib/backend';
import { newId } from '$lib/document/ids';
import { child, inline } from '$lib/document/mapping';
import { schema } from '$lib/document/schema';
import { newBlock, step, withCaretIn } from './blocks';
import { findPart, type Found } from './places';

/** The exchange that a part is or belongs to. */
export function exchangeOf(doc: Node, part: Found): Found | null {
	if (part.node.type.name === 'exchange') return part;
	const { parent } = part;
	return parent.type.name === 'exchange' ? findPart(doc, parent.attrs.id as PartId) : null;
}

/** The paragraph that could be a question with this block. */
export function tellingOf({ node, pos, parent, index }: Found): Found | null {
	if (parent.type.name !== 'body') return null;
	if (node.type.name === 'paragraph') return { node, pos, parent, index };
	const before = index > 0 && node.type.name === 'quote' ? parent.child(index - 1) : null;
	if (before?.type.name !== 'paragraph') return null;
	return { node: before, pos: pos - before.nodeSize, parent, index: index - 1 };
}

/** Who answers last. */
function answering(exchange: Node): string | null {
	const quotes = exchange.children.filter(({ type }) => type.name === 'quote');
	return (quotes.at(-1)?.attrs.speaker as string | null | undefined) ?? null;
}

/** A question of the same asker after an exchange, answered by whom answered it. */
export function followUp(state: EditorState, { node, pos }: Found): Transaction {
	const answer = newBlock('quote');
	const answered = answer.type.create(
		{ ...answer.attrs, speaker: answering(node) },
		answer.content
	);
	const id = newId('e');
	const question = schema.node('question');
	const tr = step(state).insert(
		pos + node.nodeSize,
		schema.node('exchange', { id, asker: 'again' }, [question, answered])
	);
	return withCaretIn(tr, id).scrollIntoView();
}

/** The quotes after a paragraph that answer it: the first, and what its speaker adds. */
function answersTo({ parent, index }: Found): Node[] {
	const following = parent.children.slice(index + 1);
	const [first] = following;
	if (first?.type.name !== 'quote') return [];
	const { speaker } = first.attrs;
	const end = following.findIndex(
		(node, at) =>
			at > 0 &&
			(node.type.name !== 'quote' ||
				speaker === null ||
				node.attrs.speaker !== speaker ||
				child(node, 'lead_in') !== undefined)
	);
	return following.slice(0, end < 0 ? undefined : end);
}

/** A paragraph and the quote after it as question and answer. One step to undo. */
export function intoExchange(
	state: EditorState,
	telling: Found,
	{ asker, askingVerb, from, to }: Question
): Transaction {
	const { node, pos } = telling;
	const characters = [...node.textContent];
	const units = (count: number) => characters.slice(0, count).join('').length;
	const answers = answersTo(telling);
	const size = [node, ...answers].reduce((sum, { nodeSize }) => sum + nodeSize, 0);
	const question = node.content.cut(units(from), units(to));
	const exchange = schema.node(
		'exchange',
		{ id: node.attrs.id as PartId, asker: asker ?? { unit: '' }, askingVerb },
		[
			schema.node('question', null, question),
			...(answers.length > 0 ? answers : [newBlock('quote')])
		]
	);
	const tr = step(state).replaceWith(pos, pos + size, exchange);
	return tr.setSelection(TextSelection.create(tr.doc, pos + 2 + question.size)).scrollIntoView();
}

/** An exchange and the questions right after it that follow it up. */
export function followed({ node, parent, index }: Found): Node[] {
	const after = parent.children.slice(index + 1);
	const end = after.findIndex((next) => next.attrs.asker !== 'again');
	return [node, ...after.slice(0, end < 0 ? undefined : end)];
}

/**
 * Exchanges as the paragraphs that tell of their questions, and their answers after
 * them. What holds no words goes.
 *
 * @param told the paragraph of each exchange
 */
export function outOfExchange(
	state: EditorState,
	{ pos }: Found,
	exchanges: readonly Node[],
	told: readonly Text[]
): Transaction {
	const blocks = exchanges.flatMap((exchange, at) => {
		const words = inline(told[at] ?? []);
		const { id } = exchange.attrs;
		return [
			...(words.size > 0 ? [schema.node('paragraph', { id: id as PartId }, words)] : []),
			...exchange.children
				.slice(1)
				.filter((answer) => answer.textContent !== '' || answer.attrs.speaker)
		];
	});
	const size = exchanges.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
	const all = blocks.length > 0 ? blocks : [newBlock('paragraph')];
	const tr = step(state).replaceWith(pos, pos + size, Fragment.fromArray(all));
	return tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1), 1)).scrollIntoView();
}
