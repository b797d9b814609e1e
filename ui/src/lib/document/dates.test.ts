import { expect, test } from 'vitest';
import { dateInWords, parseDate } from './dates';

test.each([
	['25/2/2026', '2026-02-25'],
	['25-02-26', '2026-02-25'],
	['2026-02-25', '2026-02-25'],
	['25 Februari 2026', '2026-02-25'],
	['Rabu, 25 Feb 2026', '2026-02-25'],
	['25 february 2026', '2026-02-25'],
	['25/2', '2027-02-25'],
	['29/2/2024', '2024-02-29'],
	['29/2/2026', null],
	['31/4/2026', null],
	['besok', null],
	['', null]
])('%j means %j', (typed, date) => expect(parseDate(typed, 2027)).toBe(date));

test('a day reads in the language of the release', () => {
	expect(dateInWords('2026-02-25', 'id')).toBe('25 Februari 2026');
	expect(dateInWords('2026-02-25', 'en')).toBe('25 February 2026');
});
