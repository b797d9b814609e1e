import {
	backend,
	failure,
	type Failure,
	type FilterChoices,
	type ListFilter,
	type ReleaseSummary
} from '$lib/backend';
import { everything, isNarrowed, PAGE } from './filter';
import { rememberedView, rememberView, type ListView } from './view';

/** Something that was done to a release, told in passing. */
export interface Deed {
	did: 'binned' | 'restored' | 'deleted';
	release: ReleaseSummary;
}

/** The longest page that the program gives. */
const LONGEST = 500;

/** The releases of the library, or those in its bin, as a shelf shows them. */
export class Library {
	#filter = $state.raw<ListFilter>(everything);
	#releases = $state.raw<ReleaseSummary[]>();
	#choices = $state.raw<FilterChoices>({
		templates: [],
		organisations: [],
		speakers: [],
		months: []
	});
	#total = $state(0);
	#uncounted = $state(false);
	#waiting = $state(0);
	#failure = $state.raw<Failure>();
	/** Whether what failed was fetching what is to be shown. */
	#blind = $state(false);
	#deed = $state.raw<Deed>();
	/** Counts looks, so that a slow answer does not replace a newer one. */
	#looks = 0;
	#fetching = false;

	/** Whether the list is narrowed by words or filters. */
	readonly narrowed = $derived(isNarrowed(this.#filter));

	constructor(shelf: 'releases' | 'bin') {
		this.#filter = { ...everything, bin: shelf === 'bin' };
	}

	/** Absent until the first answer. */
	get releases() {
		return this.#releases;
	}

	get filter() {
		return this.#filter;
	}

	/** What the list can be filtered by. */
	get choices() {
		return this.#choices;
	}

	/** How many releases the filter finds; with `uncounted` at least these. */
	get total() {
		return this.#total;
	}

	get uncounted() {
		return this.#uncounted;
	}

	/** How many releases a search cannot find yet. */
	get waiting() {
		return this.#waiting;
	}

	get failure() {
		return this.#failure;
	}

	get blind() {
		return this.#blind;
	}

	get deed() {
		return this.#deed;
	}

	get search() {
		return this.#filter.words;
	}

	set search(words: string) {
		void this.narrow({ words });
	}

	/** Begins: with the order that was chosen the last time. */
	async begin() {
		this.#filter = { ...this.#filter, ...rememberedView() };
		void this.#lookForChoices();
		await this.look();
	}

	/** Shows other releases, or in another order, from the first. */
	async narrow(change: Partial<ListFilter>) {
		this.#filter = { ...this.#filter, ...change };
		await this.#fetch(PAGE);
	}

	/** Shows all releases again, in the order as it is. */
	async widen() {
		const { bin, group, sort } = this.#filter;
		await this.narrow({ ...everything, bin, group, sort });
	}

	/** Shows the releases in this order from now on. */
	async order(view: ListView) {
		rememberView(view);
		await this.narrow(view);
	}

	/** Fetches anew what is shown now. */
	async look() {
		await this.#fetch(Math.min(Math.max(PAGE, this.#releases?.length ?? 0), LONGEST));
	}

	/** Fetches what follows what is shown, if there is more. */
	async more() {
		const shown = this.#releases;
		if (!shown || this.#fetching || this.#blind) return;
		if (shown.length >= this.#total && !this.#uncounted) return;
		const look = this.#looks;
		this.#fetching = true;
		try {
			const page = await backend.listReleases({ ...this.#filter, offset: shown.length });
			if (look !== this.#looks) return;
			// What was touched meanwhile has moved to the front and comes twice.
			const known = new Set(shown.map(({ id }) => id));
			this.#releases = [...shown, ...page.releases.filter(({ id }) => !known.has(id))];
			this.#total = page.releases.length > 0 ? page.total : shown.length;
			this.#uncounted = page.uncounted;
		} catch (thrown) {
			if (look !== this.#looks) return;
			this.#failure = failure(thrown);
			this.#blind = true;
		} finally {
			this.#fetching = false;
		}
	}

	async #fetch(limit: number) {
		const look = ++this.#looks;
		try {
			const words = this.#filter.words.trim();
			const page = await backend.listReleases({ ...this.#filter, words, limit });
			if (look !== this.#looks) return;
			this.#releases = page.releases;
			this.#total = page.total;
			this.#uncounted = page.uncounted;
			this.#waiting = page.waiting;
			this.#failure = undefined;
			this.#blind = false;
		} catch (thrown) {
			if (look !== this.#looks) return;
			this.#failure = failure(thrown);
			this.#blind = true;
		}
	}

	async #lookForChoices() {
		// Without them the list is whole; it cannot be filtered by them.
		const choices = await backend.filterChoices().catch(() => null);
		if (choices) this.#choices = choices;
	}

	/** The failure was read. */
	dismiss() {
		this.#failure = undefined;
	}

	bin = (release: ReleaseSummary) =>
		this.#do('binned', release, () => backend.binRelease(release.id));
	restore = (release: ReleaseSummary) =>
		this.#do('restored', release, () => backend.restoreRelease(release.id));
	delete = (release: ReleaseSummary) =>
		this.#do('deleted', release, () => backend.deleteRelease(release.id));

	async #do(did: Deed['did'], release: ReleaseSummary, act: () => Promise<unknown>) {
		this.#deed = undefined;
		try {
			await act();
			this.#failure = undefined;
		} catch (thrown) {
			this.#failure = failure(thrown);
			this.#blind = false;
			return;
		}
		await this.look();
		this.#deed = { did, release };
		void this.#lookForChoices();
	}
}
