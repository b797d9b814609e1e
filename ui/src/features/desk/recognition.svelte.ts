/** Reads what was pasted for quotes, and tells what was found. */
import type { Node } from 'prosemirror-model';
import type { PartId, Recognised, Release } from '$lib/backend';
import type { Draft } from './draft.svelte';
import { newlyMarked, putQuotes } from './editing/recognise';

type Read = (release: Release, parts: PartId[]) => Promise<Recognised[]>;

export class Recognition {
	/** What became quotes, and what might. */
	#told = $state.raw<{ found: Recognised[]; proposed: Recognised[] } | null>(null);
	#nodes: ReadonlyMap<PartId, Node> = new Map();
	readonly #draft: Draft;
	readonly #read: Read;

	constructor(draft: Draft, read: Read) {
		this.#draft = draft;
		this.#read = read;
	}

	get told() {
		return this.#told;
	}

	/** Looks at the paragraphs that came since this document. */
	async look(before: Node) {
		this.#nodes = newlyMarked(before, this.#draft.state.doc);
		this.#told = null;
		const nodes = this.#nodes;
		if (nodes.size === 0) return;
		const read = await this.#read(this.#draft.release, [...nodes.keys()]).catch(
			(failure: unknown) => {
				// The words that were pasted are there.
				console.error('no quotes were recognised', failure);
				return [];
			}
		);
		if (nodes !== this.#nodes) return;
		const { tr, put } = putQuotes(
			this.#draft.state,
			nodes,
			read.filter(({ exact }) => exact)
		);
		if (put.length > 0) this.#draft.dispatch(tr);
		const proposed = read.filter(({ exact }) => !exact);
		if (put.length + proposed.length > 0) this.#told = { found: put, proposed };
	}

	/** Takes what was proposed. */
	take() {
		const { tr, put } = putQuotes(this.#draft.state, this.#nodes, this.#told?.proposed ?? []);
		if (put.length > 0) this.#draft.dispatch(tr);
		this.#told = null;
	}

	dismiss() {
		this.#told = null;
	}
}
