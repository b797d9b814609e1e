import { backend, failure, type Failure, type Release } from '$lib/backend';

/** What was copied. */
export type Copied =
	| { what: 'release' }
	| {
			what: 'message';
			/** How long it is. */
			characters: number;
	  };

/** How long it is said that something was copied, in milliseconds. */
const TOLD = 6000;

/** Puts a release on the system's clipboard, and says so for a while. */
export class Copy {
	#copied = $state.raw<Copied>();
	#failure = $state.raw<Failure>();

	#timer: ReturnType<typeof setTimeout> | undefined;

	/** What was just copied. */
	get copied() {
		return this.#copied;
	}

	get failure() {
		return this.#failure;
	}

	async copy(what: Copied['what'], release: Release) {
		this.forget();
		try {
			if (what === 'message') {
				this.#copied = { what, characters: await backend.copyMessage(release) };
			} else {
				await backend.copyRelease(release);
				this.#copied = { what };
			}
			this.#timer = setTimeout(() => this.forget(), TOLD);
		} catch (thrown) {
			this.#failure = failure(thrown);
		}
	}

	/** There is nothing to say any more. */
	forget() {
		clearTimeout(this.#timer);
		this.#copied = undefined;
		this.#failure = undefined;
	}
}
