import type { Language, PassageKind } from '$lib/backend';

const id = {
	open: 'Pakai lagi',
	hint: 'Pakai lagi dari rilis lain (Ctrl+Shift+F)',
	title: 'Pakai lagi dari rilis lain',
	close: 'Tutup panel ini',
	search: 'Cari di rilis lain',
	quotesOnly: 'Hanya kutipan',
	results: 'Rilis yang ditemukan',
	noNumber: 'Tanpa nomor',
	noDate: 'Tanpa tanggal',
	look: (title: string) => `Lihat isi “${title}”`,
	more: 'Tampilkan lebih banyak',
	moreQuotes: (n: number) => `dan ${n.toLocaleString('id-ID')} kutipan lagi`,
	searching: 'Mencari…',
	nothing: (words: string) => `Tidak ada yang cocok dengan “${words}”.`,
	nothingTodo: 'Coba kata yang lebih sedikit, atau awal katanya saja.',
	noQuote: 'Belum ada kutipan di rilis lain.',
	empty: 'Belum ada rilis lain di pustaka.',
	emptyTodo: 'Setelah ada, paragraf dan kutipannya dapat dipakai lagi dari sini.',
	back: 'Kembali ke hasil',
	openRelease: 'Buka rilis ini',
	passages: 'Isi rilis',
	blank: 'Rilis ini belum ada isinya.',
	blankQuotes: 'Rilis ini tidak memuat kutipan.',
	kinds: {
		headline: 'Judul',
		lede: 'Teras',
		paragraph: 'Paragraf',
		subheading: 'Subjudul',
		list: 'Daftar',
		figure: 'Foto',
		quote: 'Kutipan',
		exchange: 'Tanya jawab beserta jawabannya',
		closing: 'Penutup'
	} satisfies Record<PassageKind, string> as Record<PassageKind, string>,
	insert: 'Sisipkan',
	insertOf: (kind: string, words: string) => `Sisipkan ${kind.toLowerCase()}: ${words}`,
	copy: 'Salin',
	copyOf: (kind: string, words: string) => `Salin ${kind.toLowerCase()}: ${words}`,
	copied: 'Tersalin',
	inserted: (kind: string) => `${kind} disisipkan. Ctrl+Z membatalkannya.`,
	refusals: {
		locked: 'Templat rilis ini mengunci tubuhnya, jadi tidak ada yang dapat disisipkan.',
		quotes: 'Templat rilis ini tidak memakai kutipan.',
		exchanges: 'Templat rilis ini tidak memakai tanya jawab.'
	}
};

const en: typeof id = {
	open: 'Reuse',
	hint: 'Reuse from another release (Ctrl+Shift+F)',
	title: 'Reuse from another release',
	close: 'Close this panel',
	search: 'Search other releases',
	quotesOnly: 'Quotes only',
	results: 'Releases found',
	noNumber: 'No number',
	noDate: 'No date',
	look: (title) => `Look into “${title}”`,
	more: 'Show more',
	moreQuotes: (n) =>
		n === 1 ? 'and 1 more quote' : `and ${n.toLocaleString('en-GB')} more quotes`,
	searching: 'Searching…',
	nothing: (words) => `Nothing fits “${words}”.`,
	nothingTodo: 'Try fewer words, or only how they begin.',
	noQuote: 'No other release has a quote yet.',
	empty: 'There is no other release in the library yet.',
	emptyTodo: 'Once there is, its paragraphs and quotes can be reused from here.',
	back: 'Back to the results',
	openRelease: 'Open this release',
	passages: 'What the release says',
	blank: 'This release says nothing yet.',
	blankQuotes: 'This release has no quote.',
	kinds: {
		headline: 'Headline',
		lede: 'Lede',
		paragraph: 'Paragraph',
		subheading: 'Subheading',
		list: 'List',
		figure: 'Photo',
		quote: 'Quote',
		exchange: 'Question with its answers',
		closing: 'Closing'
	},
	insert: 'Insert',
	insertOf: (kind, words) => `Insert ${kind.toLowerCase()}: ${words}`,
	copy: 'Copy',
	copyOf: (kind, words) => `Copy ${kind.toLowerCase()}: ${words}`,
	copied: 'Copied',
	inserted: (kind) => `${kind} inserted. Ctrl+Z takes it back.`,
	refusals: {
		locked: 'The template of this release locks its body, so nothing can be inserted.',
		quotes: 'The template of this release has no quotes.',
		exchanges: 'The template of this release has no questions and answers.'
	}
};

export const reuse = { id, en } satisfies Record<Language, typeof id>;
