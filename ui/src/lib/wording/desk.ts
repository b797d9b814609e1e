import type { Language, PartKind } from '$lib/backend';

type FixedPart =
	| 'headline'
	| 'subheadline'
	| 'dateline'
	| 'lede'
	| 'body'
	| 'closing'
	| 'attribution'
	| 'boilerplate'
	| 'contacts';
type Block = 'paragraph' | 'quote' | 'exchange' | 'figure' | 'subheading' | 'list';
type Subject = 'automatic' | 'full' | 'short' | 'pronoun';
type Placement = 'after' | 'before' | 'between';
type Emptiness = 'full' | 'half' | 'missing' | 'empty';

const id = {
	paper: 'Naskah rilis',
	parts: {
		headline: 'Judul',
		subheadline: 'Subjudul',
		dateline: 'Tempat & tanggal',
		lede: 'Teras',
		body: 'Tubuh',
		closing: 'Penutup',
		attribution: 'Atribusi',
		boilerplate: 'Tentang',
		contacts: 'Narahubung'
	} as Record<FixedPart, string>,
	blocks: {
		paragraph: 'Paragraf',
		quote: 'Kutipan',
		exchange: 'Tanya jawab',
		figure: 'Foto',
		subheading: 'Subjudul',
		list: 'Daftar'
	} as Record<Block, string>,
	answer: 'Jawaban',
	locked: (part: string) => `${part} (terkunci)`,
	prompts: {
		headline: 'Tulis judul: siapa melakukan apa.',
		subheadline: 'Satu fakta yang belum tertampung di judul.',
		dateline: '',
		lede: 'Tulis pokok beritanya lebih dahulu.',
		body: '',
		closing: 'Tulis langkah berikutnya.',
		attribution: 'Unit yang menerbitkan rilis ini',
		boilerplate: 'Dua atau tiga kalimat tentang instansi.',
		contacts: '',
		paragraph: 'Tulis paragraf.',
		answer: 'Tulis jawabannya sebagai paragraf.',
		speech: 'Tulis ucapannya, tanpa tanda petik.',
		resumed: 'Lanjutan ucapan',
		lead_in:
			'Kalimat pengantar. Akhiri dengan koma atau titik dua bila langsung menyambung ucapan.',
		question: 'Tulis pertanyaannya sebagai kalimat tidak langsung: bagaimana cara …',
		subheading: 'Tulis subjudul.',
		list_item: 'Tulis butir.',
		caption: 'Keterangan foto: siapa melakukan apa, di mana, kapan.'
	},

	letterhead: 'Kop surat: buka rinciannya',
	labelAndNumber: 'Label, nomor, dan waktu siar: buka rinciannya',
	noNumber: 'Belum bernomor',
	noTiming: 'Waktu siar belum dipilih',
	logo: 'Logo',

	attributionOf: (name: string) => (name ? `Ucapan ${name}` : 'Ucapan'),
	speaker: 'Narasumber',
	chooseSpeaker: 'Pilih narasumber',
	unnamed: 'Tanpa nama',
	newSpeaker: 'Narasumber baru',
	newSpeakerMore: 'Narasumber baru…',
	editSpeaker: 'Sunting narasumber',
	editSpeakerMore: (name: string) => `Sunting ${name}…`,
	nobody: 'Kosongkan narasumber',
	keepSpeaker: 'Simpan narasumber',
	speakerName: 'Nama lengkap tanpa gelar',
	speakerPost: 'Jabatan',
	degreesBefore: 'Gelar di depan',
	degreesAfter: 'Gelar di belakang',
	shortName: 'Nama pendek',
	shortNameWhat: 'kata pertama nama',
	speakerOrganisation: 'Lembaga',
	ifOther: 'bila bukan penerbit',
	pronoun: 'Kata ganti',
	noPronoun: 'belum dipilih',

	automatic: 'otomatis',
	verb: 'Kata kerja',
	ownVerb: 'Kata lain',

	mention: 'Sebutan dan letak',
	mentionIs: (subject: string, placement: string) => `${subject} · ${placement}`,
	subject: 'Sebutan narasumber',
	subjects: {
		automatic: 'otomatis',
		full: 'lengkap',
		short: 'pendek',
		pronoun: '-nya',
		written: 'kata sendiri'
	} as Record<Subject | 'written', string>,
	subjectHints: {
		automatic: () => 'Otomatis: lengkap lebih dahulu, lalu pendek',
		full: () => 'Lengkap: jabatan dan nama',
		short: () => 'Pendek: nama panggilan',
		pronoun: (release) => (release === 'id' ? '-nya: “…,” jelasnya' : 'Kata ganti: she, he, they')
	} as Record<Subject, (release: Language) => string>,
	ownSubject: 'Kata sendiri',
	placement: 'Letak',
	placements: {
		after: 'sesudah',
		before: 'sebelum',
		between: 'di tengah'
	} as Record<Placement, string>,
	placementHints: {
		after: (release) =>
			release === 'id' ? 'Sesudah: “…,” jelas Rahmat' : 'Sesudah: “…,” she said',
		before: (release) =>
			release === 'id' ? 'Sebelum: Rahmat menjelaskan, “…”' : 'Sebelum: She said, “…”',
		between: (release) =>
			release === 'id' ? 'Di tengah: “…,” jelas Rahmat, “…”' : 'Di tengah: “…,” she said, “…”'
	} as Record<Placement, (release: Language) => string>,

	asker: 'Penanya',
	askers: {
		unit: 'peserta dari',
		named: 'nama atau sebutan',
		again: 'penanya tadi',
		nobody: 'tidak disebut'
	},
	nobodyBefore: 'Belum ada penanya sebelum ini',
	askerUnit: 'Instansi atau daerah asal penanya',
	askerName: 'Nama atau sebutan penanya',
	askingVerb: 'Kata kerja penanya',
	questionMark: 'T',
	answerMark: 'J',
	addAnswerQuote: '+ Kutipan jawaban',
	addAnswerParagraph: '+ Paragraf jawaban',
	addFollowUp: '+ Pertanyaan lanjutan',

	choosePicture: 'Pilih foto…',
	changePicture: 'Ganti foto…',
	takingPictures: (n: number) => (n === 1 ? 'Mengambil foto…' : `Mengambil ${n} foto…`),
	pictureLost: 'Foto ini tidak ditemukan. Pilih lagi.',
	pictureWithoutAlt: 'Foto tanpa teks pengganti',
	alt: 'Teks pengganti',
	altWhat: 'Apa yang tampak di foto, untuk pembaca yang tidak melihatnya',
	credit: 'Kredit',
	creditWhat: 'Nama pemotret',

	place: 'Tempat',
	placeWhat: (city: string) => (city ? `misalnya ${city}` : 'Kota'),
	date: 'Tanggal',
	dateWhat: 'misalnya 25/2/2026',
	dateWrong: 'Tanggal ini tidak ada di kalender. Tulis seperti 25/2/2026 atau 25 Februari 2026.',

	contactOf: (name: string) => `Narahubung: ${name}`,
	contactFields: { name: 'Nama', post: 'Jabatan', phone: 'Telepon', email: 'Surel' },
	removeContact: 'Hapus narahubung ini',
	addContact: '+ Narahubung',
	usualContacts: 'Ambil dari lembaga',

	addToBody: 'Tambah ke tubuh rilis',
	addBlock: (block: string) => `Tambah ${block.toLowerCase()}`,
	menuOf: (block: string) => `Menu ${block.toLowerCase()}`,
	menuAdd: 'Tambah di bawahnya',
	moveUp: 'Naikkan',
	moveDown: 'Turunkan',
	removeBlock: 'Hapus',
	makeOrdered: 'Jadikan bernomor',
	makeUnordered: 'Jadikan berbutir',

	formatting: 'Tampilan teks',
	bold: 'Tebal',
	italic: 'Miring',
	foreign: 'Istilah asing',
	link: 'Tautan',
	linkAddress: 'Alamat tautan',
	linkWhat: 'purwabakti.example atau humas@purwabakti.example',
	linkWrong: 'Tulis alamat laman, surel, atau nomor telepon.',
	keepLink: 'Pasang',
	removeLink: 'Lepas tautan',

	outline: 'Kerangka',
	outlineOf: 'Kerangka rilis',
	quotes: 'Kutipan',
	exchanges: 'Tanya jawab',
	words: (n: number) => `${n.toLocaleString('id-ID')} kata`,
	paragraphs: (n: number) => `${n} paragraf`,
	count: (n: number) => `${n}`,
	ofCount: (done: number, all: number) => `${done} dari ${all}`,
	emptyPart: 'kosong',
	missingPart: 'perlu diisi',
	noSpeaker: 'Belum ada narasumber',
	emptinessOf: {
		full: 'lengkap',
		half: 'belum lengkap',
		missing: 'perlu diisi',
		empty: 'kosong'
	} as Record<Emptiness, string>,
	complete: (done: number, all: number) => `${done} dari ${all} bagian lengkap`,
	// What stands between two facts ends a line rather than begin one.
	length: (words: number, sentences: number, minutes: number) =>
		`${words.toLocaleString('id-ID')} kata\u00a0· ${sentences.toLocaleString('id-ID')} kalimat\u00a0· ±\u00a0${minutes}\u00a0menit baca`,
	template: (name: string, version: number) => `Templat: ${name} v${version}`,
	noTemplate: 'Tanpa templat',
	askedAway: 'Bagian yang diminta templat',
	giveBack: 'Sisipkan',
	moreAsked: (n: number) => `${n} lagi…`,
	giveBackWhat: (what: string) => `Sisipkan ${what}`,
	lockedPart: 'terkunci',
	drag: 'Seret untuk memindahkan',
	movedTo: (what: string, at: number, all: number) => `${what}: kini urutan ${at} dari ${all}.`,
	moveItemUp: (what: string) => `Naikkan ${what}`,
	moveItemDown: (what: string) => `Turunkan ${what}`,

	guides: {
		letterhead: 'Kop',
		label: 'Label',
		number: 'Nomor',
		timing: 'Waktu siar',
		headline: 'Judul',
		subheadline: 'Subjudul',
		dateline: 'Tempat & tanggal',
		lede: 'Teras',
		body: 'Paragraf',
		quote: 'Kutipan',
		exchange: 'Tanya jawab',
		closing: 'Penutup',
		attribution: 'Atribusi',
		boilerplate: 'Tentang lembaga',
		contacts: 'Narahubung',
		endMatter: 'Akhir naskah',
		figure: 'Foto',
		subheading: 'Subjudul',
		list: 'Daftar'
	} as Record<PartKind | 'figure' | 'subheading' | 'list', string>,
	hints: {
		figure:
			'Pilih foto yang memperlihatkan kegiatannya. Isi teks pengganti, keterangan, dan kreditnya.',
		subheading: 'Subjudul menolong pembaca rilis panjang. Cukup beberapa kata, tanpa titik.',
		list: 'Gunakan daftar untuk langkah atau butir yang setara. Enter membuat butir baru.'
	},
	guide: (part: string) => `Pemandu ${part.toLowerCase()}`,
	guideWelcome: 'Pemandu',
	guideWelcomeWhat:
		'Klik bagian mana pun pada naskah, atau pilih dari kerangka. Petunjuk dan contohnya muncul di sini.',
	guideEmpty: 'Templat tidak memberi petunjuk untuk bagian ini.',
	example: 'Contoh',
	wordsAndSentences: (words: number, sentences: number) => `${words} kata · ${sentences} kalimat`,
	wanted: {
		headline: 'Judul yang baik paling banyak 8 kata.',
		lede: 'Teras yang baik berisi 30–45 kata dalam paling banyak tiga kalimat.'
	},
	tooShort: 'Masih pendek',
	tooLong: 'Terlalu panjang',
	justRight: 'Panjangnya pas',
	blanksLeft: (n: number) => `${n} isian belum diganti`,
	nextBlank: 'Ke isian berikutnya',
	previousBlank: 'Ke isian sebelumnya',
	blankWhat:
		'Ganti kata di antara tanda [[ ]] dengan faktanya. Tombol Tab berpindah dari isian ke isian.',
	lockedWhat: 'Kata-kata bagian ini ditetapkan oleh templat.'
};

export type DeskWords = typeof id;

const en: DeskWords = {
	paper: 'Release',
	parts: {
		headline: 'Headline',
		subheadline: 'Subheadline',
		dateline: 'Place & date',
		lede: 'Lede',
		body: 'Body',
		closing: 'Closing',
		attribution: 'Attribution',
		boilerplate: 'About',
		contacts: 'Contacts'
	},
	blocks: {
		paragraph: 'Paragraph',
		quote: 'Quote',
		exchange: 'Q&A',
		figure: 'Photo',
		subheading: 'Subheading',
		list: 'List'
	},
	answer: 'Answer',
	locked: (part) => `${part} (locked)`,
	prompts: {
		headline: 'Write the headline: who does what.',
		subheadline: 'One fact that the headline had no room for.',
		dateline: '',
		lede: 'Write the news first.',
		body: '',
		closing: 'Write what happens next.',
		attribution: 'The unit that issues this release',
		boilerplate: 'Two or three sentences about the organisation.',
		contacts: '',
		paragraph: 'Write a paragraph.',
		answer: 'Write the answer as a paragraph.',
		speech: 'Write what was said, without quotation marks.',
		resumed: 'How the speech goes on',
		lead_in: 'A sentence before the speech. End it with a comma or colon to run on into it.',
		question: 'Write the question in reported speech: how to …',
		subheading: 'Write a subheading.',
		list_item: 'Write an item.',
		caption: 'Caption: who does what, where and when.'
	},

	letterhead: 'Letterhead: open its details',
	labelAndNumber: 'Label, number and timing: open their details',
	noNumber: 'No number yet',
	noTiming: 'Timing not chosen yet',
	logo: 'Logo',

	attributionOf: (name) => (name ? `Words of ${name}` : 'Words'),
	speaker: 'Speaker',
	chooseSpeaker: 'Choose a speaker',
	unnamed: 'Unnamed',
	newSpeaker: 'New speaker',
	newSpeakerMore: 'New speaker…',
	editSpeaker: 'Edit the speaker',
	editSpeakerMore: (name) => `Edit ${name}…`,
	nobody: 'No speaker',
	keepSpeaker: 'Keep the speaker',
	speakerName: 'Full name without degrees',
	speakerPost: 'Post',
	degreesBefore: 'Titles before',
	degreesAfter: 'Degrees after',
	shortName: 'Short name',
	shortNameWhat: 'last word of the name',
	speakerOrganisation: 'Organisation',
	ifOther: 'if not the publisher',
	pronoun: 'Pronoun',
	noPronoun: 'not chosen yet',

	automatic: 'automatic',
	verb: 'Reporting verb',
	ownVerb: 'Another',

	mention: 'Mention and place',
	mentionIs: (subject, placement) => `${subject} · ${placement}`,
	subject: 'How the speaker is named',
	subjects: {
		automatic: 'automatic',
		full: 'in full',
		short: 'short',
		pronoun: 'pronoun',
		written: 'own words'
	},
	subjectHints: {
		automatic: () => 'Automatic: in full first, then short',
		full: () => 'In full: post and name',
		short: () => 'Short name',
		pronoun: (release) => (release === 'id' ? '-nya: “…,” jelasnya' : 'Pronoun: she, he, they')
	},
	ownSubject: 'Own words',
	placement: 'Place',
	placements: { after: 'after', before: 'before', between: 'between' },
	placementHints: {
		after: (release) => (release === 'id' ? 'After: “…,” jelas Rahmat' : 'After: “…,” she said'),
		before: (release) =>
			release === 'id' ? 'Before: Rahmat menjelaskan, “…”' : 'Before: She said, “…”',
		between: (release) =>
			release === 'id' ? 'Between: “…,” jelas Rahmat, “…”' : 'Between: “…,” she said, “…”'
	},

	asker: 'Asked by',
	askers: {
		unit: 'a participant from',
		named: 'a name or description',
		again: 'the same person',
		nobody: 'not stated'
	},
	nobodyBefore: 'Nobody asked before this',
	askerUnit: 'Where the participant comes from',
	askerName: 'Name or description',
	askingVerb: 'Asking verb',
	questionMark: 'Q',
	answerMark: 'A',
	addAnswerQuote: '+ Quoted answer',
	addAnswerParagraph: '+ Narrated answer',
	addFollowUp: '+ Follow-up question',

	choosePicture: 'Choose a photo…',
	changePicture: 'Change the photo…',
	takingPictures: (n) => (n === 1 ? 'Taking the photo…' : `Taking ${n} photos…`),
	pictureLost: 'This photo was not found. Choose it again.',
	pictureWithoutAlt: 'Photo without alternative text',
	alt: 'Alternative text',
	altWhat: 'What the photo shows, for readers who do not see it',
	credit: 'Credit',
	creditWhat: 'Photographer',

	place: 'Place',
	placeWhat: (city) => (city ? `such as ${city}` : 'City'),
	date: 'Date',
	dateWhat: 'such as 25/2/2026',
	dateWrong: 'The calendar has no such date. Write it like 25/2/2026 or 25 February 2026.',

	contactOf: (name) => `Contact: ${name}`,
	contactFields: { name: 'Name', post: 'Post', phone: 'Telephone', email: 'E-mail' },
	removeContact: 'Remove this contact',
	addContact: '+ Contact',
	usualContacts: 'Take the organisation’s',

	addToBody: 'Add to the body',
	addBlock: (block) => `Add ${block === 'Q&A' ? block : block.toLowerCase()}`,
	menuOf: (block) => `${block} menu`,
	menuAdd: 'Add below',
	moveUp: 'Move up',
	moveDown: 'Move down',
	removeBlock: 'Remove',
	makeOrdered: 'Number the items',
	makeUnordered: 'Use bullets',

	formatting: 'Text formatting',
	bold: 'Bold',
	italic: 'Italic',
	foreign: 'Foreign term',
	link: 'Link',
	linkAddress: 'Address of the link',
	linkWhat: 'purwabakti.example or press@purwabakti.example',
	linkWrong: 'Write a web or e-mail address, or a telephone number.',
	keepLink: 'Set',
	removeLink: 'Remove the link',

	outline: 'Outline',
	outlineOf: 'Outline of the release',
	quotes: 'Quotes',
	exchanges: 'Questions and answers',
	words: (n) => (n === 1 ? '1 word' : `${n.toLocaleString('en-GB')} words`),
	paragraphs: (n) => (n === 1 ? '1 paragraph' : `${n} paragraphs`),
	count: (n) => `${n}`,
	ofCount: (done, all) => `${done} of ${all}`,
	emptyPart: 'empty',
	missingPart: 'to be filled',
	noSpeaker: 'No speaker yet',
	emptinessOf: {
		full: 'complete',
		half: 'incomplete',
		missing: 'to be filled',
		empty: 'empty'
	},
	complete: (done, all) => `${done} of ${all} parts complete`,
	length: (words, sentences, minutes) =>
		`${words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`}\u00a0· ${sentences === 1 ? '1 sentence' : `${sentences.toLocaleString('en-GB')} sentences`}\u00a0· about ${minutes} min to read`,
	template: (name, version) => `Template: ${name} v${version}`,
	noTemplate: 'No template',
	askedAway: 'Asked for by the template',
	giveBack: 'Insert',
	moreAsked: (n) => `${n} more…`,
	giveBackWhat: (what) => `Insert ${what}`,
	lockedPart: 'locked',
	drag: 'Drag to move',
	movedTo: (what, at, all) => `${what}: now ${at} of ${all}.`,
	moveItemUp: (what) => `Move ${what} up`,
	moveItemDown: (what) => `Move ${what} down`,

	guides: {
		letterhead: 'Letterhead',
		label: 'Label',
		number: 'Number',
		timing: 'Timing',
		headline: 'Headline',
		subheadline: 'Subheadline',
		dateline: 'Place & date',
		lede: 'Lede',
		body: 'Paragraph',
		quote: 'Quote',
		exchange: 'Question and answer',
		closing: 'Closing',
		attribution: 'Attribution',
		boilerplate: 'About the organisation',
		contacts: 'Contacts',
		endMatter: 'End matter',
		figure: 'Photo',
		subheading: 'Subheading',
		list: 'List'
	},
	hints: {
		figure:
			'Choose a photo that shows what happened. Fill in its alternative text, caption and credit.',
		subheading: 'Subheadings help readers of a long release. A few words, no full stop.',
		list: 'Use a list for steps or items of equal weight. Enter makes a new item.'
	},
	guide: (part) => `${part} guide`,
	guideWelcome: 'Guide',
	guideWelcomeWhat:
		'Click any part of the release, or choose one in the outline. Its prompt and example appear here.',
	guideEmpty: 'The template gives no prompt for this part.',
	example: 'Example',
	wordsAndSentences: (words, sentences) =>
		`${words === 1 ? '1 word' : `${words} words`}\u00a0· ${sentences === 1 ? '1 sentence' : `${sentences} sentences`}`,
	wanted: {
		headline: 'A good headline has at most 8 words.',
		lede: 'A good lede has 30–45 words in at most three sentences.'
	},
	tooShort: 'Still short',
	tooLong: 'Too long',
	justRight: 'Just right',
	blanksLeft: (n) => (n === 1 ? '1 blank left to fill' : `${n} blanks left to fill`),
	nextBlank: 'Go to the next blank',
	previousBlank: 'Go to the previous blank',
	blankWhat: 'Put the facts in place of the words between [[ and ]]. Tab goes from blank to blank.',
	lockedWhat: 'The template fixes the words of this part.'
};

export const desk = { id, en } satisfies Record<Language, DeskWords>;
