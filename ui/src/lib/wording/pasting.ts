/** Words about what was pasted. */
import type { Language } from '$lib/backend';

/** What a release cannot hold, or what was made whole. */
type What =
	| 'pictures'
	| 'tables'
	| 'comments'
	| 'footnotes'
	| 'scripts'
	| 'deleted'
	| 'hidden'
	| 'struck'
	| 'colours'
	| 'levels'
	| 'joined';

const count = (n: number) => n.toLocaleString('id-ID');

const id = {
	note: 'Tempelan dirapikan.',
	undo: 'Ctrl+Z membatalkannya.',
	tooMuch: 'Tempelan terlalu besar.',
	inParts: 'Rilis tidak berubah. Salin dan tempel sebagian demi sebagian.',
	lines: {
		pictures: (n) => `${count(n)} gambar tidak ikut; pasang lewat + Foto.`,
		tables: (n) => `${count(n)} tabel menjadi paragraf, satu untuk tiap sel.`,
		comments: (n) => `${count(n)} komentar tidak ikut.`,
		footnotes: (n) => `${count(n)} catatan kaki tidak ikut.`,
		scripts: (n) => `${count(n)} skrip atau bingkai dibuang tanpa dijalankan.`,
		deleted: () => 'Teks yang bertanda dihapus tidak ikut.',
		hidden: () => 'Teks tersembunyi tidak ikut.',
		struck: () => 'Garis coret dilepas; kata-katanya tetap.',
		colours: () => 'Warna dilepas.',
		levels: () => 'Tingkat judul dan daftar disamakan.',
		joined: (n) => `${count(n)} baris yang terpotong disambung.`
	} as Record<What, (n: number) => string>
};

export type PastingWords = typeof id;

const enCount = (n: number) => n.toLocaleString('en-GB');
const many = (n: number, one: string, more: string) => `${enCount(n)} ${n === 1 ? one : more}`;

const en: PastingWords = {
	note: 'What you pasted was tidied.',
	undo: 'Ctrl+Z takes it back.',
	tooMuch: 'That is too much to paste at once.',
	inParts: 'The release is unchanged. Copy and paste it in parts.',
	lines: {
		pictures: (n) => `${many(n, 'picture was', 'pictures were')} left out; add them by + Photo.`,
		tables: (n) => `${many(n, 'table', 'tables')} became paragraphs, one for each cell.`,
		comments: (n) => `${many(n, 'comment was', 'comments were')} left out.`,
		footnotes: (n) => `${many(n, 'footnote was', 'footnotes were')} left out.`,
		scripts: (n) => `${many(n, 'script or frame was', 'scripts or frames were')} removed, not run.`,
		deleted: () => 'Words marked as deleted were left out.',
		hidden: () => 'Hidden words were left out.',
		struck: () => 'Lines through words were removed; the words stay.',
		colours: () => 'Colours were removed.',
		levels: () => 'Levels of headings and lists became one.',
		joined: (n) => `${many(n, 'cut line was', 'cut lines were')} joined.`
	}
};

export const pasting = { id, en } satisfies Record<Language, PastingWords>;
