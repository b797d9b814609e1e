/** Days as people type and read them. On paper the galley writes them. */
import type { Language } from '$lib/backend';

const MONTHS: Record<string, number> = Object.fromEntries(
	[
		'jan januari january',
		'feb februari february pebruari',
		'mar maret march',
		'apr april',
		'mei may',
		'jun juni june',
		'jul juli july',
		'agu agustus agt ags aug august',
		'sep september sept',
		'okt oktober oct october',
		'nov november nop nopember',
		'des desember dec december'
	].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1]))
);

/**
 * The day somebody means, as `2026-02-25`: *25/2/2026*, *25-2-26*, *2026-02-25*,
 * *25 Feb 2026*, or *25/2* of this year. `null` when it is no day.
 */
export function parseDate(typed: string, thisYear: number): string | null {
	const words = typed
		.trim()
		.toLowerCase()
		.replace(/[,\s]+/g, ' ');
	const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
	if (iso) return day(iso[1], iso[2], iso[3]);
	const numbers = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(words);
	if (numbers) return day(numbers[3] ?? thisYear, numbers[2], numbers[1]);
	// The weekday before it is somebody's memory, not a fact.
	const named = /^(?:\p{L}+ )?(\d{1,2}) (\p{L}+)\.?(?: (\d{4}|\d{2}))?$/u.exec(words);
	if (named) return day(named[3] ?? thisYear, MONTHS[named[2] ?? ''], named[1]);
	return null;
}

function day(
	year: string | number | undefined,
	month: string | number | undefined,
	date: string | undefined
): string | null {
	const [y, m, d] = [Number(year), Number(month), Number(date)];
	const full = y < 100 ? 2000 + y : y;
	const moment = new Date(Date.UTC(full, m - 1, d));
	const real =
		moment.getUTCFullYear() === full && moment.getUTCMonth() === m - 1 && moment.getUTCDate() === d;
	return real ? moment.toISOString().slice(0, 10) : null;
}

/** *25 Februari 2026*, *25 February 2026* */
export function dateInWords(date: string, language: Language): string {
	return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${date}T00:00:00Z`));
}
