import {
	backend,
	failure,
	type Directory as Listed,
	type Failure,
	type OrganisationEntry,
	type OrganisationId,
	type OrganisationSummary
} from '$lib/backend';

/** Something that was done to an organisation, told in passing. */
export interface Deed {
	did: 'binned' | 'restored' | 'duplicated' | 'deleted' | 'chosen';
	organisation: OrganisationSummary;
}

/** The organisations of the office, as their shelf shows them. */
export class Directory {
	#listed = $state.raw<Listed>();
	#failure = $state.raw<Failure>();
	#deed = $state.raw<Deed>();

	/** Absent until the first answer. */
	get listed() {
		return this.#listed;
	}

	get failure() {
		return this.#failure;
	}

	get deed() {
		return this.#deed;
	}

	async look() {
		await this.#attempt(async () => {
			this.#listed = await backend.directory();
		});
	}

	/** What opening one gives. Nothing where it failed: then the list is as it is now. */
	async open(coming: () => Promise<OrganisationEntry>): Promise<OrganisationEntry | undefined> {
		try {
			return await coming();
		} catch (thrown) {
			await this.look();
			this.#failure = failure(thrown);
			return undefined;
		}
	}

	/** The failure was read. */
	dismiss() {
		this.#failure = undefined;
	}

	choose = (organisation: OrganisationSummary) =>
		this.#do('chosen', organisation, (id) => backend.chooseUsualOrganisation(id));
	bin = (organisation: OrganisationSummary) =>
		this.#do('binned', organisation, (id) => backend.binOrganisation(id));
	restore = (organisation: OrganisationSummary) =>
		this.#do('restored', organisation, (id) => backend.restoreOrganisation(id));
	delete = (organisation: OrganisationSummary) =>
		this.#do('deleted', organisation, (id) => backend.deleteOrganisation(id));

	/** `copied` says how a copy is called, with `{name}` for the old name. */
	duplicate = (organisation: OrganisationSummary, copied: string) =>
		this.#do('duplicated', organisation, (id) => backend.duplicateOrganisation(id, copied));

	async #do(
		did: Deed['did'],
		organisation: OrganisationSummary,
		act: (id: OrganisationId) => Promise<unknown>
	) {
		this.#deed = undefined;
		await this.#attempt(async () => {
			await act(organisation.id);
			this.#listed = await backend.directory();
			this.#deed = { did, organisation };
		});
	}

	async #attempt(act: () => Promise<void>) {
		try {
			await act();
			this.#failure = undefined;
		} catch (thrown) {
			this.#failure = failure(thrown);
		}
	}
}
