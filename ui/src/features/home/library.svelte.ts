import { backend, failure, type Failure, type ReleaseSummary } from '$lib/backend';
import { everything } from './filter';

/** Something that was done to a release, told in passing. */
export interface Deed {
	did: 'binned' | 'restored' | 'duplicated' | 'deleted';
	release: ReleaseSummary;
}

/** The releases of the library, or those in its bin, as a shelf shows them. */
export class Library {
	#search = $state('');
	#releases = $state.raw<ReleaseSummary[]>();
	#failure = $state.raw<Failure>();
	/** Whether what failed was fetching what is to be shown. */
	#blind = $state(false);
	#deed = $state.raw<Deed>();
	/** Counts looks, so that a slow answer does not replace a newer one. */
	#looks = 0;
	readonly #bin: boolean;

	constructor(shelf: 'releases' | 'bin') {
		this.#bin = shelf === 'bin';
	}

	/** Absent until the first answer. */
	get releases() {
		return this.#releases;
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
		return this.#search;
	}

	set search(search: string) {
		this.#search = search;
		void this.look();
	}

	/** Fetches what is to be shown now. */
	async look() {
		const look = ++this.#looks;
		try {
			const page = await backend.listReleases({
				...everything,
				words: this.#search.trim(),
				bin: this.#bin
			});
			if (look !== this.#looks) return;
			this.#releases = page.releases;
			this.#failure = undefined;
		} catch (thrown) {
			if (look !== this.#looks) return;
			this.#failure = failure(thrown);
			this.#blind = true;
		}
	}

	/** The failure was read. */
	dismiss() {
		this.#failure = undefined;
	}

	duplicate = (release: ReleaseSummary) =>
		this.#do('duplicated', release, () => backend.duplicateRelease(release.id));
	bin = (release: ReleaseSummary) =>
		this.#do('binned', release, () => backend.binRelease(release.id));
	restore = (release: ReleaseSummary) =>
		this.#do('restored', release, () => backend.restoreRelease(release.id));
	delete = (release: ReleaseSummary) =>
		this.#do('deleted', release, () => backend.deleteRelease(release.id));

	async #do(did: Deed['did'], release: ReleaseSummary, act: () => Promise<unknown>) {
		this.#deed = undefined;
		const done = await this.#attempt(async () => {
			await act();
			return true;
		});
		if (!done) return;
		await this.look();
		this.#deed = { did, release };
	}

	async #attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
		try {
			const result = await act();
			this.#failure = undefined;
			return result;
		} catch (thrown) {
			this.#failure = failure(thrown);
			this.#blind = false;
			return undefined;
		}
	}
}
