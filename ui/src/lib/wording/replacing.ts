/** Words of find and replace. */
import type { Language } from '$lib/backend';

const count = (n: number) => n.toLocaleString('id-ID');

const id = {
	find: 'Cari di naskah…',
	replace: 'Cari dan ganti…',
	next: 'Temuan berikutnya',
	previous: 'Temuan sebelumnya',
	close: 'Tutup pencarian',

	title: 'Cari di naskah',
	words: 'Cari',
	other: 'Ganti dengan',
	options: 'Cara mencari',
	exact: 'Bedakan huruf besar dan aksen',
	wholeWords: 'Kata utuh saja',
	within: (part: string) => `Hanya di ${part}`,
	withinNone: 'Hanya di bagian ini',
	what: 'Yang dicari adalah kata-kata yang diketik di naskah dan isian di dalamnya; kata yang disusun sendiri tidak ikut.',
	inFields: 'Juga ada di isian, yang diganti di tempatnya:',
	fieldKinds: {
		speaker: 'Narasumber',
		contact: 'Narahubung',
		place: 'Tempat',
		alt: 'Teks alternatif gambar',
		credit: 'Fotografer',
		asker: 'Penanya'
	},

	position: (at: number, all: number) => `${count(at)} dari ${count(all)}`,
	hits: (n: number) => `${count(n)} temuan`,
	nothing: 'Tidak ada',
	nothingTodo: (words: string) => `Tidak ada “${words}” di naskah.`,
	nothingHere: (words: string, part: string) => `Tidak ada “${words}” di ${part}.`,
	list: 'Semua temuan',
	more: (n: number) => `dan ${count(n)} temuan lain`,
	locked: 'terkunci',
	lockedNote: (n: number) =>
		`${count(n)} temuan ada di bagian yang ditetapkan templat, dan tidak diganti.`,
	lockedOne: 'Kata ini ditetapkan templat, dan tidak diganti.',

	doReplace: 'Ganti',
	doReplaceAll: 'Ganti semua',
	asking: (spoken: number, all: number) =>
		all === 1
			? 'Ini ucapan orang di dalam kutipan: ganti juga?'
			: spoken === all
				? `Semua temuan (${count(all)}) ada di dalam kutipan: ganti juga?`
				: `${count(spoken)} dari ${count(all)} ada di dalam kutipan: ganti juga?`,
	takeAll: (n: number) => (n === 1 ? 'Ganti juga' : `Ganti semua (${count(n)})`),
	takeOwn: (n: number) => `Di luar kutipan saja (${count(n)})`,
	replaced: (n: number) => `${count(n)} diganti.`,
	leftLocked: (n: number) => `${count(n)} di bagian terkunci tetap.`,
	undo: 'Ctrl+Z mengembalikannya.'
};

export type ReplacingWords = typeof id;

const enCount = (n: number) => n.toLocaleString('en-GB');

const en: ReplacingWords = {
	find: 'Find in the release…',
	replace: 'Find and replace…',
	next: 'Next hit',
	previous: 'Previous hit',
	close: 'Close the search',

	title: 'Find in the release',
	words: 'Find',
	other: 'Replace with',
	options: 'How to search',
	exact: 'Match capitals and accents',
	wholeWords: 'Whole words only',
	within: (part) => `Only in ${part}`,
	withinNone: 'Only in this part',
	what: 'What you typed on paper and in its fields is searched; words composed around it are not.',
	inFields: 'Also in fields, which are changed where they stand:',
	fieldKinds: {
		speaker: 'Speaker',
		contact: 'Contact',
		place: 'Place',
		alt: 'Alternative text of a picture',
		credit: 'Photographer',
		asker: 'Asker'
	},

	position: (at, all) => `${enCount(at)} of ${enCount(all)}`,
	hits: (n) => (n === 1 ? '1 hit' : `${enCount(n)} hits`),
	nothing: 'None',
	nothingTodo: (words) => `There is no “${words}” in the release.`,
	nothingHere: (words, part) => `There is no “${words}” in ${part}.`,
	list: 'All hits',
	more: (n) => (n === 1 ? 'and 1 more hit' : `and ${enCount(n)} more hits`),
	locked: 'locked',
	lockedNote: (n) =>
		n === 1
			? '1 hit is in a part that the template fixes, and is not replaced.'
			: `${enCount(n)} hits are in parts that the template fixes, and are not replaced.`,
	lockedOne: 'The template fixes these words: they are not replaced.',

	doReplace: 'Replace',
	doReplaceAll: 'Replace all',
	asking: (spoken, all) =>
		all === 1
			? 'These are somebody’s words in a quote: replace them too?'
			: spoken === all
				? `All ${enCount(all)} hits are in quotes: replace them too?`
				: `${enCount(spoken)} of ${enCount(all)} ${spoken === 1 ? 'is' : 'are'} in quotes: replace ${spoken === 1 ? 'it' : 'them'} too?`,
	takeAll: (n) => (n === 1 ? 'Replace too' : `Replace all (${enCount(n)})`),
	takeOwn: (n) => `Only outside quotes (${enCount(n)})`,
	replaced: (n) => `${enCount(n)} replaced.`,
	leftLocked: (n) => `${enCount(n)} in locked parts stay${n === 1 ? 's' : ''}.`,
	undo: 'Ctrl+Z brings it back.'
};

export const replacing = { id, en } satisfies Record<Language, ReplacingWords>;
