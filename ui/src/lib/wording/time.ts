/** Days and moments in words, with the present given from outside. */
import type { Language } from '$lib/backend';

const locales = { id: 'id-ID', en: 'en-GB' } satisfies Record<Language, string>;

/** `14.32`, `14:32`. */
export function timeOfDay(language: Language, moment: Date): string {
	return moment.toLocaleTimeString(locales[language], { hour: '2-digit', minute: '2-digit' });
}

/** `25 Feb 2026` of `2026-02-25`. */
export function day(language: Language, date: string): string {
	// At noon, so that no time zone moves it to another day.
	return shortDay(language, new Date(`${date}T12:00`));
}

/** `14.32` today, `25 Feb 2026` before. */
export function timeOrDay(language: Language, moment: Date, now: Date): string {
	return moment.toDateString() === now.toDateString()
		? timeOfDay(language, moment)
		: shortDay(language, moment);
}

function shortDay(language: Language, moment: Date): string {
	return moment.toLocaleDateString(locales[language], {
		day: 'numeric',
		month: 'short',
		year: 'numeric'
	});
}

/** `Februari 2026` of `2026-02`. */
export function month(language: Language, month: string): string {
	return new Date(`${month}-15T12:00`).toLocaleDateString(locales[language], {
		month: 'long',
		year: 'numeric'
	});
}

/** `25 Feb 2026 14.32`. */
export function moment(language: Language, moment: Date): string {
	const date = moment.toLocaleDateString(locales[language], {
		day: 'numeric',
		month: 'short',
		year: 'numeric'
	});
	return `${date} ${timeOfDay(language, moment)}`;
}

const recently = {
	id: {
		now: 'baru saja',
		minutes: (n: number) => `${n} menit lalu`,
		today: (time: string) => `hari ini ${time}`,
		yesterday: (time: string) => `kemarin ${time}`
	},
	en: {
		now: 'just now',
		minutes: (n: number) => (n === 1 ? '1 minute ago' : `${n} minutes ago`),
		today: (time: string) => `today ${time}`,
		yesterday: (time: string) => `yesterday ${time}`
	}
} satisfies Record<Language, unknown>;

/** How long ago a moment was, as people say it: the older, the coarser. */
export function ago(language: Language, moment: Date, now: Date): string {
	const say = recently[language];
	const minutes = Math.floor((now.getTime() - moment.getTime()) / 60_000);
	if (minutes < 1) return say.now;
	if (minutes < 60) return say.minutes(minutes);
	const time = timeOfDay(language, moment);
	if (moment.toDateString() === now.toDateString()) return say.today(time);
	const yesterday = new Date(now);
	yesterday.setDate(now.getDate() - 1);
	if (moment.toDateString() === yesterday.toDateString()) return say.yesterday(time);
	return shortDay(language, moment);
}
