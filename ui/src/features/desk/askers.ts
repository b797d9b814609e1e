/** Who may have asked: offered while the asker of an exchange is typed. */
import type { Asker, PartId, Release, SuggestedSpeaker } from '$lib/backend';
import { introduced } from '$lib/document/askers';
import { matches, plain } from '../speakers/people';

/** One asker, and where they are known from. */
export interface OfferedAsker {
	asker: { named: string } | { unit: string };
	from: 'asked' | 'usual' | 'release' | 'directory';
}

type Known = Pick<Release, 'body' | 'speakers' | 'organisation'>;

/** How many are shown. */
const MOST = 8;

/**
 * Those that fit what was typed. Of the kind that is typed first; those who asked
 * in this release before those that are usual, and those before whom the release
 * or the directory names.
 */
export function offeredAskers(
	release: Known,
	exchange: PartId,
	kind: 'unit' | 'named',
	typed: string,
	usual: readonly string[],
	directory: readonly SuggestedSpeaker[]
): OfferedAsker[] {
	const asked = release.body.flatMap(({ exchange: one }): OfferedAsker[] => {
		if (!one || one.id === exchange || one.asker === null || one.asker === 'again') return [];
		return introduced(one.asker).trim() ? [{ asker: one.asker, from: 'asked' }] : [];
	});
	const people = (
		speakers: readonly { name: string; post?: string }[],
		from: OfferedAsker['from']
	) => speakers.map(({ name, post }) => named([post, name].filter(Boolean).join(' '), from));
	const units = (names: readonly (string | undefined)[], from: OfferedAsker['from']) =>
		names.flatMap((unit): OfferedAsker[] => (unit ? [{ asker: { unit }, from }] : []));
	const all = [
		...asked,
		...usual.map((words) => named(words, 'usual')),
		...units(
			release.speakers.map(({ organisation }) => organisation),
			'release'
		),
		...units([release.organisation.name], 'release'),
		...people(release.speakers, 'release'),
		...units(
			directory.map(({ organisation }) => organisation),
			'directory'
		),
		...people(
			directory.map(({ speaker }) => speaker),
			'directory'
		)
	].filter(({ asker }) => matches(introduced(asker as Asker), typed));
	const unlike = (offer: OfferedAsker) => Number(!(kind in offer.asker));
	return once(all)
		.sort((one, other) => unlike(one) - unlike(other))
		.slice(0, MOST);
}

function named(words: string, from: OfferedAsker['from']): OfferedAsker {
	return { asker: { named: words }, from };
}

/** Without those that were there already. */
function once(offers: readonly OfferedAsker[]): OfferedAsker[] {
	const seen = new Set<string>();
	return offers.filter(({ asker }) => {
		const key = `${Object.keys(asker).join()} ${plain(introduced(asker as Asker))}`;
		return !seen.has(key) && seen.add(key);
	});
}
