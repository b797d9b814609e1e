/** What the form of a speaker does to an entry, as plain functions. */
import type { FormerPost, KnownSpeaker } from '$lib/backend';

/** The entry with its present post among the former ones, and room for the new. */
export function withPostChanged(known: KnownSpeaker): KnownSpeaker {
	const { post = '', organisation = '' } = known.speaker;
	const old: FormerPost = { post, organisation, from: known.since, until: null };
	return {
		...known,
		speaker: { ...known.speaker, post: '' },
		since: null,
		formerPosts: [old, ...known.formerPosts]
	};
}

/** The day before a day. */
export function dayBefore(day: string): string {
	const moment = new Date(`${day}T00:00:00Z`);
	moment.setUTCDate(moment.getUTCDate() - 1);
	return moment.toISOString().slice(0, 10);
}

/**
 * The entry as it is kept: the post that was just left ended the day before the
 * new one began, unless somebody said otherwise.
 */
export function closed(known: KnownSpeaker, left: boolean): KnownSpeaker {
	const [latest, ...rest] = known.formerPosts;
	if (!left || !latest || latest.until !== null || known.since === null) return known;
	const until = dayBefore(known.since);
	if (latest.from !== null && latest.from > until) return known;
	return { ...known, formerPosts: [{ ...latest, until }, ...rest] };
}

/** Whether a post ends before it begins. */
export function isReversed({ from, until }: FormerPost): boolean {
	return from !== null && until !== null && until < from;
}
