/** Reads what was pasted or typed for quotes, and tells what was found. */
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { PartId, Recognised, Release } from '$lib/backend';
import type { Draft } from './draft.svelte';
import { findPart } from './editing/places';
import { makeQuote } from './editing/speech';
import {
	asParagraph,
	newlyMarked,
	putQuotes,
	typedQuoteAt,
	type TypedQuote
} from './editing/recognise';

type Read = (release: Release, parts: PartId[]) => Promise<Recognised[]>;

/** How long a writer rests before what was typed is read, in milliseconds. */
const PAUSE = 900;

export class Recognition {
	/** What became quotes, and what might; `typed`: nobody asked. */
	#told = $state.raw<{ found: Recognised[]; proposed: Recognised[]; typed: boolean } | null>(null);
	#nodes: ReadonlyMap<PartId, Node> = new Map();
	/** What is being typed, and what was there when the desk was last looked at. */
	#typed: TypedQuote | null = null;
	#before: EditorState | null = null;
	#rest: ReturnType<typeof setTimeout> | undefined;
	/** Words that were read or declined. */
	readonly #known = new Set<string>();
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
		for (const node of nodes.values()) this.#known.add(node.textContent);
		const read = await this.#ask(this.#draft.release, [...nodes.keys()]);
		if (nodes !== this.#nodes) return;
		const { tr, put } = putQuotes(
			this.#draft.state,
			nodes,
			read.filter(({ exact }) => exact)
		);
		if (put.length > 0) this.#draft.dispatch(tr);
		const proposed = read.filter(({ exact }) => !exact);
		if (put.length + proposed.length > 0) this.#told = { found: put, proposed, typed: false };
	}

	/** Follows the writer: a quote typed in full is offered at a rest, or when it is left. */
	follow(state: EditorState) {
		const before = this.#before;
		this.#before = state;
		if (!before || before.doc === state.doc) {
			if (this.#typed && typedQuoteAt(state)?.id !== this.#typed.id) void this.#offer();
			return;
		}
		clearTimeout(this.#rest);
		this.#forget(state.doc);
		const typed = typedQuoteAt(state);
		if (this.#typed && typed?.id !== this.#typed.id) void this.#offer();
		const same = typed && findPart(before.doc, typed.id)?.node === typed.node;
		if (!typed || same || this.#known.has(typed.node.textContent)) return;
		this.#typed = typed;
		this.#rest = setTimeout(() => void this.#offer(), PAUSE);
	}

	/** Turns a paragraph into a quote, of whom and with what its words say if they do. */
	async quote(part: PartId) {
		const node = findPart(this.#draft.state.doc, part)?.node;
		if (!node) return;
		const nodes = new Map([[part, node]]);
		this.#nodes = nodes;
		this.#told = null;
		const read = await this.#ask(this.#draft.release, [part]);
		if (nodes !== this.#nodes || findPart(this.#draft.state.doc, part)?.node !== node) return;
		const { tr, put } = putQuotes(this.#draft.state, nodes, read);
		const made = put.length > 0 ? tr : makeQuote(this.#draft.state, part);
		if (made) this.#draft.dispatch(made);
		if (put.length > 0) this.#told = { found: put, proposed: [], typed: false };
		this.#draft.focus();
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

	/** Nothing is offered any more. */
	stop() {
		clearTimeout(this.#rest);
	}

	async #offer() {
		clearTimeout(this.#rest);
		const typed = this.#typed;
		this.#typed = null;
		if (!typed || findPart(this.#draft.state.doc, typed.id)?.node !== typed.node) return;
		this.#known.add(typed.node.textContent);
		const nodes = new Map([[typed.id, typed.node]]);
		this.#nodes = nodes;
		const proposed = await this.#ask(asParagraph(this.#draft.release, typed), [typed.id]);
		if (nodes !== this.#nodes || proposed.length === 0) return;
		this.#told = { found: [], proposed, typed: true };
		this.#forget(this.#draft.state.doc);
	}

	/** What was offered for words that are others now is offered no more. */
	#forget(doc: Node) {
		if (!this.#told?.typed) return;
		const stale = [...this.#nodes].some(([id, node]) => findPart(doc, id)?.node !== node);
		if (stale) this.#told = null;
	}

	#ask(release: Release, parts: PartId[]): Promise<Recognised[]> {
		return this.#read(release, parts).catch((failure: unknown) => {
			// The words are there all the same.
			console.error('no quotes were recognised', failure);
			return [];
		});
	}
}
