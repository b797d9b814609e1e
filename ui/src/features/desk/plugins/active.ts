/** Which part the writer is in: where the caret stands, or a field has the focus. */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { PartId } from '$lib/backend';
import { findPart, partAt } from '../editing/places';

const key = new PluginKey<PartId | null>('active');

export function activePart(state: EditorState): PartId | null {
	return key.getState(state) ?? null;
}

/** Says that a field of this part has the focus. */
export function withActive(tr: Transaction, part: PartId): Transaction {
	return tr.setMeta(key, part).setMeta('addToHistory', false);
}

export function active(): Plugin {
	return new Plugin<PartId | null>({
		key,
		state: {
			// Nobody is anywhere before the first click.
			init: () => null,
			apply(tr, before) {
				const told = tr.getMeta(key) as PartId | undefined;
				if (told !== undefined) return told;
				if (tr.selectionSet) return partAt(tr.selection.$head);
				if (before !== null && tr.docChanged && !findPart(tr.doc, before)) {
					return partAt(tr.selection.$head);
				}
				return before;
			}
		},
		props: {
			decorations(state) {
				const part = activePart(state);
				const found = part === null ? null : findPart(state.doc, part);
				if (!found) return DecorationSet.empty;
				const { pos, node } = found;
				return DecorationSet.create(state.doc, [
					Decoration.node(pos, pos + node.nodeSize, { class: 'on' })
				]);
			}
		}
	});
}
