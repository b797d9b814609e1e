import { expect, test } from 'vitest';
import { ago, day, timeOfDay } from './time';

const now = new Date(2026, 1, 25, 14, 32);

test('the hour is written as each language writes it', () => {
	expect(timeOfDay('id', now)).toBe('14.32');
	expect(timeOfDay('en', now)).toBe('14:32');
});

test('a date stays on its day', () => {
	expect(day('id', '2026-02-25')).toBe('25 Feb 2026');
});

test('what happened within the hour is counted in minutes', () => {
	expect(ago('id', now, now)).toBe('baru saja');
	expect(ago('id', new Date(2026, 1, 25, 14, 27), now)).toBe('5 menit lalu');
	expect(ago('en', new Date(2026, 1, 25, 14, 31), now)).toBe('1 minute ago');
});

test('before that the day is named', () => {
	expect(ago('id', new Date(2026, 1, 25, 8, 5), now)).toBe('hari ini 08.05');
	expect(ago('id', new Date(2026, 1, 24, 23, 59), now)).toBe('kemarin 23.59');
	expect(ago('id', new Date(2026, 0, 3, 9, 0), now)).toBe('3 Jan 2026');
});

test('a clock that was set back does not speak of the future', () => {
	expect(ago('id', new Date(2026, 1, 25, 15, 0), now)).toBe('baru saja');
});
