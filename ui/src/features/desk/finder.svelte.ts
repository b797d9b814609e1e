/** Find and replace on the desk: what is looked for, what was found, what was done. */
import type { Node } from 'prosemirror-model';
import type { FixedPart } from '$lib/document/parts';
import type { Draft } from './draft.svelte';
import { replaceable, replaceHits, type Hit, type Search } from './editing/find';
import { cleanText } from './editing/paste';
import { hitsIn, selectedHit } from './plugins/found';

/** What is asked before somebody's words become others. */
export interface Asking {
	/** All that would be replaced. */
	hits: readonly Hit[];
	/** How many of them somebody said. */
	spoken: number;
}

/** What the last act did. */
export type Told =
	| { what: 'replaced'; count: number; locked: number }
	/** The hit in hand is not the writer's to change. */
	| { what: 'locked' };

/** What is selected is looked for, unless it is as long as a sentence. */
const MOST_SELECTED = 80;

export class Finder {
	#isOpen = $state(false);
	#asked = $state.raw<{ field: 'words' | 'other' }>({ field: 'words' });
	#search = $state.raw<Search>({ words: '', exact: false, wholeWords: false, within: null });
	#asking = $state.raw<Asking | null>(null);
	/** What was done, and the document it was done to: after another change it is past. */
	#told = $state.raw<(Told & { to: Node }) | null>(null);
	readonly #draft: Draft;
	/** Where the writer was: from there on the first hit is taken. */
	#from = 0;

	replacement = $state('');

	readonly hits: readonly Hit[] = $derived.by(() => hitsIn(this.#draft.state));
	/** Which hit is in hand; -1 where none is. */
	readonly at: number = $derived.by(() => selectedHit(this.#draft.state, this.hits));
	readonly locked: number = $derived(this.hits.length - replaceable(this.hits).length);

	constructor(draft: Draft) {
		this.#draft = draft;
	}

	get isOpen() {
		return this.#isOpen;
	}

	/** Where the writer wants to type; another object whenever they ask. */
	get asked() {
		return this.#asked;
	}

	get search() {
		return this.#search;
	}

	get asking() {
		return this.#asking;
	}

	get told(): Told | null {
		return this.#told?.to === this.#draft.state.doc ? this.#told : null;
	}

	/** Shows the search. Words that are selected are what is looked for. */
	open(replacing = false) {
		const { state } = this.#draft;
		const { selection } = state;
		const { from, to } = selection;
		const isHit = this.#isOpen && this.at >= 0;
		const selected = selection.$from.sameParent(selection.$to)
			? state.doc.textBetween(from, to).trim()
			: '';
		this.#isOpen = true;
		this.#asking = null;
		if (!isHit) {
			this.#from = from;
			this.look(selected && selected.length <= MOST_SELECTED ? { words: selected } : {});
		}
		this.#asked = { field: replacing && this.#search.words !== '' ? 'other' : 'words' };
	}

	/** The part that the writer is in. */
	get here(): FixedPart | null {
		const place = this.#draft.state.selection.$from;
		return place.depth > 0 ? (place.node(1).type.name as FixedPart) : null;
	}

	/** Looks for something else, from where the writer was. */
	look(change: Partial<Search>) {
		this.#search = { ...this.#search, ...change };
		this.#asking = this.#told = null;
		this.#draft.search(this.#search);
		const next = this.hits.find(({ from }) => from >= this.#from) ?? this.hits[0];
		if (next) this.#draft.select(next);
	}

	/** Whether there is something to go to by a key. */
	get hasWords() {
		return this.#search.words !== '';
	}

	/** Goes to the hit after the selection or before it, round the end. */
	step(direction: -1 | 1) {
		if (!this.#isOpen) return this.open();
		this.#asking = null;
		const { from, to } = this.#draft.state.selection;
		const { hits } = this;
		const next =
			direction > 0
				? (hits.find((hit) => hit.from >= to) ?? hits[0])
				: (hits.filter((hit) => hit.to <= from).at(-1) ?? hits.at(-1));
		if (next) this.goTo(next);
	}

	goTo(hit: Hit) {
		this.#asking = this.#told = null;
		this.#from = hit.from;
		this.#draft.select(hit);
	}

	/** Replaces the hit in hand and goes to the next; what was said asks first. */
	replace() {
		const hit = this.hits[this.at];
		if (!hit) this.step(1);
		else if (hit.locked) this.#told = { what: 'locked', to: this.#draft.state.doc };
		else if (hit.spoken) this.#ask([hit]);
		else this.#replace([hit]);
	}

	/** Replaces all that may be replaced; where something was said it asks first. */
	replaceAll() {
		const hits = replaceable(this.hits);
		if (hits.some(({ spoken }) => spoken)) this.#ask(hits);
		else this.#replace(hits);
	}

	/** The answer to what was asked: all of it, or only what nobody said. */
	answer(all: boolean) {
		const hits = this.#asking?.hits ?? [];
		this.#replace(all ? hits : hits.filter(({ spoken }) => !spoken));
	}

	forget() {
		this.#asking = null;
	}

	#ask(hits: readonly Hit[]) {
		this.#told = null;
		this.#asking = { hits, spoken: hits.filter(({ spoken }) => spoken).length };
	}

	#replace(hits: readonly Hit[]) {
		const { locked } = this;
		const last = hits.at(-1);
		this.#asking = null;
		if (!last) return;
		const tr = replaceHits(this.#draft.state, hits, cleanText(this.replacement));
		const after = tr.mapping.map(last.to);
		this.#draft.dispatch(tr);
		const next = this.hits.find(({ from }) => from >= after) ?? this.hits[0];
		if (hits.length === 1 && next) this.goTo(next);
		const to = this.#draft.state.doc;
		this.#told = { what: 'replaced', count: hits.length, locked, to };
	}

	/** Ends the search, and gives the caret back to the hit in hand. */
	close() {
		if (!this.#isOpen) return;
		this.#isOpen = false;
		this.#asking = this.#told = null;
		this.#draft.search(null);
		this.#draft.focus();
	}
}
