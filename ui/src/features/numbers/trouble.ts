/** What a release and the register do not agree on. */
import type { NumberEntry, NumberHolder, NumberStanding, Release } from '$lib/backend';
import type { words } from '$lib/wording/index.svelte';

export type Trouble =
	/** The register gave a number that the release does not carry. */
	| { kind: 'undone' | 'otherYear' | 'otherOffice'; entry: NumberEntry }
	| { kind: 'other'; entry: NumberEntry; printed: string }
	/** The register says otherwise of the number that the release carries. */
	| { kind: 'taken' | 'cancelled' | 'reserved' | 'outside'; entry: NumberEntry }
	| { kind: 'shared'; number: number; year: number; holder: NumberHolder }
	| { kind: 'unknown'; number: number; year: number };

/** The most pressing first. */
export function troubles(release: Release, standing: NumberStanding): Trouble[] {
	const { count, here, running, others, behind, byPattern } = standing;
	const found: Trouble[] = [];
	if (here?.state === 'assigned' && here.holder?.release !== release.id) {
		found.push({ kind: 'taken', entry: here });
	} else if (here?.state === 'cancelled') {
		found.push({ kind: 'cancelled', entry: here });
	}
	const [other] = others;
	if (running !== null && other && here?.holder?.release !== other.release) {
		found.push({ kind: 'shared', number: running, year: count.year, holder: other });
	}
	for (const entry of behind) {
		if (entry.count.organisation !== count.organisation) found.push({ kind: 'otherOffice', entry });
		else if (entry.count.year !== count.year) found.push({ kind: 'otherYear', entry });
		else if (release.number === null) found.push({ kind: 'undone', entry });
		else {
			const printed = entry === behind[0] ? (byPattern ?? '') : '';
			found.push({ kind: 'other', entry, printed });
		}
	}
	if (here?.state === 'reserved' || here?.state === 'outside') {
		found.push({ kind: here.state, entry: here });
	} else if (running !== null && !here) {
		found.push({ kind: 'unknown', number: running, year: count.year });
	}
	return found;
}

/** Whether it must be told while the writer is elsewhere. */
export function isPressing({ kind }: Trouble): boolean {
	switch (kind) {
		case 'undone':
		case 'other':
		case 'otherYear':
		case 'otherOffice':
		case 'taken':
		case 'cancelled':
		case 'shared':
			return true;
		case 'reserved':
		case 'outside':
		case 'unknown':
			return false;
	}
}

/** A trouble in words. */
export function said(
	say: typeof words.numbers.trouble,
	untitled: string,
	trouble: Trouble
): string {
	switch (trouble.kind) {
		case 'undone':
		case 'otherYear':
		case 'otherOffice':
			return say[trouble.kind](named(trouble.entry));
		case 'other':
			return say.other(named(trouble.entry), trouble.printed);
		case 'taken':
			return say.taken(named(trouble.entry), trouble.entry.holder?.title.trim() || untitled);
		case 'cancelled':
			return say.cancelled(named(trouble.entry), trouble.entry.reason);
		case 'reserved':
		case 'outside':
			return say[trouble.kind](named(trouble.entry), trouble.entry.note);
		case 'shared':
			return say.shared(named(trouble), trouble.holder.title.trim() || untitled);
		case 'unknown':
			return say.unknown(named(trouble));
	}
}

/** `119/2026`: a number alone is one of many years. */
function named(of: { number: number; count: { year: number } } | { number: number; year: number }) {
	return `${of.number}/${'year' in of ? of.year : of.count.year}`;
}
