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
