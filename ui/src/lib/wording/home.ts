import type { Language } from '$lib/backend';

const id = {
	tagline: 'Siaran pers, dari meja tulis ke redaksi',
	search: 'Cari rilis',
	newRelease: 'Rilis baru',
	openFile: 'Buka berkas…',
	openSample: 'Buka contoh',
	releases: 'Rilis',
	bin: 'Sampah',
	shelves: 'Isi pustaka',

	columns: {
		title: 'Judul',
		speakers: 'Dikutip',
		state: 'Status',
		date: 'Tanggal',
		words: 'Panjang',
		touched: 'Terakhir diubah',
		deleted: 'Dibuang',
		actions: 'Tindakan'
	},
	noDate: 'belum bertanggal',
	noNumber: 'belum bernomor',
	open: (title: string) => `Buka “${title}”`,
	toBin: 'Buang ke tempat sampah',
	toBinOf: (title: string) => `Buang “${title}” ke tempat sampah`,
	restore: 'Kembalikan',
	restoreOf: (title: string) => `Kembalikan “${title}” ke pustaka`,
	deleteForever: 'Hapus selamanya',
	deleteForeverOf: (title: string) => `Hapus “${title}” selamanya`,

	binned: (title: string) => `“${title}” ada di tempat sampah.`,
	restored: (title: string) => `“${title}” kembali ke pustaka.`,
	deleted: (title: string) => `“${title}” sudah dihapus.`,

	welcome: 'Selamat datang di Siaran',
	welcomeWhat:
		'Di sini Anda menulis siaran pers bagian demi bagian. Kutipan, sebutan narasumber, serta tempat dan tanggal disusun untuk Anda, lalu rilis yang sama keluar sebagai DOCX, PDF, dan HTML.',
	welcomeSample: 'Lihat dulu rilis yang sudah jadi',
	welcomeSampleWhat: 'Contoh rilis dari kota rekaan. Silakan ubah apa saja di dalamnya.',
	welcomeTemplate: 'Langsung menulis',
	welcomeTemplateWhat: 'Mulai dari templat yang menuntun tiap bagian.',
	fromTemplate: 'Buat dari templat',

	nothingFound: (search: string) => `Tidak ada rilis yang memuat “${search}”.`,
	clearSearch: 'Hapus pencarian',
	binEmpty: 'Tempat sampah kosong.',
	binEmptyWhat: 'Rilis yang Anda buang menunggu di sini sampai dikembalikan atau dihapus.',

	chooseTemplate: 'Rilis baru',
	chooseTemplateWhat: 'Pilih templat yang paling dekat dengan kabar Anda.',
	create: 'Mulai menulis',
	noTemplates: 'Tidak ada templat di pustaka ini.',

	reallyDelete: 'Hapus selamanya?',
	reallyDeleteWhat: (title: string) =>
		`“${title}” akan hilang dari pustaka dan tidak dapat dikembalikan. Berkas yang sudah diekspor tetap ada.`,

	chooseFileTitle: 'Buka berkas rilis atau templat',
	fileKind: 'Berkas Siaran'
};

const en: typeof id = {
	tagline: 'Press releases, from the desk to the newsroom',
	search: 'Search releases',
	newRelease: 'New release',
	openFile: 'Open a file…',
	openSample: 'Open the sample',
	releases: 'Releases',
	bin: 'Bin',
	shelves: 'What the library holds',

	columns: {
		title: 'Title',
		speakers: 'Quoted',
		state: 'State',
		date: 'Date',
		words: 'Length',
		touched: 'Last changed',
		deleted: 'Thrown away',
		actions: 'Actions'
	},
	noDate: 'no date yet',
	noNumber: 'no number yet',
	open: (title) => `Open “${title}”`,
	toBin: 'Move to the bin',
	toBinOf: (title) => `Move “${title}” to the bin`,
	restore: 'Restore',
	restoreOf: (title) => `Restore “${title}” to the library`,
	deleteForever: 'Delete forever',
	deleteForeverOf: (title) => `Delete “${title}” forever`,

	binned: (title) => `“${title}” is in the bin.`,
	restored: (title) => `“${title}” is back in the library.`,
	deleted: (title) => `“${title}” was deleted.`,

	welcome: 'Welcome to Siaran',
	welcomeWhat:
		'Here you write a press release part by part. Quotes, speakers’ names and the dateline are composed for you, and the same release leaves as DOCX, PDF and HTML.',
	welcomeSample: 'See a finished release first',
	welcomeSampleWhat: 'A sample from a city that does not exist. Change whatever you like in it.',
	welcomeTemplate: 'Start writing',
	welcomeTemplateWhat: 'Begin with a template that leads you through each part.',
	fromTemplate: 'Create from a template',

	nothingFound: (search) => `No release holds “${search}”.`,
	clearSearch: 'Clear the search',
	binEmpty: 'The bin is empty.',
	binEmptyWhat: 'Releases you throw away wait here until they are restored or deleted.',

	chooseTemplate: 'New release',
	chooseTemplateWhat: 'Choose the template closest to your news.',
	create: 'Start writing',
	noTemplates: 'There is no template in this library.',

	reallyDelete: 'Delete forever?',
	reallyDeleteWhat: (title) =>
		`“${title}” will be gone from the library and cannot be restored. Files already exported stay where they are.`,

	chooseFileTitle: 'Open a release or template file',
	fileKind: 'Siaran file'
};

export const home = { id, en } satisfies Record<Language, typeof id>;
