import { expect, test } from 'vitest';
import type { House, Release } from '$lib/backend';
import { inLanguage, withHouse, withPrint } from './edits';
import empty from '../../../../tests/corpus/empty.json';

const release = empty as unknown as Release;

test('a change of type leaves the rest of the house and the old release alone', () => {
	const after = withPrint({ typeface: 'calibri', size: 11 })(release);
	expect(after.house).toEqual({
		...release.house,
		print: { paper: 'a4', typeface: 'calibri', size: 11, justified: false }
	});
	expect(withPrint({ justified: true })(after).house.print.size).toBe(11);
	expect(release.house.print.typeface).toBe('times');
});

test('a pattern for file names is kept as it was typed', () => {
	const after = withHouse({ fileName: '{number} {headline}' })(release);
	expect(after.house.fileName).toBe('{number} {headline}');
	expect(after.house.print).toBe(release.house.print);
});

test('paper and type that were chosen stay in another language', () => {
	const english: House = { ...release.house, label: 'PRESS RELEASE' };
	const turned = inLanguage('en', { id: release.house, en: english })(
		withPrint({ paper: 'f4' })(release)
	);
	expect(turned.house).toEqual({ ...english, print: { ...english.print, paper: 'f4' } });
});
