// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isKey, keyName } from './keys';

const pressed = (key: string, held: KeyboardEventInit = {}) =>
	new KeyboardEvent('keydown', { key, ...held });

describe('a key', () => {
	it('is called as it is printed', () => {
		expect(keyName('Mod-Shift-k')).toBe('Ctrl+Shift+K');
		expect(keyName('Alt-ArrowUp')).toBe('Alt+↑');
		expect(keyName('Mod--')).toBe('Ctrl+-');
		expect(keyName('F11')).toBe('F11');
	});

	it('is itself with just what is held', () => {
		expect(isKey('Mod-e', pressed('e', { ctrlKey: true }))).toBe(true);
		expect(isKey('Mod-e', pressed('E', { ctrlKey: true, shiftKey: true }))).toBe(false);
		expect(isKey('Mod-Shift-k', pressed('K', { ctrlKey: true, shiftKey: true }))).toBe(true);
		expect(isKey('Mod-e', pressed('e'))).toBe(false);
		expect(isKey('Mod-e', pressed('e', { ctrlKey: true, altKey: true }))).toBe(false);
		expect(isKey('F11', pressed('F11'))).toBe(true);
		expect(isKey('F11', pressed('F11', { shiftKey: true }))).toBe(false);
	});

	it('may be a sign that needs Shift on some keyboards', () => {
		expect(isKey('Mod-+', pressed('+', { ctrlKey: true, shiftKey: true }))).toBe(true);
		expect(isKey('Mod--', pressed('-', { ctrlKey: true }))).toBe(true);
		expect(isKey('Mod-/', pressed('/', { ctrlKey: true, shiftKey: true }))).toBe(true);
	});
});
