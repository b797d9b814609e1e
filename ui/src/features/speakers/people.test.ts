import { expect, test } from 'vitest';
import { fullName, initials, matches, postWords } from './people';

test('a name has the initials of its first two words', () => {
	expect(initials('Rahmat Adi Wijaya')).toBe('RA');
	expect(initials('ﷺ')).toBe('ﷺ');
	expect(initials('')).toBe('');
});

test('degrees stand where they belong', () => {
	const speaker = { id: 's1', name: 'Rahmat Wijaya', degreesBefore: 'Dr.', degreesAfter: 'M.Si.' };
	expect(fullName(speaker)).toBe('Dr. Rahmat Wijaya, M.Si.');
	expect(fullName({ id: 's1', name: 'Rahmat' })).toBe('Rahmat');
});

test('beginnings of words are found whatever their case and accents', () => {
	expect(matches('Éka Nur-Aini', 'aini EK')).toBe(true);
	expect(matches('Éka Nur-Aini', 'ni')).toBe(false);
	expect(matches('Éka', '')).toBe(true);
});

test('degrees are told only where both have other ones', () => {
	const one = { post: 'Camat', organisation: '', degreesBefore: '', degreesAfter: 'S.Sos.' };
	const other = { ...one, degreesAfter: 'M.Si.' };
	expect(postWords(one, other)).toBe('Camat, S.Sos.');
	expect(postWords(one, one)).toBe('Camat');
});
