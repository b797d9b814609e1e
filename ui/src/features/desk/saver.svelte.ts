/**
 * Brings what was written to the disk: soon after every change, one save at a
 * time, the latest words always, and again when it fails.
 */

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed';

/** Longest time between a change and the start of its save. */
const DELAY = 700;
const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;

export class Saver<T> {
	#saving = $state<Saving>('saved');
	#savedAt = $state('');
	#failure = $state.raw<unknown>(null);

	readonly #save: (value: T) => Promise<{ at: string }>;
	#latest: T;
	#saved: T;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;
	#retry = FIRST_RETRY;
	#stopped = false;

	constructor(saved: T, savedAt: string, save: (value: T) => Promise<{ at: string }>) {
		this.#savedAt = savedAt;
		this.#latest = this.#saved = saved;
		this.#save = save;
	}

	get saving(): Saving {
		return this.#saving;
	}

	/** The moment of the last save. */
	get savedAt(): string {
		return this.#savedAt;
	}

	/** Why the last save failed. */
	get failure(): unknown {
		return this.#failure;
	}

	/** There is something newer to save. */
	offer(value: T) {
		this.#latest = value;
		if (this.#saving === 'saved') this.#saving = 'waiting';
		this.#schedule(DELAY);
	}

	/** Saves now what is unsaved. Rejects when that fails. */
	async flush(): Promise<void> {
		while (this.#running || this.#latest !== this.#saved) {
			clearTimeout(this.#timer);
			this.#timer = undefined;
			await this.#run();
		}
	}

	/** Tries no more: somebody else may own what was saved by now. */
	stop() {
		clearTimeout(this.#timer);
		this.#stopped = true;
	}

	#schedule(delay: number) {
		if (this.#stopped) return;
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			// A failure is shown, and tried again.
			this.#run().catch(() => {});
		}, delay);
	}

	#run(): Promise<void> {
		this.#running ??= this.#once().finally(() => {
			this.#running = null;
		});
		return this.#running;
	}

	async #once() {
		const value = this.#latest;
		if (value === this.#saved) return;
		this.#saving = 'saving';
		try {
			const { at } = await this.#save(value);
			this.#saved = value;
			this.#savedAt = at;
			this.#failure = null;
			this.#retry = FIRST_RETRY;
			this.#saving = this.#latest === value ? 'saved' : 'waiting';
			if (this.#latest !== value) this.#schedule(DELAY);
		} catch (failure) {
			this.#failure = failure;
			this.#saving = 'failed';
			clearTimeout(this.#timer);
			this.#timer = undefined;
			this.#schedule(this.#retry);
			this.#retry = Math.min(this.#retry * 2, LAST_RETRY);
			throw failure;
		}
	}
}
