import type { Language } from '$lib/backend';

const id = {
	kind: 'Bentuk pratinjau',
	pdf: 'PDF',
	html: 'HTML',
	pages: (page: number, of: number) => `Halaman ${page} dari ${of}`,
	pageLabel: (page: number) => `Halaman ${page}`,
	refreshing: 'Memperbarui…',
	htmlTitle: 'Pratinjau HTML',
	failed: 'Pratinjau belum dapat dibuat',
	wide: 'Lebarkan',
	narrow: 'Kembalikan lebar'
};

const en: typeof id = {
	kind: 'Kind of preview',
	pdf: 'PDF',
	html: 'HTML',
	pages: (page, of) => `Page ${page} of ${of}`,
	pageLabel: (page) => `Page ${page}`,
	refreshing: 'Refreshing…',
	htmlTitle: 'HTML preview',
	failed: 'The preview could not be made',
	wide: 'Widen',
	narrow: 'Back to normal width'
};

export const preview = { id, en } satisfies Record<Language, typeof id>;
