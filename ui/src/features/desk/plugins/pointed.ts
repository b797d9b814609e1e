/** Words that the guide points at, for as long as it does. */
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Stretch } from '$lib/document/counting';

const key = new PluginKey<DecorationSet>('pointed');

/** Points at these stretches of the document, and at no others. */
export function withPointed(tr: Transaction, stretches: readonly Stretch[]): Transaction {
	return tr.setMeta(key, stretches).setMeta('addToHistory', false);
}

export function pointed(): Plugin {
	return new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply(tr, before) {
				const told = tr.getMeta(key) as readonly Stretch[] | undefined;
				if (!told) return tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
				return DecorationSet.create(
					tr.doc,
					told.map(({ from, to }) => Decoration.inline(from, to, { class: 'pointed' }))
				);
			}
		},
		props: { decorations: (state) => key.getState(state) }
	});
}
