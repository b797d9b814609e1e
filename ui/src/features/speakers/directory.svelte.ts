/** The directory of speakers as its shelf shows it. */
import {
	backend,
	failure,
	type CollectedSpeaker,
	type Failure,
	type Language,
	type Separator,
	type SpeakerChange,
	type SpeakerEntry,
	type SpeakerFigures,
	type SpeakerId,
	type SpeakerImport
} from '$lib/backend';

/** Something that was done, told in passing. */
export type Deed =
	| { did: 'added' | 'kept' | 'restored' | 'deleted' | 'merged'; name: string }
	| { did: 'binned'; name: string; entry: SpeakerEntry }
	| { did: 'taken'; count: number }
	| { did: 'exported'; count: number; path: string };

export class Directory {
	#search = $state('');
	#bin = $state(false);
	#entries = $state.raw<SpeakerEntry[]>();
	#figures = $state.raw(new Map<SpeakerId, SpeakerFigures>());
	#twins = $state.raw<SpeakerId[][]>([]);
	#failure = $state.raw<Failure>();
	/** Whether what failed was fetching what is to be shown. */
	#blind = $state(false);
	#deed = $state.raw<Deed>();
	/** Counts looks, so that a slow answer does not replace a newer one. */
	#looks = 0;

	/** Absent until the first answer. */
	get entries() {
		return this.#entries;
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

	/** Groups of entries that may be one person. */
	get twins() {
		return this.#twins;
	}

	get search() {
		return this.#search;
	}

	set search(search: string) {
		this.#search = search;
		void this.look();
	}

	/** Whether the bin is looked at. */
	get bin() {
		return this.#bin;
	}

	set bin(bin: boolean) {
		this.#bin = bin;
		this.#deed = undefined;
		this.#entries = undefined;
		this.#search = '';
		void this.look();
	}

	/** How often somebody is quoted. Absent: never, or not counted yet. */
	figures(id: SpeakerId): SpeakerFigures | undefined {
		return this.#figures.get(id);
	}

	/** Fetches what is to be shown now. */
	async look() {
		const look = ++this.#looks;
		try {
			const filter = { search: this.#search, bin: this.#bin };
			const entries = await backend.listSpeakers(filter);
			if (look !== this.#looks) return;
			this.#entries = entries;
			if (this.#blind) this.#failure = undefined;
			const [figures, twins] = await Promise.all([
				backend.speakerFigures(),
				backend.duplicateSpeakers()
			]);
			if (look !== this.#looks) return;
			this.#figures = new Map(figures.map((one) => [one.speaker, one]));
			this.#twins = twins;
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

	/** Keeps an entry as the form left it. Rejects when that fails. */
	async put(change: SpeakerChange): Promise<SpeakerEntry> {
		const entry = await backend.putSpeaker(change);
		const did = change.revision === null ? 'added' : 'kept';
		await this.#tell({ did, name: entry.known.speaker.name });
		return entry;
	}

	bury = (entry: SpeakerEntry) =>
		this.#do({ did: 'binned', name: entry.known.speaker.name, entry }, () =>
			backend.binSpeaker(entry.known.speaker.id)
		);
	restore = (entry: SpeakerEntry) =>
		this.#do({ did: 'restored', name: entry.known.speaker.name }, () =>
			backend.restoreSpeaker(entry.known.speaker.id)
		);
	delete = (entry: SpeakerEntry) =>
		this.#do({ did: 'deleted', name: entry.known.speaker.name }, () =>
			backend.deleteSpeaker(entry.known.speaker.id)
		);

	/** Makes one entry of two, as it was shown. Rejects when that fails. */
	async merge(kept: SpeakerEntry, other: SpeakerEntry): Promise<SpeakerEntry> {
		const entry = await backend.mergeSpeakers(
			kept.known.speaker.id,
			kept.revision,
			other.known.speaker.id,
			other.revision
		);
		await this.#tell({ did: 'merged', name: entry.known.speaker.name });
		return entry;
	}

	/** Takes in what was looked at before. Rejects when that fails. */
	async take(changes: SpeakerChange[]) {
		await backend.putSpeakers(changes);
		await this.#tell({ did: 'taken', count: changes.length });
	}

	/** What a table would bring in. Nothing when it failed or nobody chose one. */
	read = (title: string, kind: string): Promise<SpeakerImport | null | undefined> =>
		this.#attempt(() => backend.readSpeakers(title, kind));

	/** Whom the releases quote. Nothing when it failed. */
	collect = (): Promise<CollectedSpeaker[] | undefined> =>
		this.#attempt(() => backend.collectSpeakers());

	async export(
		separator: Separator,
		language: Language,
		title: string,
		kind: string,
		name: string
	) {
		const written = await this.#attempt(() =>
			backend.exportSpeakers(separator, language, title, kind, name)
		);
		if (written) this.#deed = { did: 'exported', count: written.speakers, path: written.path };
	}

	async #do(deed: Deed, act: () => Promise<unknown>) {
		this.#deed = undefined;
		const done = await this.#attempt(async () => {
			await act();
			return true;
		});
		if (done) await this.#tell(deed);
	}

	async #tell(deed: Deed) {
		await this.look();
		this.#deed = deed;
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
