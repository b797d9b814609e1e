import { beforeEach, expect, test, vi } from 'vitest';
import type { ListFilter, ReleasePage, ReleaseSummary } from '$lib/backend';
import { everything } from './filter';
import { Library } from './library.svelte';

const backend = vi.hoisted(() => ({
	listReleases: vi.fn(),
	filterChoices: vi.fn(),
	binRelease: vi.fn()
}));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend
}));

/** The first page, which is all there is. */
const page = (...releases: ReleaseSummary[]): ReleasePage => ({
	releases,
	total: releases.length,
	uncounted: false,
	waiting: 0
});
const summary = (title: string): ReleaseSummary => ({
	id: title,
	title,
	state: 'draft',
	language: 'id',
	number: null,
	date: null,
	words: 0,
	template: null,
	organisation: null,
	speakers: [],
	markedTitle: [],
	excerpt: null,
	changedAt: '2026-02-25T10:00:00Z',
	deletedAt: null
});
const denied = { code: 'libraryBusy', path: null, place: null, what: null, message: 'locked' };
const choices = { templates: [], organisations: [], speakers: [], months: [] };

beforeEach(() => {
	vi.resetAllMocks();
	backend.listReleases.mockResolvedValue(page(summary('Pelatihan')));
	backend.filterChoices.mockResolvedValue(choices);
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value)
	});
});

test('a slow answer does not replace a newer one', async () => {
	const answers: ((page: ReleasePage) => void)[] = [];
	backend.listReleases.mockImplementation(() => new Promise((answer) => answers.push(answer)));
	const library = new Library('releases');
	library.search = 'pel';
	library.search = 'pelatihan';
	answers[1]?.(page(summary('Pelatihan')));
	await vi.waitFor(() => expect(library.releases).toHaveLength(1));
	answers[0]?.(page(summary('Pelatihan'), summary('Peluncuran')));
	await Promise.resolve();
	expect(library.releases).toHaveLength(1);
});

test('the bin lists what lies in it', async () => {
	const library = new Library('bin');
	await library.look();
	expect(library.releases).toHaveLength(1);
	expect(backend.listReleases).toHaveBeenLastCalledWith({ ...everything, bin: true });
});

test('the order that was chosen is the order next time', async () => {
	await new Library('releases').order({ group: 'month', sort: 'title' });
	const library = new Library('releases');
	await library.begin();
	const asked = { ...everything, group: 'month', sort: 'title' };
	expect(backend.listReleases).toHaveBeenLastCalledWith(asked);

	localStorage.setItem('listView', '{"group":"warna","sort":1}');
	const other = new Library('releases');
	await other.begin();
	expect(other.filter).toEqual(everything);
});

test('showing all again keeps the order', async () => {
	const library = new Library('releases');
	await library.narrow({ state: 'draft', words: 'air', group: 'state' });
	expect(library.narrowed).toBe(true);
	await library.widen();
	expect(library.narrowed).toBe(false);
	expect(library.filter).toEqual({ ...everything, group: 'state' });
});

test('a long list grows page by page and holds each release once', async () => {
	const all = Array.from({ length: 60 }, (_, at) => summary(`Rilis ${at}`));
	backend.listReleases.mockImplementation(async ({ offset, limit }: ListFilter) => ({
		...page(...all.slice(Math.max(offset - 1, 0), offset + limit)),
		total: all.length
	}));
	const library = new Library('releases');
	await library.look();
	expect(library.releases).toHaveLength(50);
	await library.more();
	expect(library.releases?.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
	backend.listReleases.mockClear();
	await library.more();
	expect(backend.listReleases).not.toHaveBeenCalled();
});

test('what was done is told when the list shows it', async () => {
	const library = new Library('releases');
	await library.look();
	backend.listReleases.mockResolvedValue(page());
	await library.bin(summary('Pelatihan'));
	expect(library.releases).toEqual([]);
	expect(library.deed).toEqual({ did: 'binned', release: summary('Pelatihan') });
});

test('a deed that fails leaves the list and can be dismissed', async () => {
	const library = new Library('releases');
	await library.look();
	backend.binRelease.mockRejectedValue(denied);
	await library.bin(summary('Pelatihan'));
	expect(library.deed).toBeUndefined();
	expect(library.failure?.code).toBe('libraryBusy');
	expect(library.blind).toBe(false);
	expect(library.releases).toHaveLength(1);
	library.dismiss();
	expect(library.failure).toBeUndefined();
});

test('a library that does not answer can be asked again', async () => {
	const library = new Library('releases');
	backend.listReleases.mockRejectedValueOnce(denied);
	await library.look();
	expect(library.blind).toBe(true);
	expect(library.releases).toBeUndefined();
	await library.look();
	expect(library.failure).toBeUndefined();
	expect(library.releases).toHaveLength(1);
});
