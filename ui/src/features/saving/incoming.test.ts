import { beforeEach, expect, test, vi } from 'vitest';
import type { Opened, Template, TemplateOffer } from '$lib/backend';
import { Incoming, isOurs } from './incoming.svelte';

const backend = vi.hoisted(() => ({
	openDroppedFile: vi.fn(),
	offerTemplate: vi.fn(),
	takeTemplate: vi.fn(),
	fileOrganisation: vi.fn(),
	createRelease: vi.fn(),
	missingPictures: vi.fn()
}));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend
}));
vi.mock('./base64', () => ({ base64: () => Promise.resolve('AAAA') }));

const file = (name: string, size = 4) => ({ name, size }) as File;
const template = { id: 't', name: 'Kabar pangan', release: { id: 'r' } } as Template;
const offer = { template, standing: 'new', newOrganisation: true } as TemplateOffer;
const opened = { release: { id: 'r' } } as Opened;
const open = vi.fn();

beforeEach(() => {
	vi.resetAllMocks();
	backend.missingPictures.mockResolvedValue([]);
	backend.takeTemplate.mockResolvedValue(template);
});

test('files are known by how they end', () => {
	const known = (name: string) => isOurs(file(name));
	expect(['a.siaran', 'A.SIARAN-TEMPLATE', 'lama.json'].every(known)).toBe(true);
	expect(['a.docx', 'siaran', 'a.siaran.zip', 'foto.png'].some(known)).toBe(false);
});

test('a dropped release is opened, a template offered', async () => {
	const incoming = new Incoming(open);
	backend.openDroppedFile.mockResolvedValueOnce({ opened });
	await incoming.drop(file('a.siaran'));
	expect(open).toHaveBeenCalledExactlyOnceWith(opened);
	backend.openDroppedFile.mockResolvedValueOnce({ offered: offer });
	await incoming.drop(file('b.siaran-template'));
	expect([incoming.offer, incoming.taken, incoming.arrived]).toEqual([offer, undefined, 0]);
});

test('what is foreign or too large is told, without being read', async () => {
	const incoming = new Incoming(open);
	await incoming.drop(file('notulen.docx'));
	expect(incoming.failure?.code).toBe('notAnArchive');
	await incoming.drop(file('besar.siaran', 129 * 1024 * 1024));
	expect(incoming.failure?.code).toBe('fileTooLarge');
	expect(backend.openDroppedFile).not.toHaveBeenCalled();
});

test('a template is taken with its organisation only where the writer says so', async () => {
	const incoming = new Incoming(open);
	backend.offerTemplate.mockResolvedValue(offer);
	await incoming.chooseTemplate('', '');
	await incoming.take('replace', false);
	expect(backend.fileOrganisation).not.toHaveBeenCalled();
	expect([incoming.offer, incoming.taken, incoming.arrived]).toEqual([undefined, template, 1]);

	await incoming.chooseTemplate('', '');
	await incoming.take('beside', true);
	expect(backend.fileOrganisation).toHaveBeenCalledExactlyOnceWith(template.release);
	backend.createRelease.mockResolvedValue(opened);
	await incoming.start();
	expect(backend.createRelease).toHaveBeenCalledExactlyOnceWith('t', null);
	expect(open).toHaveBeenCalledExactlyOnceWith(opened);
	expect(incoming.taken).toBeUndefined();
});

test('a directory that fails leaves the template outside', async () => {
	const incoming = new Incoming(open);
	backend.offerTemplate.mockResolvedValue(offer);
	backend.fileOrganisation.mockRejectedValue({ code: 'libraryFull', message: '' });
	await incoming.chooseTemplate('', '');
	await incoming.take('replace', true);
	expect(incoming.failure?.code).toBe('libraryFull');
	expect(backend.takeTemplate).not.toHaveBeenCalled();
	expect(incoming.arrived).toBe(0);
});

test('a dialog that was closed changes nothing', async () => {
	const incoming = new Incoming(open);
	backend.offerTemplate.mockResolvedValue(null);
	await incoming.chooseTemplate('', '');
	expect([incoming.offer, incoming.failure]).toEqual([undefined, undefined]);
});
