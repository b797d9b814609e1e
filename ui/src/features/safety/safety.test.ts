import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Safety } from '$lib/backend';
import { LibrarySafety } from './safety.svelte';

const backend = vi.hoisted(() => ({
	librarySafety: vi.fn(),
	libraryPlace: vi.fn(),
	checkLibrary: vi.fn(),
	backUpLibrary: vi.fn(),
	restoreLibrary: vi.fn(),
	openLibraryAgain: vi.fn()
}));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend
}));

const sound = (place: Safety['place'] = null): Safety => ({
	condition: { kind: 'sound' } as Safety['condition'],
	place,
	checkedAt: null,
	backupFailure: null
});
const busy = { code: 'libraryBusy', message: 'locked' };

beforeEach(() => {
	vi.useFakeTimers();
	vi.resetAllMocks();
	backend.librarySafety.mockImplementation(() => Promise.resolve(sound()));
	backend.libraryPlace.mockResolvedValue({ folder: 'pustaka', kilobytes: 1, backups: [] });
});
afterEach(() => {
	vi.useRealTimers();
});

test('the library is watched until nobody looks', async () => {
	const library = new LibrarySafety();
	const stop = library.watch();
	await vi.advanceTimersByTimeAsync(0);
	const first = library.safety;
	expect(first?.condition.kind).toBe('sound');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(library.safety, 'an equal answer shows nothing anew').toBe(first);
	backend.librarySafety.mockRejectedValueOnce(busy);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(library.safety).toBeUndefined();
	expect(library.failure, 'one that does not open is told elsewhere').toBeUndefined();
	stop();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(backend.librarySafety).toHaveBeenCalledTimes(3);
});

test('a risky folder is warned of until the warning was read', async () => {
	const library = new LibrarySafety();
	backend.librarySafety.mockResolvedValue(sound('network' as unknown as Safety['place']));
	await library.look();
	expect(library.riskyPlace).toBe('network');
	library.readPlace();
	await library.look();
	expect(library.riskyPlace).toBeNull();
});

test('one thing is done at a time, and told when it is done', async () => {
	const library = new LibrarySafety();
	let end = (_: boolean) => {};
	backend.checkLibrary.mockImplementationOnce(() => new Promise((resolve) => (end = resolve)));
	const checking = library.check();
	expect(library.work).toBe('checking');
	await library.backUp('', '', '');
	expect(backend.backUpLibrary).not.toHaveBeenCalled();
	end(true);
	await checking;
	expect([library.work, library.deed]).toEqual([undefined, { did: 'checked', sound: true }]);
	// A dialog that was closed did nothing.
	backend.backUpLibrary.mockResolvedValueOnce(null);
	await library.backUp('', '', '');
	expect(library.deed).toBeUndefined();
});

test('a restored library is shown anew before it is told', async () => {
	const library = new LibrarySafety();
	const restored = { backup: { name: 'b' }, kept: null };
	backend.restoreLibrary.mockResolvedValue(restored);
	backend.libraryPlace.mockImplementationOnce(async () => {
		expect([library.opened, library.deed]).toEqual([1, undefined]);
		return { folder: 'pustaka', kilobytes: 2, backups: [] };
	});
	await library.restore('b');
	expect(library.deed).toEqual({ did: 'restored', restored });
	expect(library.place?.kilobytes).toBe(2);
});

test('a failure stays until something works or it was read', async () => {
	const library = new LibrarySafety();
	backend.openLibraryAgain.mockRejectedValueOnce(busy);
	await library.tryAgain();
	expect([library.failure?.code, library.work, library.opened]).toEqual([
		'libraryBusy',
		undefined,
		0
	]);
	await library.findPlace();
	expect(library.failure?.code, 'looking on does not hide it').toBe('libraryBusy');
	backend.openLibraryAgain.mockResolvedValueOnce(sound());
	await library.tryAgain();
	expect([library.failure, library.opened]).toEqual([undefined, 1]);
});
