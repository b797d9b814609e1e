/** Releases as their writer left them in this sitting: what was done, and the caret. */
import type { EditorState } from 'prosemirror-state';
import type { Release, ReleaseId } from '$lib/backend';
import { says } from './says';

/** How many releases are remembered; each keeps all of its steps. */
const MOST = 8;

export class Sittings {
	readonly #left = new Map<ReleaseId, EditorState>();

	/** The desk of a release is left. */
	leave(id: ReleaseId, state: EditorState) {
		this.#left.delete(id);
		this.#left.set(id, state);
		const [oldest] = this.#left.keys();
		if (this.#left.size > MOST && oldest !== undefined) this.#left.delete(oldest);
	}

	/** How it was left, unless something else changed it since. */
	resume(release: Release): EditorState | undefined {
		const state = this.#left.get(release.id);
		return state && says(release, state.doc) ? state : undefined;
	}
}

export const sittings = new Sittings();
