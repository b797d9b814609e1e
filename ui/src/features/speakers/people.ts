/** How a speaker is shown wherever one is listed. */
import type { Speaker, HeldPost } from '$lib/backend';

/** The first letters of the first two words of a name: *RW*. */
export function initials(name: string): string {
	return name
		.split(/\s+/)
		.map((word) => [...word][0] ?? '')
		.slice(0, 2)
		.join('')
		.toLocaleUpperCase();
}

/** *Dr. Ir. Rahmat Wijaya, S.Sos., M.Si.* */
export function fullName(speaker: Speaker): string {
	const before = [speaker.degreesBefore, speaker.name].filter(Boolean).join(' ');
	return [before, speaker.degreesAfter].filter(Boolean).join(', ');
}

/** *Kepala Bagian Humas, Pemerintah Kota Purwabakti* */
export function held({ post, organisation }: { post?: string; organisation?: string }): string {
	return [post, organisation].filter(Boolean).join(', ');
}

/** The post, and the degrees where they are what differs. */
export function postWords(one: HeldPost, other: HeldPost): string {
	const degrees = (['degreesBefore', 'degreesAfter'] as const)
		.filter((field) => one[field] && other[field] && one[field] !== other[field])
		.map((field) => one[field]);
	return [held(one), ...degrees].filter(Boolean).join(', ');
}

/** The same words whatever their case and accents, to compare what is typed. */
export function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLocaleLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Whether each word that was typed begins a word of the text. */
export function matches(text: string, typed: string): boolean {
	const words = plain(text).split(' ');
	return plain(typed)
		.split(' ')
		.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
