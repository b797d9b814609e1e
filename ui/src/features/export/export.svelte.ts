import {
	backend,
	Channel,
	failure,
	type Exported,
	type ExportOptions,
	type ExportProgress,
	type Failure,
	type Format,
	type PlannedFile,
	type Release
} from '$lib/backend';

/** The formats, by what they are for. */
export const GROUPS = {
	documents: ['docx', 'pdf', 'html'],
	web: ['fragment'],
	messages: ['whatsapp', 'plain', 'markdown', 'email'],
	packages: ['package']
} as const satisfies Record<string, readonly Format[]>;

const FORMATS: readonly Format[] = Object.values(GROUPS).flat();

/** How long typing must rest before the files are named anew, in milliseconds. */
const PAUSE = 300;

/** An export from the writer's choices to its files. */
export class Export {
	#options = $state.raw<ExportOptions>();
	#folder = $state<string | null>(null);
	#planned = $state.raw<PlannedFile[]>([]);
	#progress = $state.raw<ExportProgress>();
	#done = $state.raw<Exported>();
	#failure = $state.raw<Failure>();
	#working = $state(false);

	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly #release: () => Release;
	/** Brings the library up to date before anything leaves. */
	readonly #flush: () => Promise<void>;

	constructor(release: () => Release, flush: () => Promise<void>) {
		this.#release = release;
		this.#flush = flush;
		void this.#attempt(async () => {
			[this.#options, this.#folder] = await Promise.all([
				backend.exportOptions(release()),
				backend.exportFolder()
			]);
			await this.#plan();
		});
	}

	/** What the writer chose. Absent until the usual choices are there. */
	get options() {
		return this.#options;
	}

	/** Where the files go. `null` until it was chosen. */
	get folder() {
		return this.#folder;
	}

	get planned() {
		return this.#planned;
	}

	get progress() {
		return this.#progress;
	}

	/** What was made. Absent until an export ended. */
	get done() {
		return this.#done;
	}

	get failure() {
		return this.#failure;
	}

	get working() {
		return this.#working;
	}

	toggle(format: Format) {
		const chosen = this.#options?.formats ?? [];
		const has = chosen.includes(format);
		this.choose({
			formats: FORMATS.filter((each) => (each === format ? !has : chosen.includes(each)))
		});
	}

	choose(choice: Partial<ExportOptions>) {
		this.#change(choice, 0);
	}

	/** Takes a pattern for the files' names while it is typed. */
	rename(fileName: string) {
		this.#change({ fileName }, PAUSE);
	}

	chooseFolder(title: string) {
		return this.#attempt(async () => {
			const folder = await backend.chooseExportFolder(title);
			if (folder === null) return;
			this.#folder = folder;
			this.#done = undefined;
			await this.#plan();
		});
	}

	start() {
		return this.#attempt(async () => {
			const options = this.#options;
			if (!options || this.#working) return;
			clearTimeout(this.#timer);
			this.#working = true;
			this.#progress = undefined;
			this.#done = undefined;
			try {
				await this.#flush();
				const channel = new Channel<ExportProgress>();
				channel.onmessage = (progress) => (this.#progress = progress);
				this.#done = await backend.exportRelease(this.#release(), options, channel);
				await this.#plan();
			} finally {
				this.#working = false;
			}
		});
	}

	showFolder() {
		return this.#attempt(() => backend.showExportFolder());
	}

	/** Nobody looks any more. */
	stop() {
		clearTimeout(this.#timer);
	}

	#change(choice: Partial<ExportOptions>, pause: number) {
		if (!this.#options) return;
		this.#options = { ...this.#options, ...choice };
		// What was made is not what would be made now.
		this.#done = undefined;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#attempt(() => this.#plan()), pause);
	}

	async #plan() {
		const options = this.#options;
		const folder = this.#folder;
		const planned =
			options && folder !== null ? await backend.plannedFiles(this.#release(), options) : [];
		// The writer may have chosen otherwise meanwhile.
		if (options === this.#options && folder === this.#folder) this.#planned = planned;
	}

	async #attempt(act: () => Promise<unknown>) {
		try {
			this.#failure = undefined;
			await act();
		} catch (thrown) {
			this.#failure = failure(thrown);
		}
	}
}
