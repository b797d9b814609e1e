import type { Language } from '$lib/backend';

/** The first words of a block, enough to know it by. */
const beginning = (words: string) => (words.length > 60 ? `${words.slice(0, 60).trim()}…` : words);

const id = {
	kind: 'Bentuk pratinjau',
	pdf: 'PDF',
	html: 'HTML',
	message: 'Pesan',
	show: { pdf: 'Pratinjau PDF', html: 'Pratinjau HTML', message: 'Pratinjau pesan WhatsApp' },
	view: 'Isi pratinjau',
	go: (words: string) => `Ke naskah: ${beginning(words)}`,
	pages: (page: number, of: number) => `Halaman ${page} dari ${of}`,
	pageLabel: (page: number) => `Halaman ${page}`,
	refreshing: 'Memperbarui…',
	htmlTitle: 'Pratinjau HTML',
	characters: (n: number) => `${n.toLocaleString('id-ID')} karakter`,
	copyMessage: 'Salin pesan',
	readMore: '… Baca selengkapnya',
	foldedHere: '⌃ lipat dari sini',
	foldNote:
		'WhatsApp melipat pesan panjang kira-kira di sini; letak tepatnya bergantung pada ponsel pembaca.',
	failed: 'Pratinjau belum dapat dibuat',
	last: (what: string) => `${what.replace(/\.$/, '')}; yang terlihat ialah pratinjau sebelumnya.`,
	wide: 'Lebarkan',
	narrow: 'Kembalikan lebar'
};

const en: typeof id = {
	kind: 'Kind of preview',
	pdf: 'PDF',
	html: 'HTML',
	message: 'Message',
	show: { pdf: 'PDF preview', html: 'HTML preview', message: 'WhatsApp message preview' },
	view: 'What is previewed',
	go: (words) => `To the text: ${beginning(words)}`,
	pages: (page, of) => `Page ${page} of ${of}`,
	pageLabel: (page) => `Page ${page}`,
	refreshing: 'Refreshing…',
	htmlTitle: 'HTML preview',
	characters: (n) => `${n.toLocaleString('en-GB')} characters`,
	copyMessage: 'Copy the message',
	readMore: '… Read more',
	foldedHere: '⌃ fold from here',
	foldNote:
		'WhatsApp folds a long message about here; where exactly depends on the reader’s phone.',
	failed: 'The preview could not be made',
	last: (what) => `${what.replace(/\.$/, '')}; what is shown is the preview before that.`,
	wide: 'Widen',
	narrow: 'Back to normal width'
};

export const preview = { id, en } satisfies Record<Language, typeof id>;
