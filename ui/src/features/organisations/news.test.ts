import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OrganisationNews, Release } from '$lib/backend';
import { News } from './news.svelte';

const backend = vi.hoisted(() => ({
	organisationNews: vi.fn(),
	takeOrganisation: vi.fn(),
	fileOrganisation: vi.fn()
}));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend
}));

const release = (headline: string, more = {}) =>
	({ headline, organisation: { id: 'contoh', name: 'Contoh' }, dateline: {}, ...more }) as never;
const told = (against: string | null) =>
	({ against, known: true, edition: null, changes: [] }) as OrganisationNews;

beforeEach(() => {
	vi.useFakeTimers();
	vi.resetAllMocks();
	backend.organisationNews.mockResolvedValue(told('kota'));
});
afterEach(() => {
	vi.useRealTimers();
});

test('the first release is held against the directory at once, others when they rest', async () => {
	const news = new News();
	news.ask(release('satu'));
	await vi.advanceTimersByTimeAsync(0);
	expect(news.told?.against).toBe('kota');
	for (const headline of ['d', 'du', 'dua']) {
		news.ask(release(headline));
		await vi.advanceTimersByTimeAsync(100);
	}
	expect(backend.organisationNews).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(300);
	expect(backend.organisationNews.mock.lastCall?.[0]).toMatchObject({ headline: 'dua' });
	expect(backend.organisationNews).toHaveBeenCalledTimes(2);
});

test('a slow answer does not replace a newer one, and none comes after the end', async () => {
	const news = new News();
	let late = (_: OrganisationNews) => {};
	backend.organisationNews.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
	news.ask(release('satu'));
	await vi.advanceTimersByTimeAsync(0);
	news.ask(release('dua'));
	await vi.advanceTimersByTimeAsync(0);
	late(told('lama'));
	await vi.advanceTimersByTimeAsync(0);
	expect(news.told?.against).toBe('kota');

	backend.organisationNews.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
	news.ask(release('tiga'));
	await vi.advanceTimersByTimeAsync(300);
	news.stop();
	late(told('terlambat'));
	await vi.advanceTimersByTimeAsync(1000);
	expect(news.told?.against).toBe('kota');
});

test('what is taken leaves what was written meanwhile', async () => {
	const news = new News();
	news.ask(release('satu'));
	await vi.advanceTimersByTimeAsync(0);
	backend.takeOrganisation.mockResolvedValue(
		release('satu', { attribution: 'Humas', dateline: { place: 'TIRTAWANA' } })
	);
	const edit = await news.take(release('satu'), ['attribution']);
	expect(backend.takeOrganisation.mock.lastCall?.slice(1)).toEqual(['kota', ['attribution']]);
	const now = release('ditulis sementara itu', { dateline: { date: '2026-02-25' } });
	expect(edit?.(now)).toMatchObject({
		headline: 'ditulis sementara itu',
		attribution: 'Humas',
		dateline: { place: 'TIRTAWANA', date: '2026-02-25' }
	});
});

test('one that was filed is named so in the release; a failure is told and edits nothing', async () => {
	const news = new News();
	backend.fileOrganisation.mockResolvedValueOnce('baru');
	const edit = await news.file(release('satu'));
	expect((edit?.(release('dua')) as Release).organisation).toEqual({ id: 'baru', name: 'Contoh' });
	backend.fileOrganisation.mockRejectedValueOnce({ code: 'libraryFull', message: 'penuh' });
	expect(await news.file(release('satu'))).toBeUndefined();
	expect(news.failure?.code).toBe('libraryFull');
	// Nothing to take from.
	expect(await news.take(release('satu'), [])).toBeUndefined();
	expect(backend.takeOrganisation).not.toHaveBeenCalled();
});
