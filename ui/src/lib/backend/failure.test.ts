import { expect, test } from 'vitest';
import { failure } from './failure';

test('a command error keeps its code', () => {
	const thrown = { code: 'folder-not-opened', message: '`/tidak-ada` is not a folder' };
	expect(failure(thrown)).toEqual(thrown);
});

test('a bare string of Tauri is internal', () => {
	expect(failure('command tulis not found')).toEqual({
		code: 'internal',
		message: 'command tulis not found'
	});
});

test('a bug is internal and keeps its message', () => {
	expect(failure(new TypeError('x is undefined'))).toEqual({
		code: 'internal',
		message: 'x is undefined'
	});
});
