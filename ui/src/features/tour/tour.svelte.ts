/** The first look around the desk: four stops, on request and by itself never. */

export const STOPS = ['outline', 'quote', 'guide', 'preview'] as const;
export type Stop = (typeof STOPS)[number];

const KEY = 'tourSeen';

export class Tour {
	#at = $state<number | null>(null);
	#seen = $state(false);
	readonly #memory: () => Storage;

	constructor(memory: () => Storage) {
		this.#memory = memory;
		try {
			this.#seen = memory().getItem(KEY) !== null;
		} catch {
			// Who cannot be remembered is asked again.
		}
	}

	/** Where the tour is; `null` while there is none. */
	get stop(): Stop | null {
		return this.#at === null ? null : (STOPS[this.#at] ?? null);
	}

	/** Counted from one. */
	get number(): number {
		return (this.#at ?? -1) + 1;
	}

	get isFirst(): boolean {
		return this.#at === 0;
	}

	get isLast(): boolean {
		return this.#at === STOPS.length - 1;
	}

	/** Whether it was ended or skipped before: it is not offered again. */
	get seen(): boolean {
		return this.#seen;
	}

	begin() {
		this.#at = 0;
	}

	next() {
		if (this.#at !== null && !this.isLast) this.#at++;
	}

	back() {
		if (this.#at !== null && !this.isFirst) this.#at--;
	}

	/** At its end, or before. */
	end() {
		this.#at = null;
		this.#seen = true;
		try {
			this.#memory().setItem(KEY, '1');
		} catch {
			// It is over; only the next start will offer it again.
		}
	}
}

export const tour = new Tour(() => localStorage);
