import { expect, test } from 'vitest';
import { explain } from './errors';

test('a failure names the folder and what to do', () => {
	const failure = {
		code: 'folderDenied',
		path: '/arsip',
		place: null,
		what: null,
		message: 'permission denied'
	} as const;
	const said = explain('id', failure);
	expect(said.what).toContain('/arsip');
	expect(said.todo).not.toBe('');
	expect(explain('en', failure).what).toContain('/arsip');
});

test('characters that a typeface lacks are named with their numbers', () => {
	const failure = { code: 'charactersMissing', what: 'ᮠ🧑', message: '' } as const;
	expect(explain('id', failure).what).toContain('ᮠ (U+1BA0), 🧑 (U+1F9D1)');
	expect(explain('en', failure).what).toContain('ᮠ (U+1BA0), 🧑 (U+1F9D1)');
});

test('a file that differs says where, and what stands there if anything does', () => {
	const failure = { code: 'unfaithful', place: '12', what: 'kata', message: '' } as const;
	expect(explain('id', failure).what).toMatch(/baris 12: “kata”$/);
	expect(explain('id', { ...failure, what: null }).what).toMatch(/baris 12$/);
});
