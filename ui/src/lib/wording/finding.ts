import type { Found, Group, Language, Sort } from '$lib/backend';

const id = {
	filters: 'Saring dan urutkan',
	state: 'Status',
	anyState: 'Semua status',
	month: 'Bulan',
	anyMonth: 'Semua bulan',
	template: 'Templat',
	anyTemplate: 'Semua templat',
	speaker: 'Narasumber',
	anySpeaker: 'Semua narasumber',
	organisation: 'Lembaga',
	anyOrganisation: 'Semua lembaga',
	clear: 'Tampilkan semua',
	group: 'Kelompok',
	groups: {
		none: 'Tanpa kelompok',
		state: 'Per status',
		month: 'Per bulan'
	} satisfies Record<Group | 'none', string> as Record<Group | 'none', string>,
	sort: 'Urutan',
	sorts: {
		touched: 'Terakhir diubah',
		date: 'Tanggal terbaru',
		title: 'Judul A–Z',
		number: 'Nomor tertinggi'
	} satisfies Record<Sort, string> as Record<Sort, string>,
	undated: 'Belum bertanggal',
	quoted: (names: string) => `Dikutip: ${names}`,
	found: {
		text: '',
		speakers: 'Narasumber',
		number: 'Nomor',
		tags: 'Kata kunci',
		organisation: 'Lembaga'
	} satisfies Record<Found, string> as Record<Found, string>,
	shown: (shown: number, total: number, more: boolean) =>
		more
			? `${shown.toLocaleString('id-ID')} dari lebih dari ${total.toLocaleString('id-ID')} rilis`
			: shown < total
				? `${shown.toLocaleString('id-ID')} dari ${total.toLocaleString('id-ID')} rilis`
				: `${total.toLocaleString('id-ID')} rilis`,
	waiting: (n: number) =>
		`Pencarian sedang disiapkan: ${n.toLocaleString('id-ID')} rilis lama belum dapat ditemukan lewat isinya.`,
	nothingFiltered: 'Tidak ada rilis yang sesuai dengan saringan ini.',

	like: 'Buat seperti ini',
	likeOf: (title: string) => `Buat rilis seperti “${title}”`
};

const en: typeof id = {
	filters: 'Filter and sort',
	state: 'State',
	anyState: 'Every state',
	month: 'Month',
	anyMonth: 'Every month',
	template: 'Template',
	anyTemplate: 'Every template',
	speaker: 'Speaker',
	anySpeaker: 'Every speaker',
	organisation: 'Organisation',
	anyOrganisation: 'Every organisation',
	clear: 'Show all',
	group: 'Groups',
	groups: { none: 'No groups', state: 'By state', month: 'By month' },
	sort: 'Order',
	sorts: {
		touched: 'Last changed',
		date: 'Latest date',
		title: 'Title A–Z',
		number: 'Highest number'
	},
	undated: 'No date yet',
	quoted: (names) => `Quoted: ${names}`,
	found: {
		text: '',
		speakers: 'Speaker',
		number: 'Number',
		tags: 'Keywords',
		organisation: 'Organisation'
	},
	shown: (shown, total, more) =>
		more
			? `${shown.toLocaleString('en-GB')} of more than ${total.toLocaleString('en-GB')} releases`
			: shown < total
				? `${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} releases`
				: total === 1
					? '1 release'
					: `${total.toLocaleString('en-GB')} releases`,
	waiting: (n) =>
		`The search is being prepared: ${n.toLocaleString('en-GB')} old releases cannot be found by their words yet.`,
	nothingFiltered: 'No release fits these filters.',

	like: 'New one like this',
	likeOf: (title) => `New release like “${title}”`
};

export const finding = { id, en } satisfies Record<Language, typeof id>;
