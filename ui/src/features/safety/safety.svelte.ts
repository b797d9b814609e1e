import {
	backend,
	failure,
	type Backup,
	type Failure,
	type LibraryPlace,
	type Restored,
	type Safety
} from '$lib/backend';

/** How often the program is asked how the library does, in milliseconds. */
const EVERY = 10_000;

/** Something that takes a while. */
export type Work = 'checking' | 'backingUp' | 'restoring' | 'opening';

/** What came of it. */
export type Deed =
	| { did: 'checked'; sound: boolean }
	| { did: 'backedUp'; backup: Backup }
	| { did: 'restored'; restored: Restored };

/** How the library does, and what was done for it. One for the whole window. */
export class LibrarySafety {
	#safety = $state.raw<Safety>();
	#place = $state.raw<LibraryPlace>();
	#failure = $state.raw<Failure>();
	#work = $state.raw<Work>();
	#deed = $state.raw<Deed>();
	/** The warning about the folder was read. */
	#placeRead = $state(false);
	/** Counts openings of the library, so that what shows it looks again. */
	#opened = $state(0);

	/** Absent until the library opened. */
	get safety() {
		return this.#safety;
	}

	/** Absent until it was asked for. */
	get place() {
		return this.#place;
	}

	get failure() {
		return this.#failure;
	}

	get work() {
		return this.#work;
	}

	get deed() {
		return this.#deed;
	}

	get opened() {
		return this.#opened;
	}

	readonly riskyPlace = $derived(this.#placeRead ? null : (this.#safety?.place ?? null));

	/** Asks now and from time to time; the answer stops it. */
	watch(): () => void {
		void this.look();
		const timer = setInterval(() => void this.look(), EVERY);
		return () => clearInterval(timer);
	}

	/** Asks how the library does. One that does not open is told elsewhere. */
	async look() {
		try {
			const safety = await backend.librarySafety();
			if (JSON.stringify(safety) !== JSON.stringify(this.#safety)) this.#safety = safety;
		} catch {
			this.#safety = undefined;
		}
	}

	/** Asks where the library lies and which backups it has. */
	async findPlace() {
		await this.#attempt(undefined, async () => {
			this.#place = await backend.libraryPlace();
		});
	}

	readPlace() {
		this.#placeRead = true;
	}

	dismiss() {
		this.#failure = undefined;
		this.#deed = undefined;
	}

	showFolder = () => this.#attempt(undefined, () => backend.showLibraryFolder());

	check = () =>
		this.#attempt('checking', async () => {
			const sound = await backend.checkLibrary();
			this.#deed = { did: 'checked', sound };
			await this.look();
		});

	backUp = (title: string, kind: string, name: string) =>
		this.#attempt('backingUp', async () => {
			const backup = await backend.backUpLibrary(title, kind, name);
			if (backup) this.#deed = { did: 'backedUp', backup };
		});

	/** The backup that the writer chose, if any. */
	choose = (title: string, kind: string) =>
		this.#attempt(undefined, () => backend.chooseBackup(title, kind));

	/** Restores a daily backup, or the file that was chosen last. */
	restore = (daily: string | null) =>
		this.#attempt('restoring', async () => {
			const restored = await backend.restoreLibrary(daily);
			// What shows the library begins anew with it, before this is told.
			await this.#reopened();
			this.#deed = { did: 'restored', restored };
		});

	tryAgain = () => this.#attempt('opening', () => this.#openBy(() => backend.openLibraryAgain()));
	openLastBackup = () =>
		this.#attempt('opening', () => this.#openBy(() => backend.openLastBackup()));

	async #openBy(open: () => Promise<Safety>) {
		this.#safety = await open();
		await this.#reopened();
	}

	async #reopened() {
		this.#opened++;
		await Promise.all([this.look(), this.findPlace()]);
	}

	async #attempt<T>(work: Work | undefined, act: () => Promise<T>): Promise<T | undefined> {
		if (work) {
			if (this.#work) return undefined;
			this.#work = work;
			this.#deed = undefined;
		}
		try {
			const result = await act();
			if (work) this.#failure = undefined;
			return result;
		} catch (thrown) {
			this.#failure = failure(thrown);
			return undefined;
		} finally {
			if (work) this.#work = undefined;
		}
	}
}

export const librarySafety = new LibrarySafety();
