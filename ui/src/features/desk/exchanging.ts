/** Turns paragraphs into exchanges and back, in the words that the galley has for it. */
import { backend, type PartId } from '$lib/backend';
import type { Draft } from './draft.svelte';
import {
	exchangeOf,
	followed,
	followUp,
	intoExchange,
	outOfExchange,
	tellingOf
} from './editing/exchange';
import { findPart, type Found } from './editing/places';

/** The part that is named, or the one in hand. */
function named(draft: Draft, part: PartId | null): Found | null {
	return part === null ? null : findPart(draft.state.doc, part);
}

/** The exchange that can be followed up. */
export function askable(draft: Draft, part = draft.active): Found | null {
	const found = named(draft, part);
	return found && exchangeOf(draft.state.doc, found);
}

/** Adds a question that follows up the exchange of a part. */
export function askAgain(draft: Draft, part = draft.active) {
	const exchange = askable(draft, part);
	if (!exchange) return;
	draft.dispatch(followUp(draft.state, exchange));
	if (draft.active !== null) draft.goTo(draft.active);
}

/** What a part can be turned into. */
export function turnable(draft: Draft, part = draft.active): 'exchange' | 'paragraph' | null {
	const found = named(draft, part);
	if (!found) return null;
	if (exchangeOf(draft.state.doc, found)) return 'paragraph';
	return tellingOf(found) && 'exchange';
}

/** A paragraph and its quote into an exchange, or an exchange into those. */
export async function turn(draft: Draft, part = draft.active) {
	const found = named(draft, part);
	if (!found) return;
	const exchange = exchangeOf(draft.state.doc, found);
	if (exchange) return apart(draft, exchange);
	const telling = tellingOf(found);
	if (telling) return together(draft, telling);
}

async function together(draft: Draft, { node }: Found) {
	const id = node.attrs.id as PartId;
	const read = await backend.readQuestion(draft.release, id);
	const telling = findPart(draft.state.doc, id);
	// Whoever typed meanwhile has other words.
	if (!read || telling?.node !== node) return;
	draft.dispatch(intoExchange(draft.state, telling, read));
	draft.focus();
}

async function apart(draft: Draft, before: Found) {
	const exchanges = followed(before);
	const { release } = draft;
	const told = await Promise.all(
		exchanges.map(({ attrs }) => backend.toldQuestion(release, attrs.id as PartId))
	);
	const found = findPart(draft.state.doc, before.node.attrs.id as PartId);
	if (!found || followed(found).some((node, at) => node !== exchanges[at])) return;
	draft.dispatch(outOfExchange(draft.state, found, exchanges, told));
	draft.focus();
}
