import { expect, test } from 'vitest';
import { described } from './described';

test('what is known about bytes is taken off them', () => {
	const about = new TextEncoder().encode('{"page":"Ruang – 1"}');
	const packed = new Uint8Array([0, 0, 0, about.length, ...about, 37, 80, 68, 70]);
	const { about: known, bytes } = described<{ page: string }>(packed.buffer);
	expect(known).toEqual({ page: 'Ruang – 1' });
	expect([...new Uint8Array(bytes)]).toEqual([37, 80, 68, 70]);
});
