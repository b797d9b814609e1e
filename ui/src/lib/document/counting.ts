/** Words, sentences and blanks, as an editor would count them. */
import type { Galley, Style, Text } from '$lib/backend';

/** The words of a text without their marks. */
export function plain(text: readonly { text: string }[]): string {
	return text.map((run) => run.text).join('');
}

export function isBlank(text: Text | string): boolean {
	return (typeof text === 'string' ? text : plain(text)).trim() === '';
}

/** A word has at least one letter or digit; *–* is none. */
export function wordCount(text: string): number {
	return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Short forms whose full stop ends no sentence. */
const SHORT =
	/(?:^|[\s("“])(?:\p{L}|\p{Lu}\p{L}{0,2}\.\p{L}+|Dr|Drs|Dra|Ir|Prof|Hj|K\.?H|Sdr|Bpk|No|Jl|Jr|Sr|Mr|Mrs|Ms|St|a\.n|d\.a|u\.p|Tbk|dll|dsb|dst|hlm|vs)$/u;

/** How many sentences there are; one that was not ended yet counts. */
export function sentenceCount(text: string): number {
	const words = text.trim();
	if (words === '') return 0;
	let count = 1;
	for (const end of words.matchAll(/[.!?…]+["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])/gu)) {
		const before = words.slice(0, end.index);
		if (!(end[0].startsWith('.') && SHORT.test(before))) count += 1;
	}
	return count;
}

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
	from: number;
	to: number;
}

/** What a template left for the writer to fill: *[[nama acara]]*. */
export function blanksIn(text: string): Stretch[] {
	return [...text.matchAll(/\[\[[^[\]]*\]\]/gu)].map((blank) => ({
		from: blank.index,
		to: blank.index + blank[0].length
	}));
}

/** Styles whose words readers read; the rest is furniture. */
const READ: readonly Style[] = [
	'headline',
	'subheadline',
	'lede',
	'paragraph',
	'subheading',
	'leadIn',
	'quote',
	'question',
	'answer',
	'caption',
	'closing'
];

/** What a reader of the release reads, text by text. */
export function textsRead(galley: Galley): string[] {
	return galley.blocks.flatMap((block) => {
		if (block.text) return READ.includes(block.text.style) ? [plain(block.text.runs)] : [];
		return block.list ? block.list.items.map(plain) : [plain(block.figure.caption)];
	});
}

/** How long words take to read, at the 200 a minute of careful reading. */
export function readingMinutes(words: number): number {
	return Math.max(1, Math.round(words / 200));
}
