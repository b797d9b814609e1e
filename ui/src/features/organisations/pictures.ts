import { backend, type ImageId } from '$lib/backend';

/** A picture never changes, so one that was fetched stays good; logos are few and small. */
const urls = new Map<ImageId, Promise<string>>();

/** An address to show a picture of the library from. */
export function pictureUrl(id: ImageId): Promise<string> {
	let url = urls.get(id);
	if (!url) {
		url = backend.image(id).then((bytes) => URL.createObjectURL(new Blob([bytes])));
		urls.set(id, url);
		// A picture that failed may be asked for again.
		url.catch(() => urls.delete(id));
	}
	return url;
}
