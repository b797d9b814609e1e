/** Where the writer may go by a few letters, and what comes of going there. */
import {
	backend,
	failure,
	type Destination,
	type DestinationId,
	type Failure,
	type Place,
	type Reached
} from '$lib/backend';

/** What switching asks of the program behind the page. */
export interface SwitchingBackend {
	findDestinations(typed: string, places: Place[]): Promise<Destination[]>;
	reach(to: DestinationId): Promise<Reached>;
}

/** Where the writer went: something of the library, or a place of the window. */
export type Gone = Reached | { kind: 'place'; id: string };

/** Destinations of one kind, the best first. */
export interface Kin {
	kind: Destination['kind'];
	destinations: Destination[];
}

export class Switching {
	#typed = $state('');
	#found = $state.raw<Destination[]>();
	#failure = $state.raw<Failure>();
	/** Counts questions, so that a slow answer does not replace a newer one. */
	#looks = 0;
	#going = false;

	readonly #places: () => Place[];
	readonly #backend: SwitchingBackend;

	/** What answers, like with like. Absent until the first answer. */
	readonly found: Kin[] | undefined = $derived(this.#found && likeWithLike(this.#found));

	constructor(places: () => Place[], asked: SwitchingBackend = backend) {
		this.#places = places;
		this.#backend = asked;
	}

	get typed() {
		return this.#typed;
	}

	get failure() {
		return this.#failure;
	}

	/** Resolves as soon as what is found answers what was typed, or cannot. */
	async type(typed: string) {
		this.#typed = typed.trim();
		this.#failure = undefined;
		await this.#look();
	}

	/** Goes there; nothing comes of it where that fails. */
	async go(to: Destination): Promise<Gone | undefined> {
		if (to.kind === 'place') return { kind: 'place', id: to.id };
		if (this.#going) return undefined;
		this.#going = true;
		try {
			return await this.#backend.reach({ kind: to.kind, id: to.id });
		} catch (thrown) {
			// What is gone is offered no longer.
			await this.#look();
			this.#failure = failure(thrown);
			return undefined;
		} finally {
			this.#going = false;
		}
	}

	async #look() {
		const look = ++this.#looks;
		try {
			const found = await this.#backend.findDestinations(this.#typed, this.#places());
			if (look === this.#looks) this.#found = found;
		} catch (thrown) {
			if (look !== this.#looks) return;
			this.#found = undefined;
			this.#failure = failure(thrown);
		}
	}
}

/** They come kind by kind. */
function likeWithLike(found: Destination[]): Kin[] {
	const all: Kin[] = [];
	for (const to of found) {
		const last = all.at(-1);
		if (last?.kind === to.kind) last.destinations.push(to);
		else all.push({ kind: to.kind, destinations: [to] });
	}
	return all;
}
