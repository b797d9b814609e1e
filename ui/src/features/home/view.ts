/** The order of the list that this window remembers. */
import type { Group, Sort } from '$lib/backend';

export interface ListView {
	group: Group | null;
	sort: Sort;
}

const KEY = 'listView';
const groups: readonly unknown[] = [null, 'state', 'month'] satisfies (Group | null)[];
const sorts: readonly unknown[] = ['touched', 'date', 'title', 'number'] satisfies Sort[];

/** What was last remembered, unless it is of another program or no order. */
export function rememberedView(): ListView | undefined {
	try {
		const view: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
		return isView(view) ? { group: view.group, sort: view.sort } : undefined;
	} catch {
		return undefined;
	}
}

export function rememberView(view: ListView) {
	try {
		localStorage.setItem(KEY, JSON.stringify(view));
	} catch {
		// The list is in this order; only the next start will not know it.
	}
}

function isView(view: unknown): view is ListView {
	return (
		typeof view === 'object' &&
		view !== null &&
		'group' in view &&
		'sort' in view &&
		groups.includes(view.group) &&
		sorts.includes(view.sort)
	);
}
