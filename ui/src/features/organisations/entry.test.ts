import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Edition, House, OrganisationEntry, Release } from '$lib/backend';
import { EntryDraft, type EntryBackend } from './entry.svelte';

const house = { print: 'cetak', fileName: 'pola', label: 'SIARAN PERS' } as unknown as House;
const edition = (language: Edition['language'], name: string) =>
	({
		language,
		organisation: { name, city: 'Tirtawana', boilerplate: [{ text: 'Tentang kami.' }] },
		house
	}) as unknown as Edition;
const entry = {
	id: 'o',
	version: 3,
	editions: [edition('id', 'Kota Tirtawana')],
	images: []
} as unknown as OrganisationEntry;

const behind = { save: vi.fn(), open: vi.fn() } satisfies Record<keyof EntryBackend, unknown>;
const draft = () => new EntryDraft(entry, behind);
const nameOf = ({ edition }: EntryDraft) => edition.organisation.name;

beforeEach(() => {
	vi.useFakeTimers();
	vi.resetAllMocks();
	behind.save.mockImplementation((saved: OrganisationEntry) =>
		Promise.resolve({ version: saved.version + 1, at: 'now' })
	);
});
afterEach(() => {
	vi.useRealTimers();
});

test('quick changes of one field are undone together, others one by one', () => {
	const it = draft();
	it.changeOrganisation({ name: 'K' });
	it.changeOrganisation({ name: 'Ko' });
	it.changeOrganisation({ city: 'Purwabakti' });
	vi.advanceTimersByTime(2000);
	it.changeOrganisation({ city: 'Purwa' });
	it.undo();
	expect(it.edition.organisation.city).toBe('Purwabakti');
	it.undo();
	expect([nameOf(it), it.edition.organisation.city]).toEqual(['Ko', 'Tirtawana']);
	it.undo();
	expect([nameOf(it), it.canUndo]).toEqual(['Kota Tirtawana', false]);
	it.redo();
	expect(nameOf(it)).toBe('Ko');
	it.changeOrganisation({ name: 'Kota' });
	expect(it.canRedo).toBe(false);
});

test('every save is based on the one before it', async () => {
	const it = draft();
	it.changeOrganisation({ name: 'Satu' });
	await it.flush();
	it.changeOrganisation({ name: 'Dua' });
	await it.flush();
	const saved = behind.save.mock.calls.map(([saved]) => saved as OrganisationEntry);
	expect(saved.map(({ version }) => version)).toEqual([3, 4]);
	expect(saved.map(({ editions }) => editions[0]?.organisation.name)).toEqual(['Satu', 'Dua']);
	expect(it.saving).toBe('saved');
});

test('what somebody else saved is only overwritten when the writer says so', async () => {
	const it = draft();
	behind.save.mockRejectedValueOnce({ code: 'organisationChanged' });
	it.changeOrganisation({ name: 'Punya saya' });
	await expect(it.flush()).rejects.toEqual({ code: 'organisationChanged' });
	expect(it.saving).toBe('failed');
	behind.open.mockResolvedValue({ ...entry, version: 9 });
	await it.keepMine();
	expect(behind.save.mock.lastCall?.[0]).toMatchObject({ version: 9 });
	expect(nameOf(it)).toBe('Punya saya');
});

test('one more language starts with the letterhead, without words of the other', () => {
	const it = draft();
	const english = { print: 'other', fileName: 'other', label: 'PRESS RELEASE' };
	it.addEdition('en', english as unknown as House);
	expect(it.language).toBe('en');
	expect(nameOf(it)).toBe('Kota Tirtawana');
	expect(it.edition.organisation.boilerplate).toEqual([]);
	expect(it.edition.house).toEqual({ print: 'cetak', fileName: 'pola', label: 'PRESS RELEASE' });
	it.changeOrganisation({ name: 'City of Tirtawana' });
	it.language = 'id';
	expect(nameOf(it)).toBe('Kota Tirtawana');
	it.removeEdition('en');
	it.removeEdition('id');
	expect(it.entry.editions.map(({ language }) => language)).toEqual(['id']);
});

test('the details of a release change the edition that is shown', () => {
	const it = draft();
	const frame = { id: 'r', responsible: null } as unknown as Release;
	it.take(frame, (release) => release);
	expect(it.canUndo).toBe(false);
	it.take(frame, (release) => ({ ...release, house: { ...release.house, label: 'RILIS' } }));
	expect(it.edition.house.label).toBe('RILIS');
	expect(it.within(frame)).toMatchObject({ id: 'r', language: 'id', house: { label: 'RILIS' } });
});
