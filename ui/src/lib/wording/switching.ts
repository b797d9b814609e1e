import type { Destination, Language } from '$lib/backend';

type Kinds = Record<Destination['kind'], string>;

const id = {
	open: 'Lompat ke…',
	what: 'Lompat ke rilis, templat, narasumber, atau bagian pustaka (Ctrl+P)',
	title: 'Lompat ke',
	placeholder: 'Judul, nomor, templat, atau nama narasumber',
	act: 'buka',
	recent: 'Rilis yang terakhir diubah',
	kinds: {
		release: 'Rilis',
		template: 'Templat',
		speaker: 'Narasumber',
		place: 'Bagian pustaka'
	} satisfies Kinds as Kinds,
	here: 'sedang terbuka',
	changed: (ago: string) => `diubah ${ago}`,
	found: (n: number) => `${n.toLocaleString('id-ID')} tujuan`,
	nothing: (typed: string) => `Tidak ada yang cocok dengan “${typed}”.`,
	nothingTodo: 'Cukup awal beberapa katanya, atau huruf-hurufnya menurut urutan.',
	empty: 'Belum ada rilis di pustaka.',
	emptyTodo: 'Ketik nama templat, narasumber, atau bagian pustaka.'
};

const en: typeof id = {
	open: 'Go to…',
	what: 'Go to a release, a template, a speaker or a part of the library (Ctrl+P)',
	title: 'Go to',
	placeholder: 'Headline, number, template or a speaker’s name',
	act: 'open',
	recent: 'Releases changed last',
	kinds: {
		release: 'Releases',
		template: 'Templates',
		speaker: 'Speakers',
		place: 'Parts of the library'
	},
	here: 'open now',
	changed: (ago) => `changed ${ago}`,
	found: (n) => (n === 1 ? '1 place to go to' : `${n.toLocaleString('en-GB')} places to go to`),
	nothing: (typed) => `Nothing fits “${typed}”.`,
	nothingTodo: 'The beginnings of some words are enough, or their letters in order.',
	empty: 'There is no release in the library yet.',
	emptyTodo: 'Type the name of a template, a speaker or a part of the library.'
};

export const switching = { id, en } satisfies Record<Language, typeof id>;
