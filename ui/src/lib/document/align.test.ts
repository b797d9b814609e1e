import { expect, test } from 'vitest';
import type { Galley, GalleyBlock, GalleyRun, Style } from '$lib/backend';
import { align, type Place } from './align';

const composed = (text: string): GalleyRun => ({ text, marks: {}, origin: 'composed' });
const typed = (
	text: string,
	at = 0,
	field: 'text' | 'leadIn' | 'resumed' | 'question' = 'text'
): GalleyRun => ({
	text,
	marks: {},
	origin: { typed: { field, at } }
});

function galley(style: Style, ...runs: GalleyRun[]): Galley {
	const blocks: GalleyBlock[] = [{ text: { part: 'q', style, runs } }];
	return { blocks } as Galley;
}

function aligned(texts: Record<Place, string>, of: Galley) {
	const { composed, altered } = align(of, new Map(Object.entries(texts) as [Place, string][]));
	return {
		composed: composed.map(({ runs, ...spot }) => ({
			...spot,
			words: runs.map((r) => r.text).join('')
		})),
		altered
	};
}

test('marks and attribution stand around the speech', () => {
	const found = aligned(
		{ 'q text': 'Warga berhak tahu.' },
		galley('quote', composed('“'), typed('Warga berhak tahu'), composed(',” jelas Rahmat.'))
	);
	expect(found.composed).toEqual([
		{ place: 'q text', at: 0, side: 'before', words: '“' },
		// After the full stop that is not printed, and so after the caret.
		{ place: 'q text', at: 18, side: 'after', words: ',” jelas Rahmat.' }
	]);
	expect(found.altered).toEqual([{ place: 'q text', from: 17, to: 18, as: '' }]);
});

test('offsets count characters, not UTF-16 units', () => {
	const found = aligned(
		{ 'q text': '😊𝄞 ya.' },
		galley('quote', composed('“'), typed('😊𝄞 Ya'), composed(',”'))
	);
	expect(found.composed.at(-1)).toMatchObject({ at: 8 });
	expect(found.altered).toEqual([
		{ place: 'q text', from: 5, to: 6, as: 'Y' },
		{ place: 'q text', from: 7, to: 8, as: '' }
	]);
});

test('the opening mark of a resumed speech stands before it', () => {
	const found = aligned(
		{ 'q text': 'Kami siap', 'q resumed': 'kapan pun' },
		galley(
			'quote',
			composed('“'),
			typed('Kami siap'),
			composed(',” ujar Sari, “'),
			typed('kapan pun', 0, 'resumed'),
			composed('.”')
		)
	);
	expect(found.composed.map(({ place, side, words }) => [place, side, words])).toEqual([
		['q text', 'before', '“'],
		['q text', 'after', ',” ujar Sari, '],
		['q resumed', 'before', '“'],
		['q resumed', 'after', '.”']
	]);
});

test('composed words have a place before anything is typed', () => {
	const lede = {
		text: { part: 'lede', style: 'lede', runs: [composed('Purwabakti – ')] }
	} as const;
	const found = aligned({ 'lede text': '' }, { blocks: [lede] } as unknown as Galley);
	expect(found.composed).toEqual([
		{ place: 'lede text', at: 0, side: 'before', words: 'Purwabakti – ' }
	]);
});

test('white space around words is left out by itself', () => {
	const found = aligned(
		{ 'q text': '  Ya. ' },
		galley('quote', composed('“'), typed('Ya', 2), composed(',”'))
	);
	expect(found.altered.map(({ from, to }) => [from, to])).toEqual([
		[0, 2],
		[4, 5],
		[5, 6]
	]);
	expect(found.composed.map(({ at }) => at)).toEqual([0, 6]);
});

test('white space that is printed as a space is no change', () => {
	const found = aligned({ 'q text': 'a\nb' }, galley('paragraph', typed('a b')));
	expect(found.altered).toEqual([]);
});

test('the brackets of the credit line stand around it, even when it is printed inline', () => {
	const found = aligned(
		{ 'q text': 'Sampai jumpa.', 'attribution text': 'Humas Purwabakti' },
		galley('closing', typed('Sampai jumpa.'), composed(' '), composed('(Humas Purwabakti)'))
	);
	expect(found.composed).toEqual([
		{ place: 'attribution text', at: 0, side: 'before', words: '(' },
		{ place: 'attribution text', at: 16, side: 'after', words: ')' }
	]);
});
