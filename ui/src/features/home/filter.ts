/** What the list is asked for. */
import type { ListFilter } from '$lib/backend';

/** How many releases come at once. */
export const PAGE = 50;

/** The first page of all releases, the last touched first. */
export const everything: ListFilter = {
	words: '',
	bin: false,
	state: null,
	from: null,
	until: null,
	template: null,
	speaker: null,
	organisation: null,
	group: null,
	sort: 'touched',
	offset: 0,
	limit: PAGE
};
