import { expect, test } from 'vitest';
import { sizeOf, type PDFPageProxy } from './pages';

/** A4 in points. */
const a4 = { getViewport: () => ({ width: 595.28, height: 841.89 }) } as unknown as PDFPageProxy;

test.each([
	[371.5, 1],
	[371.5, 1.5],
	[371.328125, 2],
	[262.84, 1.1],
	[388, 0.7],
	[300.2, 2.625]
])('a page in %d pixels at %d has as many drawn as shown', (room, pixels) => {
	const { drawn, shown } = sizeOf(a4, room, pixels);
	for (const side of ['width', 'height'] as const) {
		expect(Number.isInteger(drawn[side])).toBe(true);
		// The engine cuts lengths to 64ths of a pixel.
		expect(Math.floor(shown[side] * pixels * 64) / 64).toBe(drawn[side]);
	}
	expect(shown.width).toBeLessThanOrEqual(room + 0.02);
	expect(room - shown.width).toBeLessThan(1 / pixels);
	expect(shown.height / shown.width).toBeCloseTo(841.89 / 595.28, 2);
});

test('where there is no room nothing is drawn', () => {
	expect(sizeOf(a4, 0, 1.5).drawn).toEqual({ width: 0, height: 0 });
});
