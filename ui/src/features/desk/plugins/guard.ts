/**
 * Refuses what would take the release apart: parts missing, or locked words
 * changed. The commands never try; a browser or a clipboard might.
 */
import { PluginKey, Plugin, type Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { restOf } from '$lib/document/mapping';
import { isFixedPart, partsOnPaper } from '$lib/document/parts';
import { isLocked } from '../editing/places';

const key = new PluginKey('guard');

/** Marks a change that may touch locked words: it is not typing. */
export function unguarded(tr: Transaction): Transaction {
	return tr.setMeta(key, true);
}

export function guard(): Plugin {
	return new Plugin({
		key,
		filterTransaction(tr, state) {
			if (!tr.docChanged) return true;
			return isWhole(tr.doc) && (keepsLocks(state.doc, tr.doc) || Boolean(tr.getMeta(key)));
		}
	});
}

function isWhole(doc: Node): boolean {
	const { guide, house } = restOf(doc);
	const parts = partsOnPaper(guide, house);
	return (
		doc.childCount === parts.length &&
		doc.children.every((node, index) => node.type.name === parts[index])
	);
}

function keepsLocks(before: Node, after: Node): boolean {
	return before.children.every((node) => {
		const { name } = node.type;
		if (!isFixedPart(name) || !isLocked(before, name)) return true;
		return after.children.some((candidate) => candidate === node || candidate.eq(node));
	});
}
