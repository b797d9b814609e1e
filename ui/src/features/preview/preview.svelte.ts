import { backend, failure, type Failure, type Release } from '$lib/backend';

/** The form of a release that is previewed. */
export type PreviewKind = 'pdf' | 'html';

/** How long typing must rest before the preview follows, in milliseconds. */
const PAUSE = 400;

/** A release as its readers will get it, a moment after each change. */
export class Preview {
	#kind = $state<PreviewKind>('pdf');
	#pdf = $state.raw<ArrayBuffer>();
	#html = $state.raw<string>();
	#failure = $state.raw<Failure>();
	#refreshing = $state(false);

	#wanted: Release | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** The newest pages. The old ones stay until then. */
	get pdf() {
		return this.#pdf;
	}

	get html() {
		return this.#html;
	}

	/** Why there are no pages of the newest words. */
	get failure() {
		return this.#failure;
	}

	get refreshing() {
		return this.#refreshing;
	}

	get kind() {
		return this.#kind;
	}

	set kind(kind: PreviewKind) {
		this.#kind = kind;
		this.#failure = undefined;
		if (this.#wanted) this.#refresh(0);
	}

	/** Shows this release after a pause, the first one at once. */
	show(release: Release) {
		this.#wanted = release;
		this.#refresh(this.#pdf || this.#html ? PAUSE : 0);
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
		const release = this.#wanted;
		if (!release || this.#refreshing) return;
		const kind = this.#kind;
		this.#refreshing = true;
		try {
			if (kind === 'pdf') this.#pdf = await backend.previewPdf(release);
			else this.#html = await backend.previewHtml(release);
			this.#failure = undefined;
		} catch (thrown) {
			this.#failure = failure(thrown);
		} finally {
			this.#refreshing = false;
		}
		if (this.#wanted && (this.#wanted !== release || this.#kind !== kind)) this.#refresh(0);
	}
}
