import { expect, test } from 'vitest';
import type { KnownSpeaker } from '$lib/backend';
import { closed, dayBefore, isReversed, withPostChanged } from './form';

const camat: KnownSpeaker = {
	schema: 1,
	speaker: { id: 's1', name: 'Ratna Kirana', post: 'Camat', organisation: 'Pemkot' },
	since: '2020-01-01',
	formerPosts: [],
	otherIds: [],
	otherNames: [],
	note: ''
};

test('the old post becomes a former one and ends when the new one begins', () => {
	const left = withPostChanged(camat);
	expect(left.speaker).toMatchObject({ post: '', organisation: 'Pemkot' });
	expect(left.since).toBeNull();
	const kept = closed({ ...left, since: '2025-03-01' }, true);
	expect(kept.formerPosts).toEqual([
		{ post: 'Camat', organisation: 'Pemkot', from: '2020-01-01', until: '2025-02-28' }
	]);
});

test('what is not known, or was said, stays', () => {
	const left = withPostChanged(camat);
	expect(closed(left, true)).toBe(left);
	const dated = { ...left, since: '2025-03-01' };
	expect(closed(dated, false)).toBe(dated);
	const early = { ...left, since: '2019-01-01' };
	expect(closed(early, true)).toBe(early);
});

test('days are counted over months and leap years', () => {
	expect(dayBefore('2024-03-01')).toBe('2024-02-29');
	expect(dayBefore('2025-01-01')).toBe('2024-12-31');
	const post = { post: '', organisation: '' };
	expect(isReversed({ ...post, from: '2025-01-02', until: '2025-01-01' })).toBe(true);
	expect(isReversed({ ...post, from: '2025-01-02', until: null })).toBe(false);
});
