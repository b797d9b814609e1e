import {
	backend,
	failure,
	type Failure,
	type ImageId,
	type Release,
	type ReleaseId,
	type WrittenRelease
} from '$lib/backend';
import { words } from '$lib/wording/index.svelte';
import { base64 } from './base64';

/** A release that was written as a file of its own. */
export interface Written {
	/** To bring it to safety, or for somebody else. */
	why: 'rescue' | 'send';
	path: string;
	/** What the pictures show that could not be had. */
	missing: string[];
}

/** Pictures that the window has, on their way or there. */
export type Pictures = ReadonlyMap<ImageId, Promise<ArrayBuffer>>;

/** Writes releases as files of their own. */
export class ReleaseFile {
	#written = $state.raw<Written>();
	#failure = $state.raw<Failure>();

	get written() {
		return this.#written;
	}

	get failure() {
		return this.#failure;
	}

	/**
	 * *Simpan salinan ke…*: works even while the library cannot be read at all.
	 *
	 * @param shown the pictures that the window showed
	 */
	rescue(release: Release, shown: Pictures) {
		const { copyTitle, fileKind } = words.saving;
		return this.#write('rescue', release, async () =>
			backend.saveCopy(await withPictures(release, shown), copyTitle, fileKind)
		);
	}

	/** *Kirim sebagai berkas Siaran…*, with the pictures of the library. */
	send(release: Release) {
		const { sendTitle, fileKind } = words.saving;
		return this.#write('send', release, () => backend.sendRelease(release, sendTitle, fileKind));
	}

	/** The same for a release that is not on the desk. */
	async sendFromLibrary(id: ReleaseId) {
		this.forget();
		try {
			await this.send((await backend.presentRelease(id)).release);
		} catch (thrown) {
			this.#failure = failure(thrown);
		}
	}

	async #write(why: Written['why'], release: Release, write: () => Promise<WrittenRelease | null>) {
		this.forget();
		try {
			const written = await write();
			if (!written) return;
			const missing = written.missing.map((image) => nameOf(release, image));
			this.#written = { why, path: written.path, missing };
		} catch (thrown) {
			this.#failure = failure(thrown);
		}
	}

	forget() {
		this.#written = undefined;
		this.#failure = undefined;
	}
}

/** The release with the bytes that the window has; the library may have the rest. */
async function withPictures(release: Release, shown: Pictures): Promise<Release> {
	const images = release.images.map(async (image) => {
		// A picture that was never shown, or did not arrive, is left to the library.
		const bytes = await shown.get(image.id)?.catch(() => undefined);
		return bytes ? { ...image, data: await base64(new Blob([bytes])) } : image;
	});
	return { ...release, images: await Promise.all(images) };
}

/** What people call a picture: what it shows. */
function nameOf(release: Release, image: ImageId): string {
	for (const { figure } of release.body) {
		if (figure?.image === image) return figure.alt || words.desk.pictureWithoutAlt;
	}
	return words.saving.logo;
}
