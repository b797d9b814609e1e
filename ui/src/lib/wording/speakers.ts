import type { CsvEncoding, Language, LineFault, Separator, SpeakerField } from '$lib/backend';

const id = {
	shelf: 'Narasumber',
	search: 'Cari nama, jabatan, atau lembaga',
	add: 'Tambah narasumber',
	more: 'Tindakan lain',
	importTable: 'Ambil dari CSV…',
	exportComma: 'Simpan sebagai CSV (koma)…',
	exportSemicolon: 'Simpan sebagai CSV untuk Excel (titik koma)…',
	collect: 'Ambil dari rilis yang ada…',
	showBin: 'Buka tempat sampah',
	leaveBin: 'Kembali ke narasumber',
	bin: 'Tempat sampah narasumber',
	binWhat: 'Yang ada di sini dapat dikembalikan selama 30 hari.',
	binEmpty: 'Tempat sampah kosong.',

	columns: {
		name: 'Nama',
		post: 'Jabatan dan lembaga',
		quotes: 'Kutipan',
		last: 'Terakhir dikutip',
		deleted: 'Dibuang',
		actions: 'Tindakan'
	},
	never: 'belum dikutip',
	noPost: 'tanpa jabatan',
	found: (n: number) => `${n} narasumber`,
	quoteCount: (n: number) => `${n} kutipan`,
	open: (name: string) => `Buka ${name}`,
	edit: 'Sunting',
	editOf: (name: string) => `Sunting ${name}`,
	toBin: 'Buang ke tempat sampah',
	toBinOf: (name: string) => `Buang ${name} ke tempat sampah`,
	restore: 'Kembalikan',
	restoreOf: (name: string) => `Kembalikan ${name}`,
	deleteForever: 'Hapus selamanya',
	deleteForeverOf: (name: string) => `Hapus ${name} selamanya`,
	reallyDelete: 'Hapus selamanya?',
	reallyDeleteWhat: (name: string) =>
		`${name} hilang dari daftar narasumber dan tidak dapat dikembalikan. Rilis yang mengutipnya tetap utuh.`,
	mergedInto: (name: string) => `digabung ke ${name}`,
	done: {
		added: (name: string) => `${name} ditambahkan.`,
		kept: (name: string) => `Perubahan ${name} tersimpan.`,
		binned: (name: string) => `${name} ada di tempat sampah.`,
		restored: (name: string) => `${name} kembali ke daftar.`,
		deleted: (name: string) => `${name} sudah dihapus.`,
		merged: (name: string) => `Digabung menjadi ${name}.`
	},
	taken: (n: number) => `${n} narasumber diambil.`,
	exported: (n: number, path: string) => `${n} narasumber disimpan di ${path}.`,

	empty: 'Belum ada narasumber.',
	emptyWhat:
		'Simpan di sini orang yang sering Anda kutip. Saat menulis kutipan, cukup ketik tiga huruf namanya; gelar dan jabatannya ikut.',
	nothingFound: (search: string) => `Tidak ada narasumber yang cocok dengan “${search}”.`,
	clearSearch: 'Hapus pencarian',

	duplicates: (n: number) =>
		n === 1 ? 'Satu nama tercatat lebih dari sekali.' : `${n} nama tercatat lebih dari sekali.`,
	duplicatesWhat: 'Bila orangnya sama, gabungkan agar semua kutipannya terkumpul.',
	compare: (name: string) => `Bandingkan ${name}`,

	// One speaker
	back: 'Semua narasumber',
	since: (day: string) => `sejak ${day}`,
	formerPosts: 'Jabatan terdahulu',
	period: (from: string | null, until: string | null) =>
		from && until
			? `${from} – ${until}`
			: from
				? `sejak ${from}`
				: until
					? `sampai ${until}`
					: 'waktunya tidak tercatat',
	otherNames: 'Nama lain',
	note: 'Catatan',
	quotes: 'Yang pernah dikatakan',
	quotesNone: 'Belum ada rilis di pustaka ini yang mengutipnya.',
	quotesLoading: 'Mencari kutipan…',
	openRelease: (title: string) => `Buka rilis “${title}”`,
	copyQuote: 'Salin kutipan',
	copyQuoteOf: (words: string) => `Salin kutipan “${words}”`,
	copied: 'Kutipan tersalin.',
	/** A quote as it is pasted elsewhere. */
	quoteAs: (text: string, name: string, post: string) =>
		`“${text}” (${[name, post].filter(Boolean).join(', ')})`,
	noDate: 'belum bertanggal',
	merge: 'Gabungkan…',

	// The form
	addTitle: 'Narasumber baru',
	editTitle: 'Sunting narasumber',
	name: 'Nama lengkap tanpa gelar',
	nameMissing: 'Isi namanya dulu.',
	degreesBefore: 'Gelar di depan',
	degreesAfter: 'Gelar di belakang',
	shortName: 'Nama pendek',
	shortNameWhat: 'Dipakai setelah penyebutan pertama. Kosong: kata pertama nama.',
	post: 'Jabatan sekarang',
	organisation: 'Lembaga',
	organisationWhat: 'Tulis lengkap. Di rilis lembaga itu sendiri tidak diulang.',
	sinceField: 'Menjabat sejak',
	dateWrong: 'Tulis tanggalnya, misalnya 25 Februari 2026, atau kosongkan.',
	datesReversed: 'Hari terakhir jabatan ini sebelum hari pertamanya.',
	changePost: 'Jabatan berganti',
	changePostWhat: 'Memindahkan jabatan sekarang ke jabatan terdahulu.',
	pronoun: 'Kata ganti (rilis berbahasa Inggris)',
	noPronoun: 'belum dipilih',
	formerPost: (n: number) => `Jabatan terdahulu ${n}`,
	formerPostName: 'Jabatan',
	from: 'Mulai',
	until: 'Sampai',
	addFormer: 'Tambah jabatan terdahulu',
	removeFormer: (post: string) => `Hapus jabatan ${post}`,
	otherNamesWhat: 'Satu nama per baris. Kutipan dengan nama ini ikut terkumpul.',
	noteWhat: 'Untuk sesama staf; tidak pernah tercetak.',
	keep: 'Simpan',

	// Merging
	mergeTitle: 'Gabungkan narasumber',
	mergeWith: 'Dengan siapa digabung?',
	mergeKept: 'Yang dipertahankan',
	mergeResult: 'Hasilnya',
	mergeWhat:
		'Rilis tidak berubah. Kutipan keduanya terkumpul pada hasil; catatan yang lain masuk tempat sampah dan dapat dipisahkan lagi selama 30 hari.',
	mergeDo: 'Gabungkan',
	mergeNobody: 'Tidak ada narasumber lain untuk digabung.',
	nothing: '(kosong)',

	// Tables
	importTitle: 'Ambil narasumber dari tabel',
	tableKind: 'Tabel CSV',
	importFrom: (file: string, encoding: CsvEncoding, separator: Separator) =>
		`${file} · ${{ utf8: 'UTF-8', utf16: 'UTF-16', windows1252: 'Windows-1252' }[encoding]} · ${
			{ comma: 'koma', semicolon: 'titik koma', tab: 'tab' }[separator]
		}`,
	importNew: (n: number) => `${n} baru`,
	importChanged: (n: number) => `${n} berubah`,
	importSame: (n: number) => `${n} sama`,
	importUnreadable: (n: number) => `${n} baris tidak terbaca`,
	importIgnored: (columns: string) => `Kolom yang tidak dikenal dan dilewati: ${columns}.`,
	importNothing: 'Tidak ada yang baru atau berubah di tabel ini.',
	importSafe:
		'Sel kosong tidak menghapus apa pun; jabatan yang berganti pindah ke jabatan terdahulu.',
	take: (n: number) => `Ambil ${n} narasumber`,
	takeThis: (name: string) => `Ambil ${name}`,
	line: (n: number) => `Baris ${n}`,
	exportTitle: 'Simpan narasumber sebagai tabel',
	exportName: 'narasumber',
	lineFaults: {
		nameless: 'namanya kosong',
		date: 'ada tanggal yang tidak terbaca; tulis misalnya 2026-02-25 atau 25/2/2026',
		endsBeforeStart: 'ada jabatan terdahulu yang berakhir sebelum dimulai',
		formerPost: 'jabatan terdahulu ditulis “jabatan | lembaga | mulai | sampai”',
		pronoun: 'kata ganti harus she, he, atau they',
		tooManyCells: 'selnya lebih banyak daripada judul kolom',
		tooLong: 'ada sel yang terlalu panjang',
		openQuote: 'tanda kutip dibuka dan tidak pernah ditutup; baris sesudahnya ikut tertelan',
		twice: 'orang yang sama sudah ada di baris sebelumnya',
		ambiguous: 'beberapa narasumber bernama begini; sertakan kolom ID'
	} satisfies Record<LineFault, string> as Record<LineFault, string>,
	fields: {
		name: 'Nama',
		degreesBefore: 'Gelar di depan',
		degreesAfter: 'Gelar di belakang',
		shortName: 'Nama pendek',
		post: 'Jabatan',
		organisation: 'Lembaga',
		since: 'Menjabat sejak',
		formerPosts: 'Jabatan terdahulu',
		otherNames: 'Nama lain',
		pronoun: 'Kata ganti',
		note: 'Catatan',
		id: 'ID'
	} satisfies Record<SpeakerField, string> as Record<SpeakerField, string>,

	// Out of releases
	collectTitle: 'Ambil narasumber dari rilis yang ada',
	collectWhat:
		'Digabung menurut nama, dengan jabatan dari rilis terakhir. Hapus centang yang tidak perlu.',
	collectNothing: 'Tidak ada narasumber baru di rilis yang ada.',
	inReleases: (n: number) => `di ${n} rilis`,

	// In a quote
	typeName: 'Nama narasumber',
	typeNameWhat: 'Ketik nama',
	inRelease: 'Dalam rilis ini',
	alreadyHere: 'sudah di rilis ini',
	inDirectory: 'Dari daftar narasumber',
	somebodyNew: 'Narasumber baru',
	addTyped: (name: string) => `Narasumber baru “${name}”…`,
	keepToo: 'Simpan juga di daftar narasumber',
	keepFailed: 'Dipakai di rilis ini, tetapi belum masuk daftar narasumber.',
	suggestionCount: (n: number) => (n === 0 ? 'Tidak ada yang cocok.' : `${n} pilihan.`),

	// Posts changed since
	changed: 'Jabatan berbeda',
	changedOf: (name: string) => `Jabatan ${name} berbeda dari daftar narasumber`,
	inThis: 'Di rilis',
	inThat: 'Di daftar',
	takeOver: 'Pakai jabatan baru',
	takeOverThen: 'Pakai jabatan waktu itu',
	leave: 'Biarkan',

	// In details
	addToDirectory: 'Simpan di daftar narasumber',
	addedToDirectory: 'Sudah ada di daftar narasumber.'
};

const en: typeof id = {
	shelf: 'Speakers',
	search: 'Search name, post or organisation',
	add: 'Add a speaker',
	more: 'More actions',
	importTable: 'Take from CSV…',
	exportComma: 'Save as CSV (commas)…',
	exportSemicolon: 'Save as CSV for Excel (semicolons)…',
	collect: 'Take from your releases…',
	showBin: 'Open the bin',
	leaveBin: 'Back to the speakers',
	bin: 'Bin of speakers',
	binWhat: 'What is here can be restored for 30 days.',
	binEmpty: 'The bin is empty.',

	columns: {
		name: 'Name',
		post: 'Post and organisation',
		quotes: 'Quotes',
		last: 'Last quoted',
		deleted: 'Thrown away',
		actions: 'Actions'
	},
	never: 'not quoted yet',
	noPost: 'no post',
	found: (n) => (n === 1 ? '1 speaker' : `${n} speakers`),
	quoteCount: (n) => (n === 1 ? '1 quote' : `${n} quotes`),
	open: (name) => `Open ${name}`,
	edit: 'Edit',
	editOf: (name) => `Edit ${name}`,
	toBin: 'Move to the bin',
	toBinOf: (name) => `Move ${name} to the bin`,
	restore: 'Restore',
	restoreOf: (name) => `Restore ${name}`,
	deleteForever: 'Delete forever',
	deleteForeverOf: (name) => `Delete ${name} forever`,
	reallyDelete: 'Delete forever?',
	reallyDeleteWhat: (name) =>
		`${name} will be gone from the speakers and cannot be restored. Releases with their quotes stay whole.`,
	mergedInto: (name) => `merged into ${name}`,
	done: {
		added: (name) => `${name} was added.`,
		kept: (name) => `Changes to ${name} were saved.`,
		binned: (name) => `${name} is in the bin.`,
		restored: (name) => `${name} is back among the speakers.`,
		deleted: (name) => `${name} was deleted.`,
		merged: (name) => `Merged into ${name}.`
	},
	taken: (n) => (n === 1 ? '1 speaker was taken in.' : `${n} speakers were taken in.`),
	exported: (n, path) =>
		n === 1 ? `1 speaker was saved in ${path}.` : `${n} speakers were saved in ${path}.`,

	empty: 'No speakers yet.',
	emptyWhat:
		'Keep the people you quote often here. While writing a quote, three letters of a name are enough; degrees and post come along.',
	nothingFound: (search) => `No speaker matches “${search}”.`,
	clearSearch: 'Clear the search',

	duplicates: (n) =>
		n === 1 ? 'One name is here more than once.' : `${n} names are here more than once.`,
	duplicatesWhat: 'If it is one person, merge them, so that all quotes are together.',
	compare: (name) => `Compare ${name}`,

	back: 'All speakers',
	since: (day) => `since ${day}`,
	formerPosts: 'Former posts',
	period: (from, until) =>
		from && until
			? `${from} – ${until}`
			: from
				? `since ${from}`
				: until
					? `until ${until}`
					: 'dates not recorded',
	otherNames: 'Other names',
	note: 'Note',
	quotes: 'What they said',
	quotesNone: 'No release in this library quotes them yet.',
	quotesLoading: 'Looking for quotes…',
	openRelease: (title) => `Open the release “${title}”`,
	copyQuote: 'Copy the quote',
	copyQuoteOf: (words) => `Copy the quote “${words}”`,
	copied: 'The quote was copied.',
	quoteAs: (text, name, post) => `“${text}” (${[name, post].filter(Boolean).join(', ')})`,
	noDate: 'no date yet',
	merge: 'Merge…',

	addTitle: 'New speaker',
	editTitle: 'Edit the speaker',
	name: 'Full name without degrees',
	nameMissing: 'Fill in the name first.',
	degreesBefore: 'Degrees before',
	degreesAfter: 'Degrees after',
	shortName: 'Short name',
	shortNameWhat: 'Used after the first mention. Empty: the first word of the name.',
	post: 'Present post',
	organisation: 'Organisation',
	organisationWhat: 'In full. In releases of that organisation it is not repeated.',
	sinceField: 'In post since',
	dateWrong: 'Write a date such as 25 February 2026, or leave it empty.',
	datesReversed: 'The last day of this post is before its first.',
	changePost: 'The post changed',
	changePostWhat: 'Moves the present post to the former ones.',
	pronoun: 'Pronoun (English releases)',
	noPronoun: 'not chosen',
	formerPost: (n) => `Former post ${n}`,
	formerPostName: 'Post',
	from: 'From',
	until: 'Until',
	addFormer: 'Add a former post',
	removeFormer: (post) => `Remove the post ${post}`,
	otherNamesWhat: 'One name a line. Quotes under these names are found too.',
	noteWhat: 'For colleagues; never printed.',
	keep: 'Save',

	mergeTitle: 'Merge speakers',
	mergeWith: 'Merge with whom?',
	mergeKept: 'The one to keep',
	mergeResult: 'The result',
	mergeWhat:
		'Releases do not change. Quotes of both are found under the result; the other entry goes to the bin and can be parted again for 30 days.',
	mergeDo: 'Merge',
	mergeNobody: 'There is nobody else to merge with.',
	nothing: '(empty)',

	importTitle: 'Take speakers from a table',
	tableKind: 'CSV table',
	importFrom: (file, encoding, separator) =>
		`${file} · ${{ utf8: 'UTF-8', utf16: 'UTF-16', windows1252: 'Windows-1252' }[encoding]} · ${
			{ comma: 'commas', semicolon: 'semicolons', tab: 'tabs' }[separator]
		}`,
	importNew: (n) => `${n} new`,
	importChanged: (n) => `${n} changed`,
	importSame: (n) => `${n} the same`,
	importUnreadable: (n) => (n === 1 ? '1 unreadable line' : `${n} unreadable lines`),
	importIgnored: (columns) => `Unknown columns that are skipped: ${columns}.`,
	importNothing: 'Nothing in this table is new or changed.',
	importSafe: 'An empty cell deletes nothing; a post that changed moves to the former ones.',
	take: (n) => (n === 1 ? 'Take 1 speaker' : `Take ${n} speakers`),
	takeThis: (name) => `Take ${name}`,
	line: (n) => `Line ${n}`,
	exportTitle: 'Save the speakers as a table',
	exportName: 'speakers',
	lineFaults: {
		nameless: 'the name is empty',
		date: 'a date cannot be read; write for example 2026-02-25 or 25/2/2026',
		endsBeforeStart: 'a former post ends before it begins',
		formerPost: 'former posts are written “post | organisation | from | until”',
		pronoun: 'the pronoun has to be she, he or they',
		tooManyCells: 'there are more cells than column names',
		tooLong: 'a cell is too long',
		openQuote: 'a quotation mark is opened and never closed; the lines after it are swallowed',
		twice: 'the same person is in an earlier line',
		ambiguous: 'several speakers have this name; add the ID column'
	},
	fields: {
		name: 'Name',
		degreesBefore: 'Degrees before',
		degreesAfter: 'Degrees after',
		shortName: 'Short name',
		post: 'Post',
		organisation: 'Organisation',
		since: 'In post since',
		formerPosts: 'Former posts',
		otherNames: 'Other names',
		pronoun: 'Pronoun',
		note: 'Note',
		id: 'ID'
	},

	collectTitle: 'Take speakers from your releases',
	collectWhat: 'Merged by name, with the post of the latest release. Untick whom you do not need.',
	collectNothing: 'There is nobody new in your releases.',
	inReleases: (n) => (n === 1 ? 'in 1 release' : `in ${n} releases`),

	typeName: 'Name of the speaker',
	typeNameWhat: 'Type a name',
	inRelease: 'In this release',
	alreadyHere: 'already in this release',
	inDirectory: 'From the speakers',
	somebodyNew: 'New speaker',
	addTyped: (name) => `New speaker “${name}”…`,
	keepToo: 'Keep among the speakers too',
	keepFailed: 'Used in this release, but not yet among the speakers.',
	suggestionCount: (n) => (n === 0 ? 'Nothing matches.' : n === 1 ? '1 choice.' : `${n} choices.`),

	changed: 'Another post',
	changedOf: (name) => `The post of ${name} differs from the speakers`,
	inThis: 'In this release',
	inThat: 'Among the speakers',
	takeOver: 'Use the new post',
	takeOverThen: 'Use the post of that time',
	leave: 'Leave it',

	addToDirectory: 'Keep among the speakers',
	addedToDirectory: 'Is among the speakers already.'
};

export const speakers = { id, en } satisfies Record<Language, typeof id>;
