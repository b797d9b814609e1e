import {
	backend,
	failure,
	type Failure,
	type FoundRelease,
	type PartId,
	type Passage,
	type ReleaseId,
	type ReusePage,
	type ReuseSearch,
	type ReuseSource
} from '$lib/backend';

/** What reusing asks of the program behind the page. */
export interface ReuseBackend {
	findReusable(search: ReuseSearch): Promise<ReusePage>;
	openReusable(id: ReleaseId, words: string): Promise<ReuseSource>;
}

/** How many releases come at once. */
const PAGE = 20;

/** The search for what to take from other releases, as it was left. */
export class Reuse {
	#words = $state('');
	#quotesOnly = $state(false);
	#found = $state.raw<FoundRelease[]>();
	#next = $state<number | null>(null);
	#waiting = $state(0);
	#source = $state.raw<ReuseSource>();
	#failure = $state.raw<Failure>();
	#searching = $state(false);
	/** Where the opened release is to be looked at. */
	#at = $state<PartId>();
	/** The release that could not be opened. */
	#missed: { id: ReleaseId; at?: PartId } | undefined;
	/** Counts questions, so that a slow answer does not replace a newer one. */
	#looks = 0;

	readonly #backend: ReuseBackend;
	readonly #except: () => ReleaseId;

	constructor(except: () => ReleaseId, asked: ReuseBackend = backend) {
		this.#except = except;
		this.#backend = asked;
	}

	get words() {
		return this.#words;
	}

	get quotesOnly() {
		return this.#quotesOnly;
	}

	/** Absent until the first answer. */
	get found() {
		return this.#found;
	}

	/** Whether there is more to show. */
	get more() {
		return this.#next !== null;
	}

	get searching() {
		return this.#searching;
	}

	/** How many releases a search cannot find yet. */
	get waiting() {
		return this.#waiting;
	}

	get source() {
		return this.#source;
	}

	get at() {
		return this.#at;
	}

	get failure() {
		return this.#failure;
	}

	/** What of the opened release may be taken. */
	readonly passages: Passage[] = $derived(
		(this.#source?.passages ?? []).filter(({ kind }) => !this.#quotesOnly || kind === 'quote')
	);

	async look(change: { words?: string; quotesOnly?: boolean } = {}) {
		this.#words = change.words ?? this.#words;
		this.#quotesOnly = change.quotesOnly ?? this.#quotesOnly;
		await this.#fetch(0, []);
	}

	async showMore() {
		if (this.#next !== null && !this.#searching) await this.#fetch(this.#next, this.#found ?? []);
	}

	async open(id: ReleaseId, at?: PartId) {
		const look = ++this.#looks;
		this.#failure = undefined;
		this.#searching = false;
		try {
			const source = await this.#backend.openReusable(id, this.#words);
			if (look !== this.#looks) return;
			this.#source = source;
			this.#missed = undefined;
			const { passages } = this;
			const marked = ({ lines, speaker }: Passage) =>
				[...lines.flat(), ...speaker].some(({ hit }) => hit);
			const first = passages.find(({ hit }) => hit) ?? passages.find(marked) ?? passages[0];
			this.#at = at ?? first?.part;
		} catch (thrown) {
			if (look !== this.#looks) return;
			this.#failure = failure(thrown);
			this.#missed = { id, at };
		}
	}

	/** Tries again what failed. */
	async again() {
		if (this.#missed) await this.open(this.#missed.id, this.#missed.at);
		else await this.look();
	}

	/** Something else about what was found failed. */
	fail(thrown: unknown) {
		this.#failure = failure(thrown);
		this.#missed = undefined;
	}

	/** Back from a release to what was found. */
	back() {
		this.#source = this.#failure = this.#missed = undefined;
	}

	async #fetch(from: number, shown: FoundRelease[]) {
		const look = ++this.#looks;
		this.#searching = true;
		this.#missed = undefined;
		let offset: number | null = from;
		let found = shown;
		try {
			// A search that looked at many releases and found none goes on by itself.
			do {
				const page: ReusePage = await this.#backend.findReusable({
					words: this.#words.trim(),
					quotesOnly: this.#quotesOnly,
					except: this.#except(),
					offset: offset ?? 0,
					limit: PAGE
				});
				if (look !== this.#looks) return;
				const known = new Set(found.map(({ release }) => release.id));
				found = [...found, ...page.found.filter(({ release }) => !known.has(release.id))];
				offset = page.next;
				this.#waiting = page.waiting;
			} while (offset !== null && found.length === shown.length);
			this.#found = found;
			this.#next = offset;
			this.#failure = undefined;
		} catch (thrown) {
			if (look === this.#looks) this.#failure = failure(thrown);
		} finally {
			if (look === this.#looks) this.#searching = false;
		}
	}
}
