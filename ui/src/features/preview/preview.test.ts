import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PdfPreview, Release } from '$lib/backend';
import { Preview } from './preview.svelte';

const backend = vi.hoisted(() => ({
	previewPdf: vi.fn(),
	previewHtml: vi.fn(),
	previewMessage: vi.fn()
}));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend
}));

const release = (id: string) => ({ id }) as Release;
const pdf = (length: number): PdfPreview => ({ file: new ArrayBuffer(length), pages: [] });
const message = { lines: [], characters: 7 };

beforeEach(() => {
	vi.resetAllMocks();
	vi.useFakeTimers();
	backend.previewPdf.mockResolvedValue(pdf(1));
	backend.previewHtml.mockResolvedValue('<p>Siaran</p>');
	backend.previewMessage.mockResolvedValue(message);
});
afterEach(() => void vi.useRealTimers());

test('the first pages come at once, later ones when typing rests', async () => {
	const preview = new Preview();
	preview.show(release('a'), 'pdf');
	await vi.advanceTimersByTimeAsync(0);
	expect(preview.pdf).toEqual(pdf(1));

	preview.show(release('b'), 'pdf');
	await vi.advanceTimersByTimeAsync(60);
	preview.show(release('c'), 'pdf');
	await vi.advanceTimersByTimeAsync(60);
	expect(backend.previewPdf).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(20);
	expect(backend.previewPdf.mock.calls.map(([shown]) => shown)).toEqual([
		release('a'),
		release('c')
	]);
});

test('one preview is made at a time, and the latest words come last', async () => {
	let answer = (_: PdfPreview) => {};
	backend.previewPdf.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
	const preview = new Preview();
	preview.show(release('a'), 'pdf');
	await vi.advanceTimersByTimeAsync(0);
	preview.show(release('b'), 'pdf');
	await vi.advanceTimersByTimeAsync(600);
	expect(preview.slow).toBe(false);
	await vi.advanceTimersByTimeAsync(200);
	expect(preview.slow).toBe(true);
	expect(backend.previewPdf).toHaveBeenCalledTimes(1);
	backend.previewPdf.mockResolvedValue(pdf(2));
	answer(pdf(1));
	await vi.advanceTimersByTimeAsync(0);
	expect(preview.pdf).toEqual(pdf(2));
	expect(preview.slow).toBe(false);
});

test('a failure keeps the last good pages and is forgotten when it works again', async () => {
	const preview = new Preview();
	preview.show(release('a'), 'pdf');
	await vi.advanceTimersByTimeAsync(0);
	backend.previewPdf.mockRejectedValueOnce('lost');
	preview.show(release('b'), 'pdf');
	await vi.advanceTimersByTimeAsync(200);
	expect(preview.failure?.code).toBe('internal');
	expect(preview.pdf).toEqual(pdf(1));
	preview.show(release('c'), 'pdf');
	await vi.advanceTimersByTimeAsync(200);
	expect(preview.failure).toBeUndefined();
});

test('what failed as PDF is not said of the other forms', async () => {
	let fail = (_: string) => {};
	backend.previewPdf.mockImplementation(() => new Promise((_, reject) => (fail = reject)));
	const preview = new Preview();
	preview.show(release('a'), 'pdf');
	await vi.advanceTimersByTimeAsync(0);
	preview.show(release('a'), 'html');
	await vi.advanceTimersByTimeAsync(0);
	// The answer about the PDF comes when nobody looks at it any more.
	fail('lost');
	await vi.advanceTimersByTimeAsync(0);
	expect(preview.failure).toBeUndefined();
	expect(preview.html).toBe('<p>Siaran</p>');
	preview.show(release('a'), 'message');
	await vi.advanceTimersByTimeAsync(0);
	expect(preview.message).toEqual(message);
});

test('nothing is asked for when nobody looks any more', async () => {
	const preview = new Preview();
	preview.show(release('a'), 'pdf');
	preview.stop();
	await vi.advanceTimersByTimeAsync(1000);
	expect(backend.previewPdf).not.toHaveBeenCalled();
});
