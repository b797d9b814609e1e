import type { EndPart, Language, Pronoun } from '$lib/backend';

const id = {
	sections: {
		number: 'Nomor',
		timing: 'Waktu siar',
		language: 'Bahasa dan kata kunci',
		speakers: 'Narasumber',
		organisation: 'Organisasi dan kop',
		responsible: 'Penanggung jawab',
		accounts: 'Akun resmi',
		house: 'Cara mencetak'
	},
	printed: 'Tercetak',
	notPrinted: 'tidak dicetak',

	numberKind: 'Cara memberi nomor',
	numberNone: 'Belum bernomor',
	numberRunning: 'Nomor urut',
	numberWritten: 'Ditulis sendiri',
	runningNumber: 'Nomor urut',
	writtenNumber: 'Nomor lengkap',

	timingKind: 'Kapan boleh disiarkan',
	unstated: 'Tidak disebut',
	immediate: 'Segera',
	embargo: 'Embargo',
	embargoDate: 'Tanggal',
	embargoTime: 'Pukul',
	embargoZone: 'Zona waktu',
	zones: { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' },

	releaseLanguage: 'Bahasa rilis',
	releaseLanguageWhat: 'Kata-kata yang disusun otomatis mengikuti bahasa ini.',
	keywords: 'Kata kunci',
	keywordsWhat: 'Tekan Enter setelah tiap kata. Tersimpan di berkas, tidak tercetak.',
	removeKeyword: (word: string) => `Hapus kata kunci “${word}”`,

	noSpeakers: 'Belum ada narasumber. Tambahkan di sini atau langsung di kutipan.',
	addSpeaker: 'Tambah narasumber',
	unnamedSpeaker: 'Narasumber baru',
	speakerName: 'Nama lengkap tanpa gelar',
	degreesBefore: 'Gelar di depan',
	degreesAfter: 'Gelar di belakang',
	shortName: 'Nama pendek',
	shortNameWhat: 'Dipakai setelah penyebutan pertama.',
	post: 'Jabatan',
	speakerOrganisation: 'Lembaga',
	speakerOrganisationWhat: 'Isi bila berbeda dari organisasi penerbit.',
	pronoun: 'Kata ganti (rilis berbahasa Inggris)',
	noPronoun: 'belum dipilih',
	pronouns: { she: 'she', he: 'he', they: 'they' } satisfies Record<Pronoun, string> as Record<
		Pronoun,
		string
	>,
	removeSpeaker: 'Hapus narasumber',
	usedIn: (n: number) => `Dikutip ${n} kali; hapus atau ganti dulu kutipannya:`,
	usedAt: (n: number, words: string) => `Kutipan ${n}: ${words}`,
	emptyQuote: 'belum ada isinya',
	unused: 'Belum dikutip.',

	organisationName: 'Nama organisasi',
	organisationShort: 'Nama singkat',
	city: 'Kota',
	letterheadLines: 'Baris kop di bawah nama',
	letterheadLinesWhat: 'Satu baris tiap baris: unit, alamat, surel.',
	numberPattern: 'Pola nomor',
	numberPatternWhat:
		'{n} nomor urut, {n:3} tiga angka, {month} atau {roman-month} bulan, {year} tahun.',
	logo: 'Logo',
	chooseLogo: 'Pilih logo…',
	changeLogo: 'Ganti logo…',
	removeLogo: 'Hapus logo',
	logoAlt: 'Apa yang tampak di logo',
	logoAltWhat: 'Dibacakan bagi pembaca yang tidak melihatnya.',

	responsibleName: 'Nama dengan gelar',
	responsiblePost: 'Jabatan',

	noAccounts: 'Belum ada akun resmi.',
	network: 'Di mana',
	networkExample: 'Instagram',
	accountName: 'Nama akun',
	accountExample: '@humaskota',
	addAccount: 'Tambah akun',
	removeAccount: (account: string) => `Hapus akun ${account}`,

	label: 'Tulisan di atas judul',
	dateline: 'Pola tempat & tanggal',
	datelineWhat:
		'{place} tempat, {date} tanggal lengkap, {short-date} tanggal pendek, {weekday} hari.',
	quoteMarks: 'Tanda petik',
	curly: 'Melengkung “…”',
	straight: 'Lurus "…"',
	fullMention: 'Sebutan lengkap narasumber',
	postFirst: 'Jabatan lalu nama',
	nameFirst: 'Nama lalu jabatan',
	degrees: 'Sertakan gelar pada sebutan lengkap',
	exchanges: 'Bentuk tanya jawab',
	narrative: 'Sebagai kalimat berita',
	list: 'Sebagai daftar T dan J',
	attribution: 'Letak atribusi',
	inline: 'Di ujung penutup',
	ownLine: 'Di baris sendiri',
	endMark: 'Tanda akhir naskah',
	endOrder: 'Urutan setelah naskah',
	endOrderWhat: 'Yang tidak dicentang tidak dicetak.',
	endParts: {
		endMark: 'Tanda akhir',
		boilerplate: 'Tentang organisasi',
		contacts: 'Narahubung',
		responsible: 'Penanggung jawab',
		accounts: 'Akun resmi'
	} satisfies Record<EndPart, string> as Record<EndPart, string>,
	moveUp: (what: string) => `Naikkan ${what}`,
	moveDown: (what: string) => `Turunkan ${what}`
};

const en: typeof id = {
	sections: {
		number: 'Number',
		timing: 'Timing',
		language: 'Language and keywords',
		speakers: 'Speakers',
		organisation: 'Organisation and letterhead',
		responsible: 'Responsible',
		accounts: 'Official accounts',
		house: 'How it is printed'
	},
	printed: 'Printed',
	notPrinted: 'not printed',

	numberKind: 'How it is numbered',
	numberNone: 'No number yet',
	numberRunning: 'Running number',
	numberWritten: 'Written by hand',
	runningNumber: 'Running number',
	writtenNumber: 'The whole number',

	timingKind: 'When it may be published',
	unstated: 'Not stated',
	immediate: 'At once',
	embargo: 'Embargo',
	embargoDate: 'Date',
	embargoTime: 'Time',
	embargoZone: 'Time zone',
	zones: { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' },

	releaseLanguage: 'Language of the release',
	releaseLanguageWhat: 'Words that are composed for you follow it.',
	keywords: 'Keywords',
	keywordsWhat: 'Press Enter after each. Kept in the files, not printed.',
	removeKeyword: (word) => `Remove the keyword “${word}”`,

	noSpeakers: 'No speakers yet. Add one here or right in a quote.',
	addSpeaker: 'Add a speaker',
	unnamedSpeaker: 'New speaker',
	speakerName: 'Full name without degrees',
	degreesBefore: 'Titles before',
	degreesAfter: 'Degrees after',
	shortName: 'Short name',
	shortNameWhat: 'Used after the first mention.',
	post: 'Post',
	speakerOrganisation: 'Organisation',
	speakerOrganisationWhat: 'When it is not the one that publishes.',
	pronoun: 'Pronoun (English releases)',
	noPronoun: 'not chosen yet',
	pronouns: { she: 'she', he: 'he', they: 'they' },
	removeSpeaker: 'Remove the speaker',
	usedIn: (n) =>
		n === 1
			? 'Quoted once; remove or change the quote first:'
			: `Quoted ${n} times; remove or change the quotes first:`,
	usedAt: (n, words) => `Quote ${n}: ${words}`,
	emptyQuote: 'nothing in it yet',
	unused: 'Not quoted yet.',

	organisationName: 'Name of the organisation',
	organisationShort: 'Short name',
	city: 'City',
	letterheadLines: 'Letterhead lines below the name',
	letterheadLinesWhat: 'One a line: unit, address, e-mail.',
	numberPattern: 'Number pattern',
	numberPatternWhat:
		'{n} running number, {n:3} three digits, {month} or {roman-month} month, {year} year.',
	logo: 'Logo',
	chooseLogo: 'Choose a logo…',
	changeLogo: 'Change the logo…',
	removeLogo: 'Remove the logo',
	logoAlt: 'What the logo shows',
	logoAltWhat: 'Read aloud to those who do not see it.',

	responsibleName: 'Name with degrees',
	responsiblePost: 'Post',

	noAccounts: 'No official accounts yet.',
	network: 'Where',
	networkExample: 'Instagram',
	accountName: 'Account name',
	accountExample: '@citypress',
	addAccount: 'Add an account',
	removeAccount: (account) => `Remove the account ${account}`,

	label: 'Words above the headline',
	dateline: 'Dateline pattern',
	datelineWhat:
		'{place} ({PLACE} in capitals), {date} full date, {short-date} short date, {weekday} weekday.',
	quoteMarks: 'Quotation marks',
	curly: 'Curly “…”',
	straight: 'Straight "…"',
	fullMention: 'Full mention of a speaker',
	postFirst: 'Post, then name',
	nameFirst: 'Name, then post',
	degrees: 'Give degrees in the full mention',
	exchanges: 'Questions and answers',
	narrative: 'As narration',
	list: 'As a Q and A list',
	attribution: 'Credit line',
	inline: 'At the end of the closing',
	ownLine: 'On a line of its own',
	endMark: 'End mark',
	endOrder: 'Order after the text',
	endOrderWhat: 'What is not ticked is not printed.',
	endParts: {
		endMark: 'End mark',
		boilerplate: 'About the organisation',
		contacts: 'Contacts',
		responsible: 'Responsible',
		accounts: 'Official accounts'
	},
	moveUp: (what) => `Move ${what} up`,
	moveDown: (what) => `Move ${what} down`
};

export const details = { id, en } satisfies Record<Language, typeof id>;

/** A part of the details that can be opened by itself. */
export type DetailsSection = keyof typeof id.sections;
