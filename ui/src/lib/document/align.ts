/**
 * Where a galley's composed words stand beside the words the writer typed, and
 * what it did to those.
 *
 * Knows no rule of composition: all it knows is what the galley says.
 */
import type { Field, Galley, GalleyRun, Style } from '$lib/backend';

/** A text on paper: the part's id and the field in it. */
export type Place = `${string} ${string}`;

export function placeOf(part: string, field: Field): Place {
	return `${part} ${typeof field === 'object' ? `item ${field.item}` : field}`;
}

/** A spot between the letters of a text on paper. */
export interface Spot {
	place: Place;
	/** How many characters stand before it, as the galley counts them. */
	at: number;
}

/** Words of the galley at one spot between typed ones. */
export interface Composed {
	place: Place;
	/** In UTF-16 units from the start of the text. */
	at: number;
	/** Whether it stands before what is typed at this spot, or after it. */
	side: 'before' | 'after';
	runs: GalleyRun[];
}

/** Typed characters that the galley leaves out or prints as others. */
export interface Altered {
	place: Place;
	from: number;
	to: number;
	/** What is printed instead; empty: nothing. */
	as: string;
}

export interface Alignment {
	composed: Composed[];
	altered: Altered[];
}

/** The text that holds a paragraph's composed words while nothing is typed. */
const EMPTY_FIELD: Partial<Record<Style, Field>> = {
	lede: 'text',
	paragraph: 'text',
	quote: 'text',
	leadIn: 'leadIn',
	question: 'question',
	closing: 'text',
	caption: 'caption'
};

/** Aligns a galley with the texts it was composed from. */
export function align(galley: Galley, texts: ReadonlyMap<Place, string>): Alignment {
	const alignment: Alignment = { composed: [], altered: [] };
	const reached = new Map<Place, number>();
	for (const block of galley.blocks) {
		if (block.text) {
			alignRuns(block.text.part, block.text.runs, block.text.style, texts, reached, alignment);
		} else if (block.list) {
			for (const item of block.list.items) {
				alignRuns(block.list.part, item, 'listItem', texts, reached, alignment);
			}
		} else {
			alignRuns(block.figure.part, block.figure.caption, 'caption', texts, reached, alignment);
		}
	}
	for (const [place, end] of reached) drop(alignment, place, texts, end, Infinity);
	return alignment;
}

function alignRuns(
	part: string,
	runs: readonly GalleyRun[],
	style: Style,
	texts: ReadonlyMap<Place, string>,
	reached: Map<Place, number>,
	alignment: Alignment
) {
	let waiting: GalleyRun[] = [];
	let last: Place | null = null;
	for (const run of runs) {
		if (run.origin === 'composed' || run.origin === 'name') {
			waiting.push(run);
			continue;
		}
		const place = placeOf(part, run.origin.typed.field);
		const text = texts.get(place);
		if (text === undefined) continue;
		const from = unitsAt(text, run.origin.typed.at);
		// Each character of the galley stands for exactly one that was typed.
		const to = unitsAt(text, run.origin.typed.at + [...run.text].length);
		drop(alignment, place, texts, reached.get(place) ?? 0, from);
		compare(alignment, place, text, from, run.text);
		if (waiting.length > 0) {
			const [before, after] = last ? divide(waiting, last !== place) : [[], waiting];
			if (last && before.length > 0) {
				alignment.composed.push({ ...endOf(last, texts), side: 'after', runs: before });
			}
			if (after.length > 0) {
				// What was passed over at the start of a text stands behind its mark.
				const at = reached.has(place) ? from : 0;
				alignment.composed.push({ place, at, side: 'before', runs: after });
			}
			waiting = [];
		}
		reached.set(place, to);
		last = place;
	}
	if (waiting.length === 0 || credited(waiting, style, texts, alignment)) return;
	const field = EMPTY_FIELD[style];
	if (last) {
		alignment.composed.push({ ...endOf(last, texts), side: 'after', runs: waiting });
	} else if (field && texts.has(placeOf(part, field))) {
		const place = placeOf(part, field);
		alignment.composed.push({ place, at: 0, side: 'before', runs: waiting });
	}
}

/**
 * The credit line is a setting to the galley and a text on paper: what the
 * galley put around it stands there, wherever the line is printed.
 */
function credited(
	runs: readonly GalleyRun[],
	style: Style,
	texts: ReadonlyMap<Place, string>,
	alignment: Alignment
): boolean {
	const place: Place = 'attribution text';
	const text = texts.get(place) ?? '';
	const words = runs.map((run) => run.text).join('');
	const credit = text.trim();
	const start = words.indexOf(credit);
	const last = runs.at(-1);
	const isLine = style === 'closing' || style === 'attribution';
	if (!isLine || credit === '' || start < 0 || !last) return false;
	const before = words.slice(0, start).trimStart();
	const after = words.slice(start + credit.length);
	const run = (text: string): GalleyRun[] => [{ ...last, text }];
	if (before) alignment.composed.push({ place, at: 0, side: 'before', runs: run(before) });
	if (after) alignment.composed.push({ place, at: text.length, side: 'after', runs: run(after) });
	return true;
}

/** After a text, and after what was passed over at its end, such as a full stop. */
function endOf(place: Place, texts: ReadonlyMap<Place, string>): Pick<Composed, 'place' | 'at'> {
	return { place, at: texts.get(place)?.length ?? 0 };
}

/** Where the `count`th character of a text starts, in UTF-16 units. */
function unitsAt(text: string, count: number): number {
	if (!/[\ud800-\udfff]/.test(text)) return Math.min(count, text.length);
	let units = 0;
	for (const character of text) {
		if (count-- <= 0) break;
		units += character.length;
	}
	return units;
}

/** Characters that the galley passed over: words and the white space around them. */
function drop(
	alignment: Alignment,
	place: Place,
	texts: ReadonlyMap<Place, string>,
	from: number,
	to: number
) {
	const text = (texts.get(place) ?? '').slice(from, to);
	let start = from;
	for (const piece of text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)) {
		if (piece === '') continue;
		alignment.altered.push({ place, from: start, to: start + piece.length, as: '' });
		start += piece.length;
	}
}

/** Characters that the galley prints as others. */
function compare(alignment: Alignment, place: Place, text: string, from: number, printed: string) {
	let at = from;
	for (const as of printed) {
		const typed = String.fromCodePoint(text.codePointAt(at) ?? 0);
		if (typed !== as && !/\s/.test(as)) {
			alignment.altered.push({ place, from: at, to: at + typed.length, as });
		}
		at += typed.length;
	}
}

/**
 * Composed words between two texts: all stand after the first, but for an
 * opening mark at their end, which stands before the second.
 */
function divide(runs: GalleyRun[], apart: boolean): [GalleyRun[], GalleyRun[]] {
	const last = runs.at(-1);
	const mark = apart && last ? /["“‘'(]+$/.exec(last.text) : null;
	if (!last || !mark) return [runs, []];
	const rest = { ...last, text: last.text.slice(0, mark.index) };
	return [[...runs.slice(0, -1), ...(rest.text ? [rest] : [])], [{ ...last, text: mark[0] }]];
}
