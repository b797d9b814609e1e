import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Release } from '$lib/backend';
import { Copy } from './copy.svelte';

const backend = vi.hoisted(() => ({ copyRelease: vi.fn(), copyMessage: vi.fn() }));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend
}));

const release = {} as Release;

beforeEach(() => {
	vi.resetAllMocks();
	vi.useFakeTimers();
	backend.copyRelease.mockResolvedValue(null);
	backend.copyMessage.mockResolvedValue(1234);
});
afterEach(() => void vi.useRealTimers());

test('what was copied is said for a while', async () => {
	const copy = new Copy();
	await copy.copy('message', release);
	expect(copy.copied).toEqual({ what: 'message', characters: 1234 });
	await vi.advanceTimersByTimeAsync(10_000);
	expect(copy.copied).toBeUndefined();
});

test('what is copied next is said for as long', async () => {
	const copy = new Copy();
	await copy.copy('message', release);
	await vi.advanceTimersByTimeAsync(4000);
	await copy.copy('release', release);
	await vi.advanceTimersByTimeAsync(4000);
	expect(backend.copyRelease).toHaveBeenCalledWith(release);
	expect(copy.copied).toEqual({ what: 'release' });
});

test('a clipboard that takes nothing is told until it works', async () => {
	const copy = new Copy();
	backend.copyRelease.mockRejectedValueOnce({ code: 'clipboardDenied', message: 'no display' });
	await copy.copy('release', release);
	expect(copy.copied).toBeUndefined();
	expect(copy.failure?.code).toBe('clipboardDenied');
	await copy.copy('release', release);
	expect(copy.failure).toBeUndefined();
});
