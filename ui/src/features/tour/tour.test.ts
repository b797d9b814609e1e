import { expect, test } from 'vitest';
import { placed } from './placing';
import { STOPS, Tour } from './tour.svelte';

function memory(kept: Record<string, string> = {}): () => Storage {
	return () =>
		({
			getItem: (key: string) => kept[key] ?? null,
			setItem: (key: string, value: string) => (kept[key] = value)
		}) as unknown as Storage;
}

test('the tour goes stop by stop, forth and back, and stays at its ends', () => {
	const tour = new Tour(memory());
	expect([tour.stop, tour.seen]).toEqual([null, false]);
	tour.begin();
	tour.back();
	expect([tour.stop, tour.number, tour.isFirst]).toEqual(['outline', 1, true]);
	for (const stop of STOPS) {
		expect(tour.stop).toBe(stop);
		tour.next();
	}
	expect([tour.stop, tour.isLast]).toEqual(['preview', true]);
	tour.back();
	expect(tour.stop).toBe('guide');
});

test('a tour that was ended or skipped is remembered, and can begin again', () => {
	const kept = {};
	const tour = new Tour(memory(kept));
	tour.begin();
	tour.end();
	expect([tour.stop, tour.seen]).toEqual([null, true]);
	const later = new Tour(memory(kept));
	expect(later.seen).toBe(true);
	later.begin();
	expect(later.stop).toBe('outline');
});

test('a memory that fails only forgets', () => {
	const tour = new Tour(() => {
		throw new Error('no storage');
	});
	tour.begin();
	tour.end();
	expect([tour.stop, tour.seen]).toEqual([null, true]);
});

const view = { width: 1024, height: 640 };
const size = { width: 320, height: 180 };

test('the callout stands beside what it is about, where it fits', () => {
	const rail = { left: 0, top: 56, width: 200, height: 584 };
	expect(placed(rail, size, view)).toEqual({ left: 212, top: 68 });
	const side = { left: 744, top: 56, width: 280, height: 584 };
	expect(placed(side, size, view)).toEqual({ left: 412, top: 68 });
	const wide = { left: 100, top: 80, width: 800, height: 120 };
	expect(placed(wide, size, view)).toEqual({ left: 100, top: 212 });
	expect(placed({ ...wide, top: 500 }, size, view)).toEqual({ left: 100, top: 308 });
});

test('where nothing fits, the callout is still in the window as a whole', () => {
	const all = { left: -20, top: 0, width: 600, height: 400 };
	expect(placed(all, size, { width: 512, height: 320 })).toEqual({ left: 184, top: 132 });
	expect(placed(all, { width: 500, height: 400 }, { width: 512, height: 320 })).toEqual({
		left: 8,
		top: 8
	});
});
