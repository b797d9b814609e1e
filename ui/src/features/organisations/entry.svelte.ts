/** An organisation under the writer's hands: every change is saved, and may be undone. */
import type {
	Edition,
	House,
	Language,
	OrganisationEntry,
	OrganisationSaved,
	Release
} from '$lib/backend';
import { Saver, type Saving } from '../desk/saver.svelte';
import type { Edit } from '../details/edits';

/** What the form asks of the program behind the page. */
export interface EntryBackend {
	save(entry: OrganisationEntry): Promise<OrganisationSaved>;
	open(id: string): Promise<OrganisationEntry>;
}

/** Changes of one field within this time are undone together. */
const BURST = 1000;

export class EntryDraft {
	#entry = $state.raw<OrganisationEntry>()!;
	#past = $state.raw<OrganisationEntry[]>([]);
	#future = $state.raw<OrganisationEntry[]>([]);
	#language = $state<Language>('id');

	/** What the library has; the entry itself keeps the number it was opened with. */
	#version: number;
	readonly #saver: Saver<OrganisationEntry>;
	readonly #backend: EntryBackend;
	#burst = { field: '', at: 0 };

	readonly edition: Edition = $derived(
		this.#entry.editions.find(({ language }) => language === this.#language) ??
			this.#entry.editions[0]!
	);
	readonly canUndo = $derived(this.#past.length > 0);
	readonly canRedo = $derived(this.#future.length > 0);

	constructor(entry: OrganisationEntry, backend: EntryBackend) {
		this.#entry = entry;
		this.#version = entry.version;
		this.#language = entry.editions[0]?.language ?? 'id';
		this.#backend = backend;
		this.#saver = new Saver(entry, '', async (changed) => {
			const saved = await backend.save({ ...changed, version: this.#version });
			this.#version = saved.version;
			return saved;
		});
	}

	get entry() {
		return this.#entry;
	}

	get saving(): Saving {
		return this.#saver.saving;
	}

	get savedAt() {
		return this.#saver.savedAt;
	}

	get failure() {
		return this.#saver.failure;
	}

	/** The language of the edition that is shown. */
	get language() {
		return this.edition.language;
	}

	set language(language: Language) {
		this.#language = language;
	}

	/** Changes the entry. Quick changes of the same field are one step to undo. */
	change(field: string, next: OrganisationEntry) {
		const now = Date.now();
		const goesOn = this.#burst.field === field && now - this.#burst.at < BURST;
		if (!goesOn) this.#past = [...this.#past, this.#entry];
		this.#burst = { field, at: now };
		this.#future = [];
		this.#put(next);
	}

	/** Changes the edition that is shown. */
	changeEdition(field: string, change: Partial<Edition>) {
		const shown = this.edition;
		const editions = this.#entry.editions.map((edition) =>
			edition === shown ? { ...edition, ...change } : edition
		);
		this.change(`${shown.language} ${field}`, { ...this.#entry, editions });
	}

	/** Changes the organisation of the edition that is shown. */
	changeOrganisation(change: Partial<Edition['organisation']>) {
		const organisation = { ...this.edition.organisation, ...change };
		this.changeEdition(Object.keys(change).join(), { organisation });
	}

	/** Writes the entry in one more language, which starts as the other one prints. */
	addEdition(language: Language, house: House) {
		const first = this.#entry.editions[0]!;
		const added: Edition = {
			language,
			organisation: { ...first.organisation, boilerplate: [] },
			house: { ...house, print: first.house.print, fileName: first.house.fileName }
		};
		this.change('editions', { ...this.#entry, editions: [...this.#entry.editions, added] });
		this.#language = language;
	}

	removeEdition(language: Language) {
		const editions = this.#entry.editions.filter((edition) => edition.language !== language);
		if (editions.length > 0) this.change('editions', { ...this.#entry, editions });
	}

	/** The edition as the details of a release show it, within a release. */
	within(frame: Release): Release {
		const { language, organisation, house } = this.edition;
		const { images } = this.#entry;
		return {
			...frame,
			language,
			organisation,
			house,
			images,
			responsible: organisation.responsible
		};
	}

	/** Takes over what the details of a release changed in it. */
	take(frame: Release, edit: Edit) {
		const before = this.within(frame);
		const after = edit(before);
		const fields = (Object.keys(after) as (keyof Release)[]).filter(
			(field) => after[field] !== before[field]
		);
		if (fields.length === 0) return;
		const shown = this.edition;
		const organisation = { ...after.organisation, responsible: after.responsible };
		const editions = this.#entry.editions.map((edition) =>
			edition === shown ? { ...edition, organisation, house: after.house } : edition
		);
		const parts = fieldsOf(before.organisation, after.organisation);
		this.change(`${shown.language} ${fields.join()} ${parts}`, {
			...this.#entry,
			editions,
			images: after.images
		});
	}

	undo() {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [...this.#future, this.#entry];
		this.#burst = { field: '', at: 0 };
		this.#put(last);
	}

	redo() {
		const next = this.#future.at(-1);
		if (!next) return;
		this.#future = this.#future.slice(0, -1);
		this.#past = [...this.#past, this.#entry];
		this.#burst = { field: '', at: 0 };
		this.#put(next);
	}

	/** Saves now what is unsaved. Rejects when that fails. */
	flush() {
		return this.#saver.flush();
	}

	/** Saves what is here over what somebody else has saved meanwhile. */
	async keepMine() {
		this.#version = (await this.#backend.open(this.#entry.id)).version;
		await this.flush();
	}

	/** Nobody works on it any more. */
	stop() {
		this.#saver.stop();
	}

	#put(entry: OrganisationEntry) {
		this.#entry = entry;
		this.#saver.offer(entry);
	}
}

function fieldsOf<T extends object>(before: T, after: T): string {
	const keys = Object.keys(after) as (keyof T)[];
	return keys.filter((key) => before[key] !== after[key]).join();
}
