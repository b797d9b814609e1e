/**
 * Lines that were cut at the edge of a page, made whole again. A PDF viewer knows
 * lines only, and so do old e-mails.
 *
 * Knows no markup: what stands between two lines is all it says.
 */

/** What stands between two lines. `undone`: the hyphen before it goes. */
export type Seam = 'paragraph' | 'space' | 'tight' | 'undone';

/** Widths, in characters, at which lines are cut on purpose. */
const NARROWEST = 32;
const WIDEST = 150;

/** Marks before an item of a list. */
export const BULLET = /^\s*[•●▪▸◦‣·*–-]\s+/u;
export const ITEM_NUMBER = /^\s*\(?(\d{1,2})[.)]\s+/u;

const ENDS_SENTENCE = /[.!?:;…]["”’')\]]*$/u;
const STARTS_ANEW = /^["“‘'([]*[\p{Lu}\p{N}]/u;

/** What stands between each line and the next. */
export function seamsOf(lines: readonly string[]): Seam[] {
	const width = widthOf(lines);
	const whole = width === null ? '' : lines.join('\n');
	return lines.slice(1).map((next, at) => seam(lines[at] ?? '', next, width, whole));
}

/** Where the lines were cut. `null`: each is a paragraph of its own. */
function widthOf(lines: readonly string[]): number | null {
	const lengths = lines.map((line) => line.trim().length);
	const width = lengths.reduce((most, length) => Math.max(most, length), 0);
	if (width < NARROWEST || width > WIDEST) return null;
	let cut = 0;
	let goesOn = 0;
	let loose = 0;
	lines.slice(1).forEach((next, at) => {
		const line = lines[at]?.trim() ?? '';
		const following = next.trim();
		if (line === '' || following === '' || ENDS_SENTENCE.test(line) || isItem(next)) return;
		if (hadRoom(line, following, width * 0.75)) loose++;
		else {
			cut++;
			if (!STARTS_ANEW.test(following)) goesOn++;
		}
	});
	// Titles one below the other start anew, each of them.
	return cut > loose && goesOn >= cut * 0.4 ? width : null;
}

/** Whether the first word of the next line had room on this one. */
function hadRoom(line: string, next: string, width: number): boolean {
	const word = /^\S+/u.exec(next)?.[0] ?? '';
	return line.length + 1 + word.length <= width;
}

function isItem(line: string): boolean {
	return BULLET.test(line) || ITEM_NUMBER.test(line);
}

function seam(line: string, next: string, width: number | null, whole: string): Seam {
	const before = line.trimEnd();
	const after = next.trim();
	if (width === null || before.trim() === '' || after === '' || isItem(next)) return 'paragraph';
	const isIndented = /^(\t| {2,})/u.test(next) && !/^(\t| {2,})/u.test(line);
	if (isIndented && STARTS_ANEW.test(after)) return 'paragraph';
	const hyphen = hyphenBetween(before, after, whole);
	if (hyphen) return hyphen;
	const ended = ENDS_SENTENCE.test(before) && STARTS_ANEW.test(after);
	if (hadRoom(before.trim(), after, width * (ended ? 0.88 : 0.75))) return 'paragraph';
	const address = /\S+:\/\/\S*[/?&=_]$/u.test(before);
	return address ? 'tight' : 'space';
}

/** Whether the hyphen at the end of a line is the word's own or that of the cut. */
function hyphenBetween(before: string, after: string, whole: string): Seam | null {
	if (before.endsWith('\u00ad')) return 'undone';
	const head = /([\p{L}\p{M}\p{N}]+)[-\u2010\u2011]$/u.exec(before)?.[1];
	const tail = /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0];
	if (head === undefined || tail === undefined) return null;
	// *KTP-el*, *COVID-19*, *se-Indonesia*
	const isCompound = /\p{Lu}$/u.test(head) || !/^\p{Ll}/u.test(tail);
	const isKnown = whole.includes(`${head}-${tail}`);
	return isCompound || isKnown || isDoubled(head, tail) ? 'tight' : 'undone';
}

/** *anak-anaknya*, *berlari-lari*, *bolak-balik*, *sayur-mayur* */
function isDoubled(head: string, tail: string): boolean {
	const first = head.toLowerCase();
	const second = tail.toLowerCase();
	const stem = second.replace(/(?:nya|lah|kah|pun|an|kan|i)$/u, '');
	// *me-mengaruhi* was only cut.
	if (first.length > 2 && second.startsWith(first)) return true;
	if (first.endsWith(second) || (stem.length > 2 && first.endsWith(stem))) return true;
	const bones = (word: string) => word.replace(/[aeiou]/gu, '');
	const isOneStem = first.length > 3 && Math.abs(first.length - second.length) <= 1;
	return isOneStem && (bones(first) === bones(second) || first.slice(1) === second.slice(1));
}

/** Paragraphs of a text, and how many of its lines were cut. */
export function paragraphsOf(text: string): { paragraphs: string[]; joined: number } {
	const lines = text.replace(/\r\n?|[\f\v\u2028\u2029\u0085]/gu, '\n').split('\n');
	const seams = seamsOf(lines);
	const paragraphs: string[] = [];
	let joined = 0;
	let open = lines[0] ?? '';
	seams.forEach((seam, at) => {
		const next = lines[at + 1] ?? '';
		if (seam === 'paragraph') {
			paragraphs.push(open);
			open = next;
			return;
		}
		joined++;
		open = joinedBy(seam, open.trimEnd(), next.trimStart());
	});
	paragraphs.push(open);
	return { paragraphs: paragraphs.filter((words) => words.trim() !== ''), joined };
}

function joinedBy(seam: Exclude<Seam, 'paragraph'>, before: string, after: string): string {
	switch (seam) {
		case 'space':
			return `${before} ${after}`;
		case 'tight':
			return before + after;
		case 'undone':
			return before.slice(0, -1) + after;
	}
}
