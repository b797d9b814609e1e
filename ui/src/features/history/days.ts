import type { VersionSummary } from '$lib/backend';

/** The versions that were kept on one day, in the order of the list. */
export interface Day {
	/** In the zone of this machine, as `2026-02-25`. */
	date: string;
	versions: VersionSummary[];
}

/**
 * The versions by day. Their order is theirs: a clock that was set back makes a
 * day stand twice, and moves nothing.
 */
export function byDay(versions: readonly VersionSummary[]): Day[] {
	const days: Day[] = [];
	for (const version of versions) {
		const date = dayOf(new Date(version.savedAt));
		const last = days.at(-1);
		if (last?.date === date) last.versions.push(version);
		else days.push({ date, versions: [version] });
	}
	return days;
}

export function dayOf(moment: Date): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
