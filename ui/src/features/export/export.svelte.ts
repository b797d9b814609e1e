import {
	backend,
	Channel,
	failure,
	type Exported,
	type ExportProgress,
	type Failure,
	type Format,
	type PlannedFile,
	type Release
} from '$lib/backend';

export const FORMATS = ['docx', 'pdf', 'html'] as const satisfies readonly Format[];

/** An export from the writer's choices to its files. */
export class Export {
	#formats = $state.raw<readonly Format[]>(FORMATS);
	#folder = $state<string | null>(null);
	#planned = $state.raw<PlannedFile[]>([]);
	#progress = $state.raw<ExportProgress>();
	#done = $state.raw<Exported>();
	#failure = $state.raw<Failure>();
	#working = $state(false);

	readonly #release: () => Release;
	/** Brings the library up to date before anything leaves. */
	readonly #flush: () => Promise<void>;

	constructor(release: () => Release, flush: () => Promise<void>) {
		this.#release = release;
		this.#flush = flush;
		void this.#attempt(async () => {
			this.#folder = await backend.exportFolder();
			await this.#plan();
		});
	}

	get formats() {
		return this.#formats;
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
		const has = this.#formats.includes(format);
		this.#formats = FORMATS.filter((each) =>
			each === format ? !has : this.#formats.includes(each)
		);
		void this.#attempt(() => this.#plan());
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
			this.#working = true;
			this.#progress = undefined;
			this.#done = undefined;
			try {
				await this.#flush();
				const channel = new Channel<ExportProgress>();
				channel.onmessage = (progress) => (this.#progress = progress);
				this.#done = await backend.exportRelease(this.#release(), [...this.#formats], channel);
				await this.#plan();
			} finally {
				this.#working = false;
			}
		});
	}

	showFolder() {
		return this.#attempt(() => backend.showExportFolder());
	}

	async #plan() {
		this.#planned =
			this.#folder === null ? [] : await backend.plannedFiles(this.#release(), [...this.#formats]);
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
