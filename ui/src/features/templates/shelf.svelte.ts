import {
	backend,
	failure,
	type Failure,
	type TemplateId,
	type TemplateSummary
} from '$lib/backend';
import type { TemplateWords } from '$lib/wording/templates';

/** Something that was done to a template, told in passing. */
export interface Deed {
	did: keyof TemplateWords['deeds'];
	/** Of the template, or of the file it went to. */
	name: string;
	/** What can be taken out of the bin again. */
	binned?: TemplateSummary;
}

/** The templates of the library as their shelf shows them. */
export class Templates {
	#binned = $state(false);
	#list = $state.raw<TemplateSummary[]>();
	#failure = $state.raw<Failure>();
	/** Whether what failed was fetching what is to be shown. */
	#blind = $state(false);
	#deed = $state.raw<Deed>();
	/** Counts looks, so that a slow answer does not replace a newer one. */
	#looks = 0;

	/** Absent until the first answer. */
	get list() {
		return this.#list;
	}

	get failure() {
		return this.#failure;
	}

	get blind() {
		return this.#blind;
	}

	get deed() {
		return this.#deed;
	}

	/** Whether those that were thrown away are shown. */
	get binned() {
		return this.#binned;
	}

	set binned(binned: boolean) {
		this.#binned = binned;
		this.#deed = undefined;
		this.#list = undefined;
		void this.look();
	}

	/** Fetches what is to be shown now. */
	async look() {
		const look = ++this.#looks;
		try {
			const list = await (this.#binned ? backend.listBinnedTemplates() : backend.listTemplates());
			if (look !== this.#looks) return;
			this.#list = list;
			this.#failure = undefined;
		} catch (thrown) {
			if (look !== this.#looks) return;
			this.#failure = failure(thrown);
			this.#blind = true;
		}
	}

	/** The failure was read. */
	dismiss() {
		this.#failure = undefined;
	}

	rename = (template: TemplateSummary, name: string, summary: string) =>
		this.#do({ did: 'renamed', name }, () => backend.renameTemplate(template.id, name, summary));
	reset = (template: TemplateSummary) =>
		this.#do({ did: 'reset', name: template.name }, () => backend.resetTemplate(template.id));
	duplicate = (template: TemplateSummary, name: string) =>
		this.#do({ did: 'duplicated', name: template.name }, () =>
			backend.duplicateTemplate(template.id, name)
		);
	bin = (template: TemplateSummary) =>
		this.#do(
			{ did: template.builtIn ? 'hidden' : 'binned', name: template.name, binned: template },
			() => backend.binTemplate(template.id)
		);
	restore = (template: TemplateSummary) =>
		this.#do({ did: 'restored', name: template.name }, () => backend.restoreTemplate(template.id));
	delete = (template: TemplateSummary) =>
		this.#do({ did: 'deleted', name: template.name }, () => backend.deleteTemplate(template.id));

	/** Writes a template to a file that the writer chooses. */
	async export(id: TemplateId, title: string, kind: string) {
		const name = await this.#attempt(() => backend.exportTemplate(id, title, kind));
		if (name) this.#deed = { did: 'exported', name };
	}

	async #do(deed: Deed, act: () => Promise<unknown>) {
		const done = await this.#attempt(async () => {
			await act();
			return true;
		});
		if (!done) return;
		await this.look();
		this.#deed = deed;
	}

	async #attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
		this.#deed = undefined;
		try {
			const result = await act();
			this.#failure = undefined;
			return result;
		} catch (thrown) {
			this.#failure = failure(thrown);
			this.#blind = false;
			return undefined;
		}
	}
}
