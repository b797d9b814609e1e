import {
	backend,
	failure,
	type Arrival,
	type Failure,
	type Meet,
	type Meeting,
	type Opened
} from '$lib/backend';
import { base64 } from './base64';

/** More bytes than any release file has; the program refuses them too. */
const MOST_BYTES = 128 * 1024 * 1024;

/** A release that comes in from a file, until it is open. */
export class Incoming {
	#meeting = $state.raw<Meeting>();
	#failure = $state.raw<Failure>();
	#missing = $state(0);
	readonly #open: (opened: Opened) => void;

	constructor(open: (opened: Opened) => void) {
		this.#open = open;
	}

	/** The library has another text of the release: the writer is asked. */
	get meeting() {
		return this.#meeting;
	}

	get failure() {
		return this.#failure;
	}

	/** How many pictures of the release that was opened did not come along. */
	get missing() {
		return this.#missing;
	}

	/** A file that the writer chooses in a dialog. */
	choose = (title: string, kind: string) =>
		this.#receive(() => backend.openReleaseFile(title, kind));

	/** The file that the program was started with. */
	asked = () => this.#receive(() => backend.openAskedFile());

	/** A file that was dropped on the window. */
	drop(file: File) {
		return this.#receive(async () => {
			if (file.size > MOST_BYTES) {
				const what = String(file.size);
				throw { code: 'fileTooLarge', path: file.name, what, message: 'dropped' };
			}
			return backend.openDroppedFile(file.name, await base64(file));
		});
	}

	/** The writer has chosen. */
	async settle(choice: Meet) {
		const meeting = this.#meeting;
		if (!meeting) return;
		await this.#attempt(async () => {
			const { release, here } = meeting;
			const opened = await backend.meetRelease(release, here.revision, choice);
			this.#meeting = undefined;
			await this.#opened(opened);
		});
	}

	/** The writer leaves everything as it is, or has read what was told. */
	dismiss() {
		this.#meeting = this.#failure = undefined;
		this.#missing = 0;
	}

	async #receive(coming: () => Promise<Arrival | null>) {
		this.dismiss();
		await this.#attempt(async () => {
			const arrival = await coming();
			if (!arrival) return;
			if ('met' in arrival && arrival.met) this.#meeting = arrival.met;
			else if (arrival.opened) await this.#opened(arrival.opened);
		});
	}

	async #opened(opened: Opened) {
		this.#open(opened);
		this.#missing = (await backend.missingPictures(opened.release)).length;
	}

	async #attempt(act: () => Promise<void>) {
		try {
			await act();
		} catch (thrown) {
			this.#meeting = undefined;
			this.#failure = failure(thrown);
		}
	}
}
