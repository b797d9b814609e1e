/**
 * Brings what was written to the disk: soon after every change, one save at a
 * time, the latest words always, and again when it fails.
 */

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed';

/** How long no change comes before what came is saved: a key is not held up by a save. */
const PAUSE = 400;
/**
 * Longest time between a change and the start of its save, also while the keys
 * keep coming; only a save that takes longer itself holds up the next.
 */
const LONGEST = 2000;
const FIRST_RETRY = 1000;
const LAST_RETRY = 10_000;

export class Saver<T> {
	#saving = $state<Saving>('saved');
	#savedAt = $state('');
	#failure = $state.raw<unknown>(null);

	readonly #save: (value: T) => Promise<{ at: string }>;
	#latest: T;
	#saved: T;
	/** What the running save brings to the disk, else what the last one brought. */
	#inHand: T;
	/** When the first change came that it does not hold. */
	#since = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;
	#retry = FIRST_RETRY;
	#stopped = false;

	constructor(saved: T, savedAt: string, save: (value: T) => Promise<{ at: string }>) {
		this.#latest = this.#saved = this.#inHand = saved;
		this.#savedAt = savedAt;
		this.#save = save;
	}

	get saving(): Saving {
		return this.#saving;
	}

	/** The moment of the last save. */
	get savedAt(): string {
		return this.#savedAt;
	}

	/** What the disk has, as far as is known. */
	get saved(): T {
		return this.#saved;
	}

	/** Why the last save failed. */
	get failure(): unknown {
		return this.#failure;
	}

	/** There is something newer to save. */
	offer(value: T) {
		if (this.#latest === this.#inHand) this.#since = Date.now();
		this.#latest = value;
		if (this.#saving === 'saved') this.#saving = 'waiting';
		this.#scheduleSave();
	}

	/** The disk has this, from elsewhere; nothing older is to be saved. */
	settle(value: T, at: string) {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#latest = this.#saved = this.#inHand = value;
		this.#savedAt = at;
		this.#done();
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

	/** At the next pause, unless a failed save is tried again anyway. */
	#scheduleSave() {
		if (this.#saving === 'failed') return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#schedule(Math.min(PAUSE, Math.max(0, this.#since + LONGEST - Date.now())));
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
		if (value === this.#saved) return this.#done();
		this.#saving = 'saving';
		this.#inHand = value;
		try {
			const { at } = await this.#save(value);
			this.#saved = value;
			this.#savedAt = at;
			this.#done();
			if (this.#latest !== value) {
				this.#saving = 'waiting';
				this.#scheduleSave();
			}
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

	#done() {
		this.#failure = null;
		this.#retry = FIRST_RETRY;
		this.#saving = 'saved';
	}
}
