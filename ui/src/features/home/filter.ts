/** What the list is asked for, and what its groups are called. */
import type { ListFilter, ReleaseSummary } from '$lib/backend';

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

/** Whether a filter leaves out any release. */
export function isNarrowed(filter: ListFilter): boolean {
	const { words, state, from, until, template, speaker, organisation } = filter;
	return (
		words.trim() !== '' ||
		[state, from, until, template, speaker, organisation].some((value) => value !== null)
	);
}

/** The first and the last day of a month such as `2026-02`. */
export function daysOf(month: string): { from: string; until: string } {
	const [year = 0, number = 0] = month.split('-').map(Number);
	// The day before the first of the next month.
	const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
	return { from: `${month}-01`, until: `${month}-${String(last).padStart(2, '0')}` };
}

/** Releases that stand together under one heading. */
export interface Grouped {
	/** A state, a month such as `2026-02`, or nothing. */
	key: string;
	releases: ReleaseSummary[];
}

/** The releases of a list in its groups, in the order in which they came. */
export function grouped(releases: ReleaseSummary[], group: ListFilter['group']): Grouped[] {
	const groups: Grouped[] = [];
	for (const release of releases) {
		const key =
			group === 'state'
				? release.state
				: group === 'month'
					? (release.date?.slice(0, 7) ?? '')
					: '';
		const last = groups.at(-1);
		if (last?.key === key) last.releases.push(release);
		else groups.push({ key, releases: [release] });
	}
	return groups;
}
