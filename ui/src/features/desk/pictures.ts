import { backend, type ImageId } from '$lib/backend';

/** The pictures on a desk. The bytes of each cross the border once. */
export class Pictures {
	/** For whoever needs them without the library. */
	readonly bytes = new Map<ImageId, Promise<ArrayBuffer>>();
	readonly #urls = new Map<ImageId, Promise<string>>();

	/** An address to show a picture from, until the desk is left. */
	url = (id: ImageId): Promise<string> => {
		let url = this.#urls.get(id);
		if (!url) {
			const bytes = backend.image(id);
			url = bytes.then((bytes) => URL.createObjectURL(new Blob([bytes])));
			this.bytes.set(id, bytes);
			this.#urls.set(id, url);
			// A picture that failed may be asked for again.
			url.catch(() => (this.bytes.delete(id), this.#urls.delete(id)));
		}
		return url;
	};

	/** The desk is left. */
	forget() {
		for (const url of this.#urls.values()) void url.then(URL.revokeObjectURL, () => {});
	}
}
