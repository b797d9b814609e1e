import type { Language, State } from '$lib/backend';

const id = {
	program: 'Siaran',
	close: 'Tutup',
	cancel: 'Batal',
	again: 'Coba lagi',
	undo: 'Urungkan',
	loading: 'Memuat…',
	language: 'Bahasa',
	/** What the keys of a palette do. */
	palette: { move: 'pilih', close: 'tutup' },
	/** A release whose headline was not written yet. */
	untitled: 'Tanpa judul',
	details: 'Rincian untuk yang mengurus komputer',
	states: {
		draft: 'Draf',
		inReview: 'Ditelaah',
		approved: 'Disetujui',
		published: 'Terbit'
	} satisfies Record<State, string> as Record<State, string>,
	languages: {
		id: 'Bahasa Indonesia',
		en: 'Bahasa Inggris'
	} satisfies Record<Language, string> as Record<Language, string>,
	wordCount: (n: number) => `${n.toLocaleString('id-ID')} kata`,
	/** Of what was thrown away. */
	daysLeft: (n: number) => (n === 0 ? 'segera dihapus' : `dihapus dalam ${n} hari`)
};

const en: typeof id = {
	program: 'Siaran',
	close: 'Close',
	cancel: 'Cancel',
	again: 'Try again',
	undo: 'Undo',
	loading: 'Loading…',
	language: 'Language',
	palette: { move: 'choose', close: 'close' },
	untitled: 'Untitled',
	details: 'Details for whoever looks after the computer',
	states: {
		draft: 'Draft',
		inReview: 'In review',
		approved: 'Approved',
		published: 'Published'
	},
	languages: { id: 'Indonesian', en: 'English' },
	wordCount: (n) => (n === 1 ? '1 word' : `${n.toLocaleString('en-GB')} words`),
	daysLeft: (n) =>
		n === 0 ? 'deleted soon' : n === 1 ? 'deleted in 1 day' : `deleted in ${n} days`
};

export const common = { id, en } satisfies Record<Language, typeof id>;
