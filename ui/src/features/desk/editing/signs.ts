/**
 * Marks of quotation as print has them, and blanks at which no line may break.
 *
 * Knows only words: each sign stands where the one it replaces stood.
 */
import type { Stretch } from '$lib/document/counting';

/** Behind these a mark opens. */
const OPENS_AFTER = /[\s([{–—/“‘„]$/u;
/** Words that begin with the sign of what they lack. */
const SHORTENED = /^(?:\d|(?:kan|tuk|lah|gitu|gimana|tis|twas|cause|em|n)(?![\p{L}\p{N}]))/iu;

/** The mark that a straight one stands for, between what is before and behind it. */
export function curlyMark(mark: '"' | "'", before: string, after: string): string {
	const opens = before === '' || OPENS_AFTER.test(before);
	if (mark === '"') {
		if (opens) return '“';
		// *papan 15"* has no words that it would close.
		const isInch = /\d$/u.test(before) && count(before, '“') <= count(before, '”');
		return isInch ? mark : '”';
	}
	return opens && !SHORTENED.test(after) ? '‘' : '’';
}

function count(text: string, sign: string): number {
	return text.split(sign).length - 1;
}

/** A text whose straight marks are curly; as long as it was. */
export function curled(text: string): string {
	if (!/["']/.test(text)) return text;
	let made = '';
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? '';
		const isStraight = sign === '"' || sign === "'";
		made += isStraight ? curlyMark(sign, made, text.slice(at + 1, at + 10)) : sign;
	}
	return made;
}

const MONTHS =
	'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|January|February|March|May|June|July|August|October|December';
const UNITS =
	'(?:[cdkm]?m|ha|hektare|[km]?g|kg|ton|kuintal|[mc]?l|liter|[kMG]?Wh?|k?V|[kMG]?Hz|[KMGT]B|km/jam|°C|%|persen)[²³]?';
const AMOUNTS = 'ribu|juta|miliar|triliun|thousand|million|billion|trillion';
const NAMED = 'Dr|dr|drg|drh|Drs|Dra|Ir|Prof|Hj?|K\\.H|KH|R\\.A|Tn|Ny|Sdr|Sdri|Bpk|Mr|Mrs|Ms|St';
const PLACED = 'Jl|Jln|Gg|Kel|Kec|Kab|Kav|Ds';
const NUMBERED = 'No|Nomor|no|nomor|Pasal|pasal|ayat|Bab|hlm|Km|KM|RT|RW|Lt|Blok';
const DEGREE = '(?:[ADMS]\\.(?:\\p{Lu}\\p{L}{0,4}\\.?){1,2}|Ph\\.D\\.|M\\.?Sc\\.?|MBA|LL\\.M\\.)';

/** Where a word begins. */
const WORD = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** What stands before a blank at which no line may break, and what behind it. */
const BOUND: readonly RegExp[] = (
	[
		// *Rp 5 juta*, *US$ 5*, *5 juta*, *5 kg*
		['(?:Rp\\.?|IDR|USD|US\\$|\\$|€|£)', '\\d'],
		['\\d', `(?:${UNITS}|${AMOUNTS})${END}`],
		// *25 Februari*, *pukul 19.00 WIB*
		[`(?<![\\p{L}\\p{N}.,])\\d{1,2}`, `(?:${MONTHS})${END}`],
		[`${WORD}[Pp]ukul`, '\\d'],
		['\\d', `(?:WIB|WITA|Wita|WIT|a\\.m|p\\.m)${END}`],
		// *Dr. Siti*, *A. B. Rahmat*, *Rahmat, S.Sos.*
		[`${WORD}(?:${NAMED})\\.`, '\\p{Lu}'],
		[`${WORD}\\p{Lu}\\.`, '\\p{Lu}[\\p{L}.]'],
		['[\\p{L}.],', `${DEGREE}${END}`],
		// *Jl. Melati*, *No. 5*, *Pasal 3 ayat (1)*
		[`${WORD}(?:${PLACED})\\.`, '[\\p{Lu}\\d]'],
		[`${WORD}(?:${NUMBERED})\\.?`, '\\(?\\d']
	] as const
).map(([before, after]) => new RegExp(`(?<=${before})[ \\u00a0]+(?=${after})`, 'gu'));

/** Blanks at which no line may break, in Indonesian and English print. */
export function boundBlanks(text: string): Stretch[] {
	const found = new Map<number, number>();
	for (const rule of BOUND) {
		for (const { index, 0: blank } of text.matchAll(rule)) found.set(index, index + blank.length);
	}
	return [...found].map(([from, to]) => ({ from, to })).sort((a, b) => a.from - b.from);
}
