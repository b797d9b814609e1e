import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Observed, Release } from '$lib/backend';
import { plain } from '$lib/document/counting';
import { toDocument } from '$lib/document/mapping';
import { findPart } from './editing/places';
import { Observation } from './observation.svelte';
import empty from '../../../../tests/corpus/empty.json';

const NOTHING: Observed = { elements: [], voice: null, abbreviations: [] };
const LEDE = '😀 Rabu (25/2)';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function written(lede = LEDE, headline = '') {
	const release = { ...empty, lede: [{ text: lede }], headline: [{ text: headline }] };
	return toDocument(release as unknown as Release);
}

/** An observation, and the ledes that it asked about, answered by the test. */
function reader() {
	const asked: string[] = [];
	const answers: ((observed: Observed) => void)[] = [];
	const observation = new Observation((release) => {
		asked.push(plain(release.lede));
		return new Promise((resolve) => answers.push(resolve));
	});
	const answer = async () => {
		answers.shift()?.(NOTHING);
		await vi.advanceTimersByTimeAsync(0);
	};
	return { observation, asked, answer };
}

test('the first text is read at once, later ones when typing pauses', async () => {
	const { observation, asked, answer } = reader();
	observation.follow(written('a'));
	await vi.advanceTimersByTimeAsync(0);
	await answer();
	expect(asked).toEqual(['a']);
	for (const lede of ['ab', 'abc', 'abcd']) {
		observation.follow(written(lede));
		await vi.advanceTimersByTimeAsync(100);
	}
	expect(asked).toEqual(['a']);
	await vi.advanceTimersByTimeAsync(200);
	expect(asked).toEqual(['a', 'abcd']);
});

test('one text is read at a time, and the last one is the latest', async () => {
	const { observation, asked, answer } = reader();
	observation.follow(written('a'));
	await vi.advanceTimersByTimeAsync(0);
	observation.follow(written('ab'));
	observation.follow(written('abc'));
	await vi.advanceTimersByTimeAsync(1000);
	expect(asked).toEqual(['a']);
	await answer();
	expect(asked).toEqual(['a', 'abc']);
});

test('nothing is read for a guide that went away', async () => {
	const { observation, asked } = reader();
	observation.follow(written());
	observation.stop();
	await vi.advanceTimersByTimeAsync(1000);
	expect(asked).toEqual([]);
});

test('words are found again after changes elsewhere, and not once they changed', async () => {
	const { observation, answer } = reader();
	const doc = written();
	observation.follow(doc);
	await vi.advanceTimersByTimeAsync(0);
	await answer();
	const range = { from: 2, to: 13 };
	expect(observation.words('lede', range)).toBe('Rabu (25/2)');

	// The same lede, further down.
	const { pos } = findPart(doc, 'headline')!;
	const moved = doc.replace(pos + 1, pos + 1, written('', 'Judul').slice(pos + 1, pos + 6));
	const [place] = observation.places('lede', [range], moved);
	expect(moved.textBetween(place!.from, place!.to)).toBe('Rabu (25/2)');
	expect(place!.from).toBe(observation.places('lede', [range], doc)[0]!.from + 5);

	expect(observation.places('lede', [range], written())).toEqual([]);
});
