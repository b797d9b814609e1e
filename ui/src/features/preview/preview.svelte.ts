import {
	backend,
	failure,
	type Failure,
	type PdfPreview,
	type Release,
	type ShownMessage
} from '$lib/backend';

/** The forms in which a release is previewed. */
export const PREVIEW_KINDS = ['pdf', 'html', 'message'] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

/** How long typing must rest before the preview follows, in milliseconds. */
const PAUSE = 70;
/** How long the making of one may take before it is told, in milliseconds. */
const PATIENCE = 700;

/** A release as its readers will get it, a moment after each change. */
export class Preview {
	#pdf = $state.raw<PdfPreview>();
	#html = $state.raw<string>();
	#message = $state.raw<ShownMessage>();
	#failure = $state.raw<Failure>();
	#slow = $state(false);

	#wanted: { release: Release; kind: PreviewKind } | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#making = false;

	/** The newest pages. The old ones stay until then. */
	get pdf() {
		return this.#pdf;
	}

	get html() {
		return this.#html;
	}

	get message() {
		return this.#message;
	}

	/** Why the newest words are not in what is shown. */
	get failure() {
		return this.#failure;
	}

	/** Whether it takes so long that one should know. */
	get slow() {
		return this.#slow;
	}

	/** Shows a release after a pause; the first time in a form at once. */
	show(release: Release, kind: PreviewKind) {
		const switched = this.#wanted?.kind !== kind;
		if (switched) this.#failure = undefined;
		this.#wanted = { release, kind };
		this.#refresh(switched ? 0 : PAUSE);
	}

	/** Nobody looks any more. */
	stop() {
		clearTimeout(this.#timer);
		this.#wanted = undefined;
	}

	#refresh(pause: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#make(), pause);
	}

	/** One at a time; what changed meanwhile comes after. */
	async #make() {
		const wanted = this.#wanted;
		if (!wanted || this.#making) return;
		this.#making = true;
		const patience = setTimeout(() => (this.#slow = true), PATIENCE);
		let trouble: Failure | undefined;
		try {
			await this.#fetch(wanted.release, wanted.kind);
		} catch (thrown) {
			trouble = failure(thrown);
		}
		clearTimeout(patience);
		this.#making = this.#slow = false;
		if (this.#wanted?.kind === wanted.kind) this.#failure = trouble;
		if (this.#wanted && this.#wanted !== wanted) this.#refresh(0);
	}

	async #fetch(release: Release, kind: PreviewKind) {
		if (kind === 'pdf') this.#pdf = await backend.previewPdf(release);
		else if (kind === 'html') this.#html = await backend.previewHtml(release);
		else this.#message = await backend.previewMessage(release);
	}
}
