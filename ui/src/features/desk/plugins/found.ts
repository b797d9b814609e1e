/** What was searched, marked on paper. The hit in hand is the one that is selected. */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { findAll, type Hit, type Search } from '../editing/find';

interface Found {
	search: Search | null;
	hits: readonly Hit[];
	decorations: DecorationSet;
}

const NOTHING: Found = { search: null, hits: [], decorations: DecorationSet.empty };

/** How many hits around the selection are marked at most: a letter may have thousands. */
const MOST_MARKED = 600;

const key = new PluginKey<Found>('found');

export function hitsIn(state: EditorState): readonly Hit[] {
	return key.getState(state)?.hits ?? [];
}

/** Searches from now on, whatever is typed; `null` ends it. */
export function withSearch(tr: Transaction, search: Search | null): Transaction {
	return tr.setMeta(key, { search }).setMeta('addToHistory', false);
}

/** Which hit is selected; -1 where none is. */
export function selectedHit({ selection }: EditorState, hits: readonly Hit[]): number {
	return hits.findIndex(({ from, to }) => from === selection.from && to === selection.to);
}

/** Some of many hits, around the first that does not end before a position. */
export function around<T extends Hit>(hits: readonly T[], pos: number, most: number): readonly T[] {
	if (hits.length <= most) return hits;
	const at = hits.findIndex(({ to }) => to >= pos);
	const start = (at < 0 ? hits.length : at) - Math.floor(most / 2);
	const from = Math.max(0, Math.min(start, hits.length - most));
	return hits.slice(from, from + most);
}

export function found(): Plugin {
	return new Plugin<Found>({
		key,
		state: {
			init: () => NOTHING,
			apply(tr, before, _old, state) {
				const told = tr.getMeta(key) as Pick<Found, 'search'> | undefined;
				const { search } = told ?? before;
				if (search === null) return NOTHING;
				if (!told && !tr.docChanged && !tr.selectionSet) return before;
				const hits = told || tr.docChanged ? findAll(tr.doc, search) : before.hits;
				return { search, hits, decorations: marked(state, hits) };
			}
		},
		props: { decorations: (state) => key.getState(state)?.decorations }
	});
}

function marked(state: EditorState, hits: readonly Hit[]): DecorationSet {
	const selected = hits[selectedHit(state, hits)];
	return DecorationSet.create(
		state.doc,
		around(hits, state.selection.from, MOST_MARKED).map((hit) =>
			Decoration.inline(hit.from, hit.to, { class: hit === selected ? 'hit now' : 'hit' })
		)
	);
}
