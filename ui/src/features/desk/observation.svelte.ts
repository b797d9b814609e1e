/** What the program finds in lede and headline, a moment after the last key. */
import type { Node } from 'prosemirror-model';
import type { CharRange, Observed, PartId, Release } from '$lib/backend';
import type { Stretch } from '$lib/document/counting';
import { toRelease } from '$lib/document/mapping';
import { findPart } from './editing/places';

type Read = (release: Release) => Promise<Observed>;

/** How long nothing is typed before the words are read. */
const PAUSE = 250;

export class Observation {
	#seen = $state.raw<{ doc: Node; observed: Observed } | null>(null);
	readonly #read: Read;
	#latest: Node | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#reading = false;

	constructor(read: Read) {
		this.#read = read;
	}

	/** What was found last. */
	get observed(): Observed | null {
		return this.#seen?.observed ?? null;
	}

	/** Reads this document, unless another one follows at once. */
	follow(doc: Node) {
		if (doc === this.#latest) return;
		this.#latest = doc;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#look(), this.#seen ? PAUSE : 0);
	}

	stop() {
		clearTimeout(this.#timer);
		this.#latest = null;
	}

	/** The words of a part that were found at a range. */
	words(part: PartId, { from, to }: CharRange): string {
		const text = this.#seen && findPart(this.#seen.doc, part)?.node.textContent;
		return [...(text ?? '')].slice(from, to).join('');
	}

	/** Where they stand in a document now; nowhere once the part was changed. */
	places(part: PartId, ranges: readonly CharRange[], doc: Node): Stretch[] {
		const then = this.#seen && findPart(this.#seen.doc, part);
		const now = findPart(doc, part);
		if (!then || !now || then.node !== now.node) return [];
		const letters = [...now.node.textContent];
		const units = (count: number) => letters.slice(0, count).join('').length;
		return ranges.map(({ from, to }) => ({
			from: now.pos + 1 + units(from),
			to: now.pos + 1 + units(to)
		}));
	}

	/** One call at a time, the latest words at the end. */
	async #look() {
		if (this.#reading) return;
		this.#reading = true;
		let doc: Node | null = null;
		while (this.#latest && doc !== this.#latest) {
			doc = this.#latest;
			const observed = await this.#read(toRelease(doc)).catch((failure: unknown) => {
				// The guide says no more than before.
				console.error('lede and headline were not read', failure);
				return null;
			});
			if (observed) this.#seen = { doc, observed };
		}
		this.#reading = false;
	}
}
