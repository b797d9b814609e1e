import { beforeEach, expect, test, vi } from 'vitest';
import type { OrganisationEntry, OrganisationSummary } from '$lib/backend';
import { Directory } from './directory.svelte';

const backend = vi.hoisted(() => ({ directory: vi.fn(), binOrganisation: vi.fn() }));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend
}));

const kota = { id: 'kota', name: 'Kota Tirtawana' } as OrganisationSummary;

beforeEach(() => {
	vi.resetAllMocks();
	backend.directory.mockResolvedValue({ usual: 'kota', organisations: [kota], bin: [] });
});

test('one that does not open says why, over the list as it is now', async () => {
	const directory = new Directory();
	const gone = { code: 'organisationMissing', message: 'kota' };
	expect(await directory.open(() => Promise.reject(gone))).toBeUndefined();
	expect(directory.failure?.code).toBe('organisationMissing');
	expect(directory.listed?.organisations).toEqual([kota]);
	directory.dismiss();
	const entry = { id: 'kota' } as OrganisationEntry;
	expect(await directory.open(() => Promise.resolve(entry))).toBe(entry);
	expect(directory.failure).toBeUndefined();
});

test('what was done is told once it is done, a failure instead of it', async () => {
	const directory = new Directory();
	backend.binOrganisation.mockRejectedValueOnce({ code: 'libraryBusy', message: '' });
	await directory.bin(kota);
	expect([directory.deed, directory.failure?.code]).toEqual([undefined, 'libraryBusy']);
	await directory.bin(kota);
	expect(directory.deed).toEqual({ did: 'binned', organisation: kota });
	expect(directory.failure).toBeUndefined();
});
