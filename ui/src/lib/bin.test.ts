import { expect, test } from 'vitest';
import { daysLeft } from './bin';

const binned = '2026-02-01T10:00:00+07:00';
const left = (now: string) => daysLeft(binned, new Date(now));

test('what was thrown away has thirty days, counted by the hour', () => {
	expect(left('2026-02-01T10:00:01+07:00')).toBe(30);
	expect(left('2026-02-02T09:59:59+07:00')).toBe(30);
	expect(left('2026-02-02T10:00:01+07:00')).toBe(29);
	expect(left('2026-03-03T09:00:00+07:00')).toBe(1);
});

test('what is due, or longer, is not told a time', () => {
	expect(left('2026-03-03T10:00:00+07:00')).toBe(0);
	expect(left('2027-01-01T00:00:00+07:00')).toBe(0);
});

test('a clock that was set back adds no days', () => {
	expect(left('2025-12-01T10:00:00+07:00')).toBe(30);
});
