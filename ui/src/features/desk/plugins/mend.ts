/**
 * Keeps the laws between parts that a schema cannot say: every id is there once,
 * and nothing names a speaker or picture that the release does not have.
 */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { isId, newId } from '$lib/document/ids';
import { restOf } from '$lib/document/mapping';
import { RESERVED_IDS } from '$lib/document/parts';
import { schema } from '$lib/document/schema';
import { isLettersOnly } from '../editing/intentions';

export function mend(): Plugin {
	return new Plugin({
		appendTransaction(transactions, before, { doc, tr }) {
			if (transactions.every(isLettersOnly)) return null;
			const body = doc.children.find((node) => node.type.name === 'body');
			const same = before.doc.children.some((node) => node === body);
			if (!body || same) return null;
			const { speakers, images } = restOf(doc);
			const taken = new Set<unknown>(RESERVED_IDS);
			const copies = copiesIn(doc, before.doc);
			doc.descendants((node, pos) => {
				const { id, speaker, image } = node.attrs;
				if (id !== undefined) {
					if (!isId(id) || taken.has(id) || copies.has(node)) {
						tr.setNodeAttribute(pos, 'id', newId(node.type.name[0] ?? 'b'));
					} else taken.add(id);
				}
				if (speaker && !speakers.some((known) => known.id === speaker)) {
					tr.setNodeAttribute(pos, 'speaker', null);
				}
				if (image && !images.some((known) => known.id === image)) {
					tr.setNodeAttribute(pos, 'image', null);
				}
				// A list without items has no place for the caret.
				if (node.type.name === 'list' && node.childCount === 0) {
					tr.insert(tr.mapping.map(pos + 1), schema.node('list_item'));
				}
				return !node.isTextblock;
			});
			return tr.docChanged ? tr : null;
		}
	});
}

/** Nodes that share an id with one that was there before, and so are its copies. */
function copiesIn(doc: Node, before: Node): Set<Node> {
	const byId = new Map<unknown, Node[]>();
	doc.descendants((node) => {
		if (node.attrs.id !== undefined) {
			byId.set(node.attrs.id, [...(byId.get(node.attrs.id) ?? []), node]);
		}
		return !node.isTextblock;
	});
	const doubles = [...byId.values()].filter((nodes) => nodes.length > 1);
	if (doubles.length === 0) return new Set();
	const old = new Set<Node>();
	before.descendants((node) => {
		old.add(node);
		return !node.isTextblock;
	});
	return new Set(
		doubles.flatMap((nodes) => {
			const original = nodes.find((node) => old.has(node)) ?? nodes[0];
			return nodes.filter((node) => node !== original);
		})
	);
}
