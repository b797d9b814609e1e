/** What can be done in the window, beyond what its buttons already say. */
import type { Language, Theme } from '$lib/backend';

type ActionGroup = 'release' | 'writing' | 'quote' | 'going' | 'looks' | 'help';
type Typed = 'enter' | 'mark' | 'leave';

const id = {
	groups: {
		release: 'Rilis',
		writing: 'Menulis',
		quote: 'Kutipan',
		going: 'Pergi ke',
		looks: 'Tampilan',
		help: 'Bantuan'
	} as Record<ActionGroup, string>,

	save: 'Simpan sekarang',
	export: 'Ekspor rilis…',
	back: 'Kembali ke pustaka',
	panel: (tab: string) => `Panel ${tab}`,
	shelf: (shelf: string) => `Pustaka: ${shelf}`,
	speaker: 'Pilih narasumber kutipan ini',
	verb: 'Pilih kata kerja kutipan ini',
	naming: 'Ganti sebutan: pendek, -nya, lengkap, otomatis',
	makeQuote: 'Jadikan kutipan dengan narasumbernya',
	split: 'Belah atau satukan kutipan',
	askAgain: 'Pertanyaan lanjutan dari penanya yang sama',
	intoExchange: 'Jadikan tanya jawab dengan kutipan sesudahnya',
	outOfExchange: 'Kembalikan tanya jawab ke paragraf dan kutipan',
	menu: 'Menu blok ini',
	up: 'Naikkan blok ini',
	down: 'Turunkan blok ini',

	focus: 'Mode fokus',
	focused: 'Mode fokus: Esc untuk kembali',
	appearance: 'Tampilan…',
	theme: 'Terang atau gelap',
	themes: { system: 'Ikuti sistem', light: 'Terang', dark: 'Gelap' } as Record<Theme, string>,
	themeOf: (theme: string) => `Tampilan: ${theme.toLowerCase()}`,
	size: 'Ukuran',
	percent: (n: number) => `${n} %`,
	enlarge: 'Perbesar',
	shrink: 'Perkecil',
	reset: 'Ukuran biasa',
	language: { id: 'Bahasa antarmuka: Indonesia', en: 'Bahasa antarmuka: Inggris' } as Record<
		Language,
		string
	>,

	all: 'Semua perintah…',
	palette: 'Jalankan perintah',
	search: 'Ketik apa yang ingin dilakukan',
	act: 'jalankan',
	found: (n: number) => `${n.toLocaleString('id-ID')} perintah`,
	nothing: (typed: string) => `Tidak ada perintah yang cocok dengan “${typed}”.`,
	nothingTodo: 'Coba kata lain, misalnya “ekspor” atau “kutipan”.',
	keys: 'Tombol papan tik',
	keysWhat: 'Yang dapat dilakukan di layar ini tanpa tetikus.',
	typed: {
		enter: 'Paragraf baru',
		mark: 'Mulai kutipan di awal paragraf',
		leave: 'Ke kolom atau tombol berikutnya (tanpa isian, cukup Tab)'
	} as Record<Typed, string>,
	allKeys: 'Semua tombol'
};

const en: typeof id = {
	groups: {
		release: 'Release',
		writing: 'Writing',
		quote: 'Quotes',
		going: 'Go to',
		looks: 'Appearance',
		help: 'Help'
	},

	save: 'Save now',
	export: 'Export the release…',
	back: 'Back to the library',
	panel: (tab) => `${tab} panel`,
	shelf: (shelf) => `Library: ${shelf}`,
	speaker: 'Choose the speaker of this quote',
	verb: 'Choose the reporting verb of this quote',
	naming: 'Name the speaker otherwise: short, pronoun, full, automatic',
	makeQuote: 'Turn into a quote with its speaker',
	split: 'Split or join the quote',
	askAgain: 'Follow-up question by the same person',
	intoExchange: 'Turn into a question, answered by the quote after it',
	outOfExchange: 'Turn the exchange back into paragraph and quotes',
	menu: 'Menu of this block',
	up: 'Move this block up',
	down: 'Move this block down',

	focus: 'Focus mode',
	focused: 'Focus mode: Esc to leave',
	appearance: 'Appearance…',
	theme: 'Light or dark',
	themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
	themeOf: (theme) => `Appearance: ${theme.toLowerCase()}`,
	size: 'Size',
	percent: (n) => `${n}%`,
	enlarge: 'Larger',
	shrink: 'Smaller',
	reset: 'Usual size',
	language: { id: 'Interface language: Indonesian', en: 'Interface language: English' },

	all: 'All actions…',
	palette: 'Run an action',
	search: 'Type what you want to do',
	act: 'run',
	found: (n) => (n === 1 ? '1 action' : `${n.toLocaleString('en-GB')} actions`),
	nothing: (typed) => `No action fits “${typed}”.`,
	nothingTodo: 'Try another word, such as “export” or “quote”.',
	keys: 'Keyboard shortcuts',
	keysWhat: 'What can be done on this screen without a mouse.',
	typed: {
		enter: 'New paragraph',
		mark: 'Begin a quote at the start of a paragraph',
		leave: 'To the next field or button (Tab alone when no blank follows)'
	},
	allKeys: 'All keys'
};

export const actions = { id, en } satisfies Record<Language, typeof id>;
