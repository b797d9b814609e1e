import {
	backend,
	failure,
	type Failure,
	type ReleaseId,
	type ReleaseSummary,
	type TemplateId,
	type TemplateSummary
} from '$lib/backend';

/** Which releases are looked at. */
export type Shelf = 'releases' | 'bin';

/** Something that was done to a release, told in passing. */
export interface Deed {
	did: 'binned' | 'restored' | 'duplicated' | 'deleted';
	release: ReleaseSummary;
}

/** The library as the home screen shows it. */
export class Library {
	#search = $state('');
	#shelf = $state<Shelf>('releases');
	#releases = $state.raw<ReleaseSummary[]>();
	#templates = $state.raw<TemplateSummary[]>([]);
	#failure = $state.raw<Failure>();
	/** Whether what failed was fetching what is to be shown. */
	#blind = $state(false);
	#deed = $state.raw<Deed>();
	/** Counts looks, so that a slow answer does not replace a newer one. */
	#looks = 0;

	/** Absent until the first answer. */
	get releases() {
		return this.#releases;
	}

	get templates() {
		return this.#templates;
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

	get shelf() {
		return this.#shelf;
	}

	set shelf(shelf: Shelf) {
		this.#shelf = shelf;
		this.#deed = undefined;
		this.#releases = undefined;
		void this.look();
	}

	/** Fetches what is to be shown now. */
	async look() {
		const look = ++this.#looks;
		try {
			const filter = { title: this.#search.trim(), bin: this.#shelf === 'bin' };
			const [releases, templates] = await Promise.all([
				backend.listReleases(filter),
				backend.listTemplates()
			]);
			if (look !== this.#looks) return;
			this.#releases = releases;
			this.#templates = templates;
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

	/** Each of these answers the release to open, or nothing when it failed. */
	create = (template: TemplateId) => this.#attempt(() => backend.createRelease(template));
	openSample = () => this.#attempt(() => backend.openSample());
	import = (title: string, kind: string) => this.#attempt(() => backend.importRelease(title, kind));
	open = (id: ReleaseId) => this.#attempt(() => backend.openRelease(id));

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
