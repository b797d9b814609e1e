import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Release } from '$lib/backend';
import { Preview } from './preview.svelte';

const backend = vi.hoisted(() => ({
	previewPdf: vi.fn(),
	previewHtml: vi.fn()
}));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend
}));

const release = (id: string) => ({ id }) as Release;
const bytes = (length: number) => new ArrayBuffer(length);

beforeEach(() => {
	vi.resetAllMocks();
	vi.useFakeTimers();
	backend.previewPdf.mockResolvedValue(bytes(1));
	backend.previewHtml.mockResolvedValue('<p>Siaran</p>');
});
afterEach(() => void vi.useRealTimers());

test('the first pages come at once, later ones when typing rests', async () => {
	const preview = new Preview();
	preview.show(release('a'));
	await vi.advanceTimersByTimeAsync(0);
	expect(preview.pdf?.byteLength).toBe(1);

	preview.show(release('b'));
	await vi.advanceTimersByTimeAsync(300);
	preview.show(release('c'));
	await vi.advanceTimersByTimeAsync(300);
	expect(backend.previewPdf).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(100);
	expect(backend.previewPdf.mock.calls.map(([shown]) => shown)).toEqual([
		release('a'),
		release('c')
	]);
});

test('one preview is made at a time, and the latest words come last', async () => {
	let answer = (_: ArrayBuffer) => {};
	backend.previewPdf.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
	const preview = new Preview();
	preview.show(release('a'));
	await vi.advanceTimersByTimeAsync(0);
	preview.show(release('b'));
	await vi.advanceTimersByTimeAsync(1000);
	expect(backend.previewPdf).toHaveBeenCalledTimes(1);
	backend.previewPdf.mockResolvedValue(bytes(2));
	answer(bytes(1));
	await vi.advanceTimersByTimeAsync(0);
	expect(preview.pdf?.byteLength).toBe(2);
});

test('a failure keeps the old pages for later and is forgotten when it works again', async () => {
	const preview = new Preview();
	preview.show(release('a'));
	await vi.advanceTimersByTimeAsync(0);
	backend.previewPdf.mockRejectedValueOnce('lost');
	preview.show(release('b'));
	await vi.advanceTimersByTimeAsync(400);
	expect(preview.failure?.code).toBe('internal');
	expect(preview.pdf?.byteLength).toBe(1);
	preview.show(release('c'));
	await vi.advanceTimersByTimeAsync(400);
	expect(preview.failure).toBeUndefined();
});

test('what failed as PDF is not said of the HTML', async () => {
	const preview = new Preview();
	backend.previewPdf.mockRejectedValue('lost');
	preview.show(release('a'));
	await vi.advanceTimersByTimeAsync(0);
	expect(preview.failure).toBeDefined();
	preview.kind = 'html';
	expect(preview.failure).toBeUndefined();
	await vi.advanceTimersByTimeAsync(0);
	expect(preview.html).toBe('<p>Siaran</p>');
});

test('nothing is asked for when nobody looks any more', async () => {
	const preview = new Preview();
	preview.show(release('a'));
	preview.stop();
	await vi.advanceTimersByTimeAsync(1000);
	expect(backend.previewPdf).not.toHaveBeenCalled();
});
