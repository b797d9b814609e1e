/** What the details change in a release, as plain functions from one release to the next. */
import type {
	House,
	Language,
	PartId,
	Print,
	Quote,
	Release,
	Speaker,
	SpeakerId
} from '$lib/backend';

/** A change to a release. It makes a new one and leaves the old alone. */
export type Edit = (release: Release) => Release;

/** What every part of the details is given. */
export interface SectionProps {
	release: Release;
	onchange: (edit: Edit) => void;
}

/** Every quote of a release, in reading order. */
export function quotes(release: Release): Quote[] {
	return release.body.flatMap((block) => {
		if (block.quote) return [block.quote];
		if (block.exchange) return block.exchange.answers.flatMap(({ quote }) => quote ?? []);
		return [];
	});
}

/** A quote that names a speaker, and where it is found. */
export interface Use {
	part: PartId;
	/** Counts the release's quotes, from 1. */
	place: number;
	/** The first words of the quote. */
	words: string;
}

/** Where a speaker is quoted. */
export function uses(release: Release, speaker: SpeakerId): Use[] {
	return quotes(release).flatMap((quote, at) => {
		if (quote.speaker !== speaker) return [];
		const text = quote.text.map(({ text }) => text).join('');
		return [{ part: quote.id, place: at + 1, words: opening(text) }];
	});
}

/** The first words of a text, whole, and a sign that there are more. */
function opening(text: string): string {
	if (text.length <= 40) return text;
	const words = text.slice(0, 41).replace(/\s+\S*$/, '');
	return `${words.slice(0, 40).replace(/[.,;:!?]+$/, '')}…`;
}

/** A speaker without a name yet, under an id the release does not use. */
export function newSpeaker(release: Release): Speaker {
	const taken = new Set(release.speakers.map(({ id }) => id));
	let n = release.speakers.length + 1;
	while (taken.has(`s${n}`)) n += 1;
	return { id: `s${n}`, name: '' };
}

/** The release with one speaker changed. */
export function withSpeaker(id: SpeakerId, change: Partial<Speaker>): Edit {
	return (release) => ({
		...release,
		speakers: release.speakers.map((speaker) =>
			speaker.id === id ? { ...speaker, ...change } : speaker
		)
	});
}

/** The release with one speaker under another id, wherever they are quoted. */
export function withSpeakerAs(id: SpeakerId, next: SpeakerId): Edit {
	const renamed = (quote: Quote): Quote =>
		quote.speaker === id ? { ...quote, speaker: next } : quote;
	return (release) => {
		// Somebody else has it: the two stay apart.
		if (id === next || release.speakers.some((other) => other.id === next)) return release;
		return {
			...release,
			speakers: release.speakers.map((speaker) =>
				speaker.id === id ? { ...speaker, id: next } : speaker
			),
			body: release.body.map((block) => {
				if (block.quote) return { quote: renamed(block.quote) };
				if (!block.exchange) return block;
				const answers = block.exchange.answers.map((answer) =>
					answer.quote ? { quote: renamed(answer.quote) } : answer
				);
				return { exchange: { ...block.exchange, answers } };
			}) as Release['body']
		};
	};
}

/** The release with its organisation changed. */
export function withOrganisation(change: Partial<Release['organisation']>): Edit {
	return (release) => ({ ...release, organisation: { ...release.organisation, ...change } });
}

/** The release with its house settings changed. */
export function withHouse(change: Partial<House>): Edit {
	return (release) => ({ ...release, house: { ...release.house, ...change } });
}

/** The release with its paper and type changed. */
export function withPrint(change: Partial<Print>): Edit {
	return (release) => withHouse({ print: { ...release.house.print, ...change } })(release);
}

/** The heights of type that running text may have, in points. */
export const TYPE_SIZES = [9, 10, 11, 12, 13, 14] as const;

/**
 * The release in another language. House settings that were the usual ones of
 * its old language become the usual ones of the new; chosen ones stay.
 */
export function inLanguage(language: Language, usual: Record<Language, House>): Edit {
	return (release) => {
		const old = usual[release.language];
		const keys = Object.keys(old) as (keyof House)[];
		const kept = keys.filter((key) => !equal(release.house[key], old[key]));
		const chosen = Object.fromEntries(kept.map((key) => [key, release.house[key]]));
		return { ...release, language, house: { ...usual[language], ...chosen } };
	};
}

function equal(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

/** A moment as a form asks for it. */
export interface Embargo {
	/** `2026-02-25` */
	date: string;
	/** `10:00` */
	time: string;
	/** `+07:00` */
	offset: string;
}

/** The parts of `2026-02-25T10:00:00+07:00`. */
export function embargo(moment: string): Embargo {
	const offset = /(?:[+-]\d\d:\d\d|Z)$/.exec(moment)?.[0] ?? 'Z';
	return {
		date: moment.slice(0, 10),
		time: moment.slice(11, 16),
		offset: offset === 'Z' ? '+00:00' : offset
	};
}

/** The moment of these parts, or nothing while they are no moment. */
export function moment({ date, time, offset }: Embargo): string | undefined {
	const [year, month, day] = date.split('-').map(Number);
	const real = new Date(`${date}T00:00:00Z`);
	const calendar =
		/^\d{4}-\d\d-\d\d$/.test(date) &&
		real.getUTCFullYear() === year &&
		real.getUTCMonth() + 1 === month &&
		real.getUTCDate() === day;
	return calendar && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
		? `${date}T${time}:00${offset}`
		: undefined;
}

/** The hour somebody means, as `09:30`: *9.30*, *09:30*, *9*. `null` when it is none. */
export function parseTime(typed: string): string | null {
	const parts = /^(\d{1,2})(?:[.: ](\d{2}))?$/.exec(typed.trim());
	const hour = Number(parts?.[1]);
	const minute = Number(parts?.[2] ?? 0);
	if (!parts || hour > 23 || minute > 59) return null;
	return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The list with one item moved by so many places, as far as there is room. */
export function moved<T>(list: readonly T[], item: T, by: number): T[] {
	const rest = list.filter((other) => other !== item);
	const to = Math.min(Math.max(list.indexOf(item) + by, 0), rest.length);
	return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** What was typed, as lines without the blank ones. */
export function lines(typed: string): string[] {
	return typed
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** What was typed, as keywords that are not there yet. */
export function newKeywords(typed: string, there: readonly string[]): string[] {
	const words = typed.split(/[,;\n]/).map((word) => word.trim());
	const known = new Set(there.map((word) => word.toLocaleLowerCase()));
	return words.filter((word) => {
		const key = word.toLocaleLowerCase();
		if (word === '' || known.has(key)) return false;
		known.add(key);
		return true;
	});
}
