/** Words of the tour over the sample. */
import type { Language } from '$lib/backend';

type Stop = 'outline' | 'quote' | 'guide' | 'preview';

const id = {
	offer: 'Coba dengan contoh',
	offerWhat:
		'Contoh rilis dari kota rekaan, dengan tur empat langkah yang boleh dilewati. Silakan ubah apa saja di dalamnya.',
	start: 'Tur empat langkah di atas contoh',
	step: (n: number, all: number) => `Langkah ${n} dari ${all}`,
	stops: {
		outline: {
			title: 'Kerangka rilis',
			what: 'Rilis tersusun dari bagian-bagian. Di sini terlihat mana yang lengkap dan mana yang masih kosong. Klik untuk melompat; seret paragraf dan kutipan untuk mengubah urutannya.'
		},
		quote: {
			title: 'Menulis kutipan',
			what: 'Ketik " di awal paragraf, lalu ucapannya saja. Tanda petik, kata kerja, dan sebutan narasumber disusun Siaran; ganti semuanya pada baris di atas ucapan.'
		},
		guide: {
			title: 'Pemandu',
			what: 'Di sini tertulis apa yang diminta dari bagian yang sedang ditulis, contohnya, dan apakah panjangnya sudah pas. Sekarang yang dibahas adalah teras.'
		},
		preview: {
			title: 'Pratinjau dan ekspor',
			what: 'Seperti inilah rilis akan keluar: PDF, laman, dan pesan WhatsApp. Ekspor (Ctrl+E) menyimpannya sebagai berkas. Tur ini dapat dipanggil lagi lewat Ctrl+K.'
		}
	} as Record<Stop, { title: string; what: string }>,
	next: 'Berikutnya',
	back: 'Sebelumnya',
	skip: 'Lewati',
	end: 'Selesai'
};

const en: typeof id = {
	offer: 'Try it with the sample',
	offerWhat:
		'A sample release from a city that does not exist, with a tour of four steps that you may skip. Change whatever you like in it.',
	start: 'Tour of four steps over the sample',
	step: (n, all) => `Step ${n} of ${all}`,
	stops: {
		outline: {
			title: 'The outline',
			what: 'A release is made of parts. Here you see which are complete and which are still empty. Click to jump; drag paragraphs and quotes into another order.'
		},
		quote: {
			title: 'Writing a quote',
			what: 'Type " at the start of a paragraph, then only what was said. Siaran adds quotation marks, verb and speaker; change any of them in the row above the words.'
		},
		guide: {
			title: 'The guide',
			what: 'Here stands what is asked of the part you are writing, an example, and whether its length is right. Just now it is about the lede.'
		},
		preview: {
			title: 'Preview and export',
			what: 'This is how the release will leave: PDF, web page and WhatsApp message. Export (Ctrl+E) saves it as files. Call this tour again with Ctrl+K.'
		}
	},
	next: 'Next',
	back: 'Previous',
	skip: 'Skip',
	end: 'Done'
};

export const tour = { id, en } satisfies Record<Language, typeof id>;
