/** What the stops of the tour are on the desk. */
import { tick } from 'svelte';
import type { Draft } from '../features/desk/draft.svelte';
import { findPart } from '../features/desk/editing/places';
import { withActive } from '../features/desk/plugins/active';
import type { Stop } from '../features/tour/tour.svelte';

/** Shows what a stop is about; the focus stays where it is. */
export async function showStop(
	stop: Stop,
	draft: Draft,
	frame: HTMLElement,
	onpanel: (panel: 'guide' | 'preview') => void
): Promise<HTMLElement[]> {
	onpanel(stop === 'preview' ? 'preview' : 'guide');
	const part = { outline: null, quote: firstQuote(draft), guide: 'lede', preview: null }[stop];
	if (part !== null && findPart(draft.state.doc, part)) {
		draft.dispatch(withActive(draft.state.tr, part));
	}
	await tick();
	const elements = {
		outline: '.rail',
		quote: `[data-part="${CSS.escape(part ?? '')}"], .ProseMirror`,
		guide: 'aside',
		preview: 'aside, [data-export]'
	}[stop];
	const found = [...frame.querySelectorAll<HTMLElement>(elements)];
	if (stop === 'preview') return found.sort((one) => (one.matches('aside') ? -1 : 1));
	const main = found.find((element) => element.dataset.part === part) ?? found[0];
	main?.scrollIntoView({ block: 'nearest' });
	if (stop === 'quote') main?.scrollIntoView({ block: 'center' });
	return main ? [main] : [];
}

function firstQuote(draft: Draft): string | null {
	let quote: string | null = null;
	draft.state.doc.descendants((node) => {
		if (node.type.name === 'quote') quote ??= node.attrs.id as string;
		return quote === null && !node.isTextblock;
	});
	return quote;
}
