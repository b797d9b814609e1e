import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Exported, ExportOptions, Release } from '$lib/backend';
import { Export } from './export.svelte';

const backend = vi.hoisted(() => ({
	exportFolder: vi.fn(),
	exportOptions: vi.fn(),
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
	fingerprint: '6c0dc96f',
	version: 3
};
const usual: ExportOptions = {
	formats: ['docx', 'pdf', 'html'],
	paper: 'f4',
	letterhead: true,
	watermark: null,
	fileName: ''
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
	backend.exportOptions.mockResolvedValue(usual);
	backend.exportRelease.mockResolvedValue(exported);
	backend.plannedFiles.mockImplementation((_: Release, { formats, fileName }: ExportOptions) =>
		Promise.resolve(
			formats.map((format) => ({
				format,
				name: `${fileName || 'siaran'}.${format}`,
				exists: false
			}))
		)
	);
});
afterEach(() => void vi.useRealTimers());

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

test('an export begins with what is usual for the release', async () => {
	const work = await opened();
	expect(work.options).toEqual(usual);
	expect(backend.exportOptions).toHaveBeenCalledWith(release);
});

test('what was chosen is what leaves', async () => {
	const work = await opened();
	work.toggle('whatsapp');
	work.toggle('html');
	work.choose({ paper: 'a4', watermark: 'draft', letterhead: false });
	work.rename('{number}');
	await work.start();
	expect(backend.exportRelease.mock.calls[0]?.[1]).toEqual({
		formats: ['docx', 'pdf', 'whatsapp'],
		paper: 'a4',
		letterhead: false,
		watermark: 'draft',
		fileName: '{number}'
	});
});

test('the files are named anew when typing a pattern rests', async () => {
	const work = await opened();
	await vi.waitFor(() => expect(work.planned).toHaveLength(3));
	vi.useFakeTimers();
	work.rename('{nu');
	await vi.advanceTimersByTimeAsync(200);
	work.rename('{number}');
	await vi.advanceTimersByTimeAsync(200);
	expect(work.options?.fileName).toBe('{number}');
	expect(backend.plannedFiles).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(100);
	expect(backend.plannedFiles).toHaveBeenCalledTimes(2);
	expect(work.planned[0]?.name).toBe('{number}.docx');
});

test('names that come late for an older choice are not shown', async () => {
	const work = await opened();
	await vi.waitFor(() => expect(work.planned).toHaveLength(3));
	let answer = (_: unknown[]) => {};
	backend.plannedFiles.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
	work.toggle('pdf');
	await vi.waitFor(() => expect(backend.plannedFiles).toHaveBeenCalledTimes(2));
	work.toggle('html');
	await vi.waitFor(() => expect(work.planned).toHaveLength(1));
	answer([]);
	await Promise.resolve();
	expect(work.planned).toHaveLength(1);
});

test('what was made is not shown for other choices', async () => {
	const work = await opened();
	await work.start();
	expect(work.done).toEqual(exported);
	work.choose({ paper: 'a4' });
	expect(work.done).toBeUndefined();
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
