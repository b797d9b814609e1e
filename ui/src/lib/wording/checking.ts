/** Words of what the guide finds in lede and headline. */
import type { Language, LedeElement, Voice } from '$lib/backend';

/** The kinds of headline, and that no verb was recognised. */
type Kind = Voice | 'unknown';

const id = {
	elements: {
		what: 'Apa',
		who: 'Siapa',
		where: 'Di mana',
		when: 'Kapan',
		why: 'Mengapa',
		how: 'Bagaimana'
	} as Record<LedeElement, string>,
	/** What to write where nothing was found. */
	missing: {
		what: 'Kata kerja beritanya: membuka, meresmikan, dimulai.',
		who: 'Nama lembaga, orang dengan jabatannya, atau kelompok warga.',
		where: 'Tempat kejadian: di Balai Kota, di 12 kecamatan.',
		when: 'Hari dan tanggal: Rabu (25/2), mulai April.',
		why: 'Alasan atau tujuan: karena, agar, untuk, guna.',
		how: 'Cara: melalui, dengan, secara.'
	} as Record<LedeElement, string>,
	elementsTitle: 'Enam unsur teras',
	elementsFound: (n: number) => `${n} dari 6`,
	elementsWhat:
		'Siaran mengenalinya dari bentuk kata, jadi dapat keliru. Sebagian lembaga meminta keenamnya di teras, sebagian menaruh sisanya di tubuh.',
	fromDateline: 'dari tempat & tanggal',

	headlineTitle: 'Bentuk judul',
	kinds: {
		active: 'Aktif',
		passive: 'Pasif',
		inverted: 'Terbalik',
		actorless: 'Tanpa pelaku',
		nominal: 'Tanpa kata kerja',
		unknown: 'Bentuknya tidak dikenali'
	} as Record<Kind, string>,
	kindWhat: {
		active: 'Pelaku lebih dahulu, lalu perbuatannya.',
		passive: 'Bila pelakunya penting, dahulukan: siapa melakukan apa.',
		inverted: 'Keterangan mendahului pelaku. Lebih cepat ditangkap: siapa melakukan apa.',
		actorless: 'Belum terbaca siapa yang melakukannya.',
		nominal: 'Menyebut kegiatan. Coba katakan apa hasilnya, dengan kata kerja.',
		unknown: 'Kata kerjanya tidak ditemukan. Mungkin belum ada, mungkin belum dikenal Siaran.'
	} as Record<Kind, string>,
	shortForms: 'Singkatan',
	noShortForms: 'Tidak ada di judul',
	spelledOut: (part: string) => `dipanjangkan di ${part.toLowerCase()}`,
	spelledOutInText: 'dipanjangkan di tubuh',
	notSpelledOut: 'kepanjangannya tidak ditemukan; tulis di teras',
	goThere: 'Klik untuk ke kata itu'
};

export type CheckingWords = typeof id;

const en: CheckingWords = {
	elements: { what: 'What', who: 'Who', where: 'Where', when: 'When', why: 'Why', how: 'How' },
	missing: {
		what: 'The verb of the news: opens, signed, will begin.',
		who: 'An organisation, a person with their post, or a group of people.',
		where: 'Where it happens: at City Hall, in 12 districts.',
		when: 'Day and date: on Wednesday, from April.',
		why: 'A reason or an aim: because, so that, to improve.',
		how: 'The way: through, by training, with funding.'
	},
	elementsTitle: 'Six elements of the lede',
	elementsFound: (n) => `${n} of 6`,
	elementsWhat:
		'Siaran knows them by the shape of words and may be wrong. Some offices want all six in the lede, others leave some to the body.',
	fromDateline: 'from place & date',

	headlineTitle: 'Kind of headline',
	kinds: {
		active: 'Active',
		passive: 'Passive',
		inverted: 'Inverted',
		actorless: 'No actor',
		nominal: 'No verb',
		unknown: 'Kind not recognised'
	},
	kindWhat: {
		active: 'Who does it comes first, then the deed.',
		passive: 'If it matters who did it, begin with them: who does what.',
		inverted: 'A circumstance comes before the actor. Quicker to grasp: who does what.',
		actorless: 'It does not say who does it.',
		nominal: 'It names an activity. Try to say what came of it, with a verb.',
		unknown: 'No verb was found. There may be none, or Siaran may not know it.'
	},
	shortForms: 'Short forms',
	noShortForms: 'None in the headline',
	spelledOut: (part) => `spelled out in the ${part.toLowerCase()}`,
	spelledOutInText: 'spelled out in the body',
	notSpelledOut: 'no long form found; write it in the lede',
	goThere: 'Click to go to these words'
};

export const checking = { id, en } satisfies Record<Language, CheckingWords>;
