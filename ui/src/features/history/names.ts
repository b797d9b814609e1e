import type { ComparedKind } from '$lib/backend';
import type { words } from '$lib/wording/index.svelte';

/** What a part is called. */
export function nameOf(kind: ComparedKind, text: typeof words.history): string {
	return typeof kind === 'string' ? text.blocks[kind] : text.parts[kind.fixed];
}
