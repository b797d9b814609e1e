import { beforeEach, expect, test, vi } from 'vitest';
import type { Exported, Release } from '$lib/backend';
import { Export } from './export.svelte';

const backend = vi.hoisted(() => ({
	exportFolder: vi.fn(),
	chooseExportFolder: vi.fn(),
	plannedFiles: vi.fn(),
	exportRelease: vi.fn()
}));
vi.mock('$lib/backend', async (original) => ({
	...(await original<typeof import('$lib/backend')>()),
	backend,
	Channel: class {}
}));

const release = {} as Release;
const exported: Exported = {
	files: [],
	failed: [],
	missingCharacters: [],
	fingerprint: '6c0dc96f'
};
const denied = {
	code: 'folderDenied',
	path: '/arsip',
	place: null,
	what: null,
	message: 'permission denied'
};

beforeEach(() => {
	vi.resetAllMocks();
	backend.exportFolder.mockResolvedValue('/rilis');
	backend.exportRelease.mockResolvedValue(exported);
	backend.plannedFiles.mockImplementation((_: Release, formats: string[]) =>
		Promise.resolve(formats.map((format) => ({ format, name: `siaran.${format}`, exists: false })))
	);
});

async function opened(flush = () => Promise.resolve()) {
	const work = new Export(() => release, flush);
	await vi.waitFor(() => expect(backend.exportFolder).toHaveResolved());
	await vi.waitFor(() =>
		expect(work.folder).toBe(backend.exportFolder.mock.settledResults[0]?.value)
	);
	return work;
}

test('the files are named before they are made', async () => {
	const work = await opened();
	await vi.waitFor(() =>
		expect(work.planned.map(({ format }) => format)).toEqual(['docx', 'pdf', 'html'])
	);
	work.toggle('pdf');
	await vi.waitFor(() =>
		expect(work.planned.map(({ format }) => format)).toEqual(['docx', 'html'])
	);
});

test('the last words are saved before anything leaves', async () => {
	const order: string[] = [];
	const work = await opened(async () => void order.push('flush'));
	backend.exportRelease.mockImplementation(async () => {
		order.push('export');
		return exported;
	});
	await work.start();
	expect(order).toEqual(['flush', 'export']);
	expect(work.done).toEqual(exported);
	expect(work.working).toBe(false);
});

test('nothing leaves when the last words are not saved', async () => {
	const work = await opened(() => Promise.reject(denied));
	await work.start();
	expect(backend.exportRelease).not.toHaveBeenCalled();
	expect(work.failure?.code).toBe('folderDenied');
	expect(work.working).toBe(false);
});

test('after a folder that takes no files another can be chosen', async () => {
	const work = await opened();
	backend.exportRelease.mockRejectedValueOnce(denied);
	await work.start();
	expect(work.failure?.code).toBe('folderDenied');
	backend.chooseExportFolder.mockResolvedValue('/meja');
	await work.chooseFolder('Pilih folder');
	expect(work.failure).toBeUndefined();
	expect(work.folder).toBe('/meja');
	await work.start();
	expect(work.done).toEqual(exported);
});

test('a dialog that was closed keeps the folder', async () => {
	const work = await opened();
	backend.chooseExportFolder.mockResolvedValue(null);
	await work.chooseFolder('Pilih folder');
	expect(work.folder).toBe('/rilis');
});
