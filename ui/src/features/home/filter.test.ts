import { expect, test } from 'vitest';
import type { ReleaseSummary } from '$lib/backend';
import { daysOf, everything, grouped, isNarrowed } from './filter';

test('a month has its last day', () => {
	expect(daysOf('2026-02')).toEqual({ from: '2026-02-01', until: '2026-02-28' });
	expect(daysOf('2024-02').until).toBe('2024-02-29');
	expect(daysOf('2026-12').until).toBe('2026-12-31');
});

test('order narrows nothing, words and filters do', () => {
	expect(isNarrowed({ ...everything, words: '  ', group: 'month', sort: 'title' })).toBe(false);
	expect(isNarrowed({ ...everything, words: 'air' })).toBe(true);
	expect(isNarrowed({ ...everything, state: 'draft' })).toBe(true);
});

test('neighbours of one month stand together', () => {
	const dated = (date: string | null) => ({ date, state: 'draft' }) as ReleaseSummary;
	const releases = [dated(null), dated('2026-02-25'), dated('2026-02-03'), dated('2026-01-31')];
	const sizes = grouped(releases, 'month').map(({ key, releases }) => [key, releases.length]);
	expect(sizes).toEqual([
		['', 1],
		['2026-02', 2],
		['2026-01', 1]
	]);
	expect(grouped(releases, null)).toHaveLength(1);
});
