/** Pictures on their way onto the paper: kept in the library one by one, then shown. */
import { failure, type Failure, type Image, type PartId } from '$lib/backend';
import type { Draft } from './draft.svelte';
import { putPictures } from './editing/figures';
import { isLocked } from './editing/places';

/** More bytes than a picture may have; the program refuses them too. */
const MOST_BYTES = 30 * 1024 * 1024;

export class IncomingPictures {
	#waiting = $state(0);
	#failure = $state.raw<Failure>();
	#refused = $state(false);
	readonly #draft: Draft;
	readonly #keep: (file: File) => Promise<Image>;

	constructor(draft: Draft, keep: (file: File) => Promise<Image>) {
		this.#draft = draft;
		this.#keep = keep;
	}

	/** How many are still on their way. */
	get waiting() {
		return this.#waiting;
	}

	/** Why one of them did not come; the others did. */
	get failure() {
		return this.#failure;
	}

	/** The template fixes the body. */
	get refused() {
		return this.#refused;
	}

	/** Puts pictures after a part, or at the end of the body. */
	async take(files: readonly File[], part: PartId | null) {
		this.dismiss();
		this.#refused = isLocked(this.#draft.state.doc, 'body');
		if (this.#refused) return;
		this.#waiting += files.length;
		const images: Image[] = [];
		for (const file of files) {
			try {
				images.push(await this.#kept(file));
			} catch (thrown) {
				this.#failure = failure(thrown);
			} finally {
				this.#waiting--;
			}
		}
		const put = putPictures(this.#draft.state, part, images);
		if (!put) return;
		this.#draft.dispatch(put.tr);
		this.#draft.goTo(put.id);
	}

	#kept(file: File): Promise<Image> {
		if (file.size <= MOST_BYTES) return this.#keep(file);
		const what = String(file.size);
		throw { code: 'pictureTooLarge', path: file.name, what, message: 'too many bytes' };
	}

	dismiss() {
		this.#failure = undefined;
		this.#refused = false;
	}
}
