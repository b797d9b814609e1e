import {
	backend,
	failure,
	type Comparison,
	type Failure,
	type PartId,
	type Release,
	type VersionSummary
} from '$lib/backend';

/** What the history asks of the program behind the page. */
export type HistoryBackend = Pick<
	typeof backend,
	| 'history'
	| 'measureHistory'
	| 'openVersion'
	| 'keepNamedVersion'
	| 'nameVersion'
	| 'compareReleases'
	| 'bringBack'
>;

/** The text on the desk, among the numbers of versions. */
export const NOW = 'now';
export type Side = number | typeof NOW;

/** What was just brought back: a version, or one part of it. */
export interface Brought {
	number: number;
	part: PartId | null;
}

/** The versions of the release on the desk, and the two that are compared. */
export class History {
	#versions = $state.raw<VersionSummary[]>();
	#failure = $state.raw<Failure>();
	#sides = $state.raw<{ before: number; after: Side }>();
	#comparison = $state.raw<Comparison>();
	#comparing = $state(false);
	#brought = $state.raw<Brought>();
	/** What the desk said right after that. */
	#restored: Release | undefined;
	#kept = $state<string>();
	#working = $state(false);

	/** The last question asked; answers to older ones come too late. */
	#listing = 0;
	#question = 0;

	readonly #release: () => Release;
	/** Puts a text on the desk as one step that can be undone. */
	readonly #replace: (release: Release) => void;
	readonly #backend: HistoryBackend;

	constructor(
		release: () => Release,
		replace: (release: Release) => void,
		behind: HistoryBackend = backend
	) {
		this.#release = release;
		this.#replace = replace;
		this.#backend = behind;
	}

	/** The versions, the last first. Absent until they are there. */
	get versions() {
		return this.#versions;
	}

	get failure() {
		return this.#failure;
	}

	/** Which two texts are compared. */
	get sides() {
		return this.#sides;
	}

	/** How they differ. Absent until that is known. */
	get comparison() {
		return this.#comparison;
	}

	get comparing() {
		return this.#comparing;
	}

	get brought() {
		return this.#brought;
	}

	/** The name under which the present text was just kept. */
	get kept() {
		return this.#kept;
	}

	/** A version is being named or brought back. */
	get working() {
		return this.#working;
	}

	version(number: Side): VersionSummary | undefined {
		return this.#versions?.find((version) => version.number === number);
	}

	/** Asks for the versions anew: at once as they are, then with their sizes. */
	async load() {
		const listing = ++this.#listing;
		const { id } = this.#release();
		await this.#attempt(async () => {
			const versions = await this.#backend.history(id);
			if (listing !== this.#listing) return;
			this.#versions = versions;
			if (versions.every(({ change }) => change !== null)) return;
			const measured = await this.#backend.measureHistory(id);
			if (listing === this.#listing) this.#versions = measured;
		});
	}

	/** Compares a version with another one, or with the text on the desk. */
	compare(before: number, after: Side = NOW) {
		// The older one stands before.
		const turned = after !== NOW && after < before;
		this.#sides = turned ? { before: after, after: before } : { before, after };
		this.#brought = undefined;
		this.#kept = undefined;
		this.#comparison = undefined;
		return this.refresh();
	}

	/** Compares the same two again, after the text on the desk has changed. */
	async refresh() {
		const sides = this.#sides;
		if (!sides) return;
		// Undone, or written over.
		if (this.#brought && this.#release() !== this.#restored) this.#brought = undefined;
		const question = ++this.#question;
		this.#comparing = true;
		await this.#attempt(async () => {
			const { id } = this.#release();
			const [before, after] = await Promise.all([
				this.#backend.openVersion(id, sides.before),
				sides.after === NOW ? this.#release() : this.#backend.openVersion(id, sides.after)
			]);
			const comparison = await this.#backend.compareReleases(before, after);
			if (question === this.#question) this.#comparison = comparison;
		});
		if (question === this.#question) this.#comparing = false;
	}

	/** Back to the paper. */
	close() {
		this.#question++;
		this.#sides = undefined;
		this.#comparison = undefined;
		this.#comparing = false;
		this.#brought = undefined;
		this.#failure = undefined;
	}

	/** Keeps the text on the desk under a name. */
	async keep(name: string): Promise<boolean> {
		return this.#work(async () => {
			await this.#backend.keepNamedVersion(this.#release(), name);
			this.#kept = name.trim();
			await this.load();
		});
	}

	/** What was told about the last name was read. */
	forget() {
		this.#kept = undefined;
	}

	/** Gives a version a name; none takes the one it has. */
	async name(number: number, name: string | null): Promise<boolean> {
		return this.#work(async () => {
			await this.#backend.nameVersion(this.#release().id, number, name);
			await this.load();
		});
	}

	/** Brings a version, or one part of it, back to the desk. */
	async bringBack(number: number, part: PartId | null): Promise<boolean> {
		return this.#work(async () => {
			let present: Release;
			let restored: Release;
			// What was typed meanwhile must not be lost.
			do {
				present = this.#release();
				restored = await this.#backend.bringBack(present, number, part);
			} while (this.#release() !== present);
			this.#replace(restored);
			this.#restored = this.#release();
			this.#brought = { number, part };
			await this.load();
			await this.refresh();
		});
	}

	async #work(act: () => Promise<void>): Promise<boolean> {
		if (this.#working) return false;
		this.#working = true;
		const done = await this.#attempt(act);
		this.#working = false;
		return done;
	}

	async #attempt(act: () => Promise<void>): Promise<boolean> {
		this.#failure = undefined;
		try {
			await act();
			return true;
		} catch (thrown) {
			this.#failure = failure(thrown);
			return false;
		}
	}
}
