import { expect, test } from 'vitest';
import { tooLongFor } from './lengths';

test('a message is as long as WhatsApp takes it', () => {
	expect(tooLongFor(0)).toBeUndefined();
	expect(tooLongFor(1024)).toBeUndefined();
	expect(tooLongFor(1025)).toBe('caption');
	expect(tooLongFor(65_536)).toBe('caption');
	expect(tooLongFor(65_537)).toBe('message');
});
