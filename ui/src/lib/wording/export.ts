import type { Language } from '$lib/backend';

const id = {
	title: 'Ekspor rilis',
	formats: 'Bentuk berkas',
	docx: 'DOCX',
	docxWhat: 'untuk disunting di pengolah kata',
	pdf: 'PDF',
	pdfWhat: 'untuk dikirim dan dicetak',
	html: 'HTML',
	htmlWhat: 'untuk laman dan surel',
	folder: 'Folder tujuan',
	noFolder: 'Belum dipilih',
	chooseFolder: 'Pilih folder…',
	chooseFolderTitle: 'Pilih folder untuk hasil ekspor',
	files: 'Berkas yang dibuat',
	overwrites: 'akan menimpa yang lama',
	chooseFormat: 'Pilih paling sedikit satu bentuk.',
	chooseFolderFirst: 'Pilih folder tujuan dulu.',
	start: 'Ekspor',
	working: 'Mengekspor…',
	workingWhat: (done: number, all: number) => `${done} dari ${all} berkas selesai`,
	done: (n: number) => (n === 1 ? 'Satu berkas siap dikirim' : `${n} berkas siap dikirim`),
	partly: 'Sebagian berkas belum jadi',
	none: 'Ekspor belum berhasil',
	fingerprint: 'Kode naskah',
	openFolder: 'Buka folder',
	anew: 'Ekspor lagi',
	another: 'Pilih folder lain…',
	missing: (characters: string) =>
		`Aksara ini tidak ada dalam jenis huruf PDF dan tercetak sebagai tanda �: ${characters}`,
	size: (bytes: number) =>
		bytes < 1_000_000
			? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('id-ID')} KB`
			: `${(bytes / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
};

const en: typeof id = {
	title: 'Export the release',
	formats: 'File formats',
	docx: 'DOCX',
	docxWhat: 'to edit in a word processor',
	pdf: 'PDF',
	pdfWhat: 'to send and to print',
	html: 'HTML',
	htmlWhat: 'for web pages and e-mail',
	folder: 'Folder',
	noFolder: 'Not chosen yet',
	chooseFolder: 'Choose a folder…',
	chooseFolderTitle: 'Choose a folder for the exported files',
	files: 'Files to be made',
	overwrites: 'replaces the old one',
	chooseFormat: 'Choose at least one format.',
	chooseFolderFirst: 'Choose a folder first.',
	start: 'Export',
	working: 'Exporting…',
	workingWhat: (done, all) => `${done} of ${all} files done`,
	done: (n) => (n === 1 ? 'One file is ready to send' : `${n} files are ready to send`),
	partly: 'Some files were not made',
	none: 'The export did not succeed',
	fingerprint: 'Text code',
	openFolder: 'Open folder',
	anew: 'Export again',
	another: 'Choose another folder…',
	missing: (characters) => `The PDF’s font lacks these characters; they print as �: ${characters}`,
	size: (bytes) =>
		bytes < 1_000_000
			? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} KB`
			: `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
};

export const exporting = { id, en } satisfies Record<Language, typeof id>;
