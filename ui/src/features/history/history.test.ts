import { beforeEach, expect, test, vi } from 'vitest';
import type { Comparison, Release, VersionSummary } from '$lib/backend';
import { byDay } from './days';
import { History, NOW, type HistoryBackend } from './history.svelte';

const release = (lede: string) => ({ id: 'r', closing: [{ text: lede }] }) as unknown as Release;
const version = (number: number, change: VersionSummary['change'] = null): VersionSummary => ({
	number,
	cause: 'pause',
	name: null,
	origin: null,
	words: 3,
	change,
	savedAt: `2026-02-${String(number).padStart(2, '0')}T10:00:00Z`
});
const comparison = { parts: [], facts: [], change: { added: 1, removed: 0 } } as Comparison;

const behind = {
	history: vi.fn(),
	measureHistory: vi.fn(),
	openVersion: vi.fn(),
	keepNamedVersion: vi.fn(),
	nameVersion: vi.fn(),
	compareReleases: vi.fn(),
	bringBack: vi.fn()
} satisfies Record<keyof HistoryBackend, unknown>;

let present = release('kini');
const replace = vi.fn((restored: Release) => {
	present = restored;
});
const open = () => new History(() => present, replace, behind);

beforeEach(() => {
	vi.resetAllMocks();
	present = release('kini');
	replace.mockImplementation((restored) => {
		present = restored;
	});
	behind.history.mockResolvedValue([version(2), version(1)]);
	behind.measureHistory.mockResolvedValue([
		version(2, { added: 1, removed: 0 }),
		version(1, { added: 3, removed: 0 })
	]);
	behind.openVersion.mockImplementation((_: string, number: number) =>
		Promise.resolve(release(`versi ${number}`))
	);
	behind.compareReleases.mockResolvedValue(comparison);
});

test('the list comes first and its sizes after', async () => {
	let measured = (_: VersionSummary[]) => {};
	behind.measureHistory.mockImplementation(() => new Promise((resolve) => (measured = resolve)));
	const history = open();
	const loading = history.load();
	await vi.waitFor(() => expect(history.versions).toHaveLength(2));
	expect(history.versions?.[0]?.change).toBeNull();
	measured([version(2, { added: 1, removed: 0 })]);
	await loading;
	expect(history.versions?.[0]?.change).toEqual({ added: 1, removed: 0 });
});

test('a version is compared with the text on the desk, or with another one in their order', async () => {
	const history = open();
	await history.compare(1);
	expect(behind.compareReleases).toHaveBeenLastCalledWith(release('versi 1'), present);
	await history.compare(2, 1);
	expect(history.sides).toEqual({ before: 1, after: 2 });
	expect(behind.compareReleases).toHaveBeenLastCalledWith(release('versi 1'), release('versi 2'));
	expect(history.comparison).toBe(comparison);
});

test('an answer that comes too late is not shown', async () => {
	const history = open();
	let late = (_: Comparison) => {};
	behind.compareReleases.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
	const first = history.compare(1);
	await vi.waitFor(() => expect(behind.compareReleases).toHaveBeenCalled());
	await history.compare(2);
	late({ ...comparison, change: { added: 9, removed: 9 } });
	await first;
	expect(history.comparison).toBe(comparison);
	expect(history.comparing).toBe(false);
});

test('what is typed while a version comes back is not lost', async () => {
	const history = open();
	await history.compare(1, NOW);
	behind.bringBack.mockImplementationOnce(() => {
		present = release('diketik sementara itu');
		return Promise.resolve(release('dari naskah lama'));
	});
	behind.bringBack.mockResolvedValueOnce(release('dari naskah baru'));
	expect(await history.bringBack(1, 'lede')).toBe(true);
	expect(behind.bringBack.mock.lastCall?.[0]).toEqual(release('diketik sementara itu'));
	expect(replace).toHaveBeenCalledExactlyOnceWith(release('dari naskah baru'));
	expect(history.brought).toEqual({ number: 1, part: 'lede' });
});

test('a failure leaves the desk as it is, and goes when it works again', async () => {
	const history = open();
	behind.bringBack.mockRejectedValueOnce({ code: 'versionMissing', what: '1', message: '' });
	expect(await history.bringBack(1, null)).toBe(false);
	expect(replace).not.toHaveBeenCalled();
	expect(history.failure?.code).toBe('versionMissing');
	await history.load();
	expect(history.failure).toBeUndefined();
});

test('days follow the order of the versions, whatever a clock said', () => {
	const rows = [version(3), version(7), version(3)];
	const days = byDay(rows).map(({ versions }) => versions.length);
	expect(days).toEqual([1, 1, 1]);
	expect(byDay([version(3), version(3)])).toHaveLength(1);
});
