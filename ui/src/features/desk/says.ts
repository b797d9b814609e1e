import type { Node } from 'prosemirror-model';
import type { Release } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';

/** Whether a document says the same as a release. */
export function says(release: Release, doc: Node): boolean {
	return JSON.stringify(toRelease(toDocument(release))) === JSON.stringify(toRelease(doc));
}
