import {
	backend,
	failure,
	type Failure,
	type OrganisationField,
	type OrganisationNews,
	type Release
} from '$lib/backend';
import type { Edit } from '../details/edits';

/** How long a release must rest before it is held against the directory, in milliseconds. */
const PAUSE = 300;

/** How the release on the desk stands to the directory. */
export class News {
	#told = $state.raw<OrganisationNews>();
	#failure = $state.raw<Failure>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked = 0;

	/** Absent until the first answer. */
	get told() {
		return this.#told;
	}

	get failure() {
		return this.#failure;
	}

	/** Holds this release against the directory, the first one at once. */
	ask(release: Release) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(release), this.#told ? PAUSE : 0);
	}

	/** Nobody looks any more. */
	stop() {
		clearTimeout(this.#timer);
		this.#asked += 1;
	}

	/** The edit that takes these fields over, or nothing where it failed. */
	async take(release: Release, fields: OrganisationField[]): Promise<Edit | undefined> {
		const id = this.#told?.against;
		if (!id) return undefined;
		return this.#attempt(async () => {
			const taken = await backend.takeOrganisation(release, id, fields);
			const { organisation, house, images, attribution, boilerplate, contacts, responsible } =
				taken;
			return (now: Release) => ({
				...now,
				organisation,
				house,
				images,
				attribution,
				boilerplate,
				contacts,
				responsible,
				dateline: { ...now.dateline, place: taken.dateline.place }
			});
		});
	}

	/** Puts the release's organisation into the directory; the edit that names it so. */
	async file(release: Release): Promise<Edit | undefined> {
		return this.#attempt(async () => {
			const id = await backend.fileOrganisation(release);
			return (now: Release) => ({ ...now, organisation: { ...now.organisation, id } });
		});
	}

	async #ask(release: Release) {
		const asked = ++this.#asked;
		const told = await this.#attempt(() => backend.organisationNews(release));
		if (asked === this.#asked && told) this.#told = told;
	}

	async #attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
		try {
			const result = await act();
			this.#failure = undefined;
			return result;
		} catch (thrown) {
			this.#failure = failure(thrown);
			return undefined;
		}
	}
}
