import type { Language } from '$lib/backend';

const id = {
	title: 'Ekspor rilis',
	formats: 'Bentuk berkas',
	groups: { documents: 'Dokumen', web: 'Laman', messages: 'Pesan', packages: 'Semuanya' },
	docx: 'DOCX',
	docxWhat: 'untuk disunting di pengolah kata',
	pdf: 'PDF',
	pdfWhat: 'untuk dikirim dan dicetak',
	html: 'HTML',
	htmlWhat: 'untuk laman dan surel',
	more: 'Bentuk lain',
	moreChosen: (n: number) => `${n} dipilih`,
	fragment: 'Isi kolom CMS',
	fragmentWhat: 'HTML untuk ditempel di laman',
	whatsapp: 'WhatsApp',
	whatsappWhat: 'dengan tanda tebal dan miringnya',
	plain: 'Teks polos',
	plainWhat: 'tanpa tanda apa pun',
	markdown: 'Markdown',
	markdownWhat: 'untuk wiki dan catatan',
	email: 'Draf surel',
	emailWhat: 'dengan PDF terlampir',
	package: 'Paket rilis ZIP',
	packageWhat: 'semua bentuk dan foto dalam satu berkas',
	print: 'Pilihan cetak',
	printed: (paper: string, mark: string | undefined, letterhead: boolean) =>
		[paper, mark && `tanda air ${mark}`, letterhead ? undefined : 'tanpa kop']
			.filter((part) => part !== undefined)
			.join(' · '),
	watermark: 'Tanda air',
	watermarks: { none: 'Tanpa', draft: 'DRAF', embargo: 'EMBARGO' },
	letterhead: 'Cetak kop',
	paper: 'Kertas',
	papers: { a4: 'A4', f4: 'F4 (215 × 330 mm)' },
	paperNames: { a4: 'A4', f4: 'F4' },
	fileName: 'Pola nama berkas',
	fileNameWhat:
		'{date} tanggal, {headline} judul, {number} nomor, {organisation} instansi, {code} kode naskah. Kosong: {date}-{headline}.',
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
	proved: 'Tiap berkas yang jadi sudah dibaca kembali, dan isinya sama dengan naskah.',
	characters: (n: number) => `${n.toLocaleString('id-ID')} karakter`,
	tooLong: {
		caption: 'Terlalu panjang untuk keterangan foto di WhatsApp: kirim sebagai pesan tersendiri.',
		message: 'Terlalu panjang untuk satu pesan WhatsApp: kirim bertahap, atau kirim PDF-nya.'
	},
	fingerprint: 'Kode naskah',
	version: (n: number) => `versi ${n}`,
	openFolder: 'Buka folder',
	anew: 'Ekspor lagi',
	another: 'Pilih folder lain…',
	size: (bytes: number) =>
		bytes < 1_000_000
			? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('id-ID')} KB`
			: `${(bytes / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
};

const en: typeof id = {
	title: 'Export the release',
	formats: 'File formats',
	groups: { documents: 'Documents', web: 'Web', messages: 'Messages', packages: 'Everything' },
	docx: 'DOCX',
	docxWhat: 'to edit in a word processor',
	pdf: 'PDF',
	pdfWhat: 'to send and to print',
	html: 'HTML',
	htmlWhat: 'for web pages and e-mail',
	more: 'Other formats',
	moreChosen: (n) => `${n} chosen`,
	fragment: 'CMS field',
	fragmentWhat: 'HTML to paste into a web page',
	whatsapp: 'WhatsApp',
	whatsappWhat: 'with its signs for bold and italic',
	plain: 'Plain text',
	plainWhat: 'without any signs',
	markdown: 'Markdown',
	markdownWhat: 'for wikis and notes',
	email: 'E-mail draft',
	emailWhat: 'with the PDF attached',
	package: 'Release package ZIP',
	packageWhat: 'every format and photo in one file',
	print: 'Print choices',
	printed: (paper, mark, letterhead) =>
		[paper, mark && `watermark ${mark}`, letterhead ? undefined : 'no letterhead']
			.filter((part) => part !== undefined)
			.join(' · '),
	watermark: 'Watermark',
	watermarks: { none: 'None', draft: 'DRAFT', embargo: 'EMBARGO' },
	letterhead: 'Print the letterhead',
	paper: 'Paper',
	papers: { a4: 'A4', f4: 'F4 (215 × 330 mm)' },
	paperNames: { a4: 'A4', f4: 'F4' },
	fileName: 'Pattern for file names',
	fileNameWhat:
		'{date}, {headline}, {number}, {organisation} and {code} (the text code) stand for the release’s own. Empty: {date}-{headline}.',
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
	proved: 'Every file that was made was read back, and says what the text says.',
	characters: (n) => `${n.toLocaleString('en-GB')} characters`,
	tooLong: {
		caption: 'Too long for a caption below a photo in WhatsApp: send it as a message of its own.',
		message: 'Too long for one WhatsApp message: send it in parts, or send the PDF.'
	},
	fingerprint: 'Text code',
	version: (n) => `version ${n}`,
	openFolder: 'Open folder',
	anew: 'Export again',
	another: 'Choose another folder…',
	size: (bytes) =>
		bytes < 1_000_000
			? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} KB`
			: `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
};

export const exporting = { id, en } satisfies Record<Language, typeof id>;
