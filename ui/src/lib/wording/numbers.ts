import type {
	Language,
	NumberDeed,
	NumberPatternFault,
	NumberPiece,
	NumberState,
	NumberTableWords,
	Whereabouts
} from '$lib/backend';

/** A piece of a pattern that is a field, by its name. */
export type Field = Extract<NumberPiece, string> | 'running';

/** What a register's row can be. */
export type RowState = NumberState | 'unrecorded' | 'missing';

const id = {
	shelf: 'Nomor',
	office: 'Lembaga',
	year: 'Tahun',
	next: (n: number) => `Nomor berikutnya: ${n}`,
	startsAt: (n: number) => `Hitungan mulai dari ${n}`,
	states: {
		assigned: 'Dipakai',
		reserved: 'Dipesan',
		outside: 'Di luar Siaran',
		cancelled: 'Dibatalkan',
		unrecorded: 'Belum tercatat',
		missing: 'Tidak diketahui'
	} satisfies Record<RowState, string> as Record<RowState, string>,
	tallies: {
		assigned: (n: number) => `${n} dipakai`,
		reserved: (n: number) => `${n} dipesan`,
		outside: (n: number) => `${n} di luar Siaran`,
		cancelled: (n: number) => `${n} dibatalkan`,
		unrecorded: (n: number) => `${n} belum tercatat`,
		missing: (n: number) => `${n} tidak diketahui`
	} satisfies Record<RowState, unknown> as Record<RowState, (n: number) => string>,
	columns: {
		number: 'Nomor',
		state: 'Status',
		release: 'Tercetak dan rilisnya',
		date: 'Tanggal',
		remark: 'Keterangan',
		actions: 'Tindakan'
	},
	caption: (office: string, year: number) => `Register nomor ${office} ${year}`,
	gap: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
	gapWhat: (n: number) =>
		n === 1 ? 'Nomor ini tidak ada catatannya.' : `${n} nomor ini tidak ada catatannya.`,
	open: (title: string) => `Buka “${title}”`,
	whereabouts: {
		library: '',
		bin: 'di tempat sampah',
		gone: 'rilisnya sudah dihapus'
	} satisfies Record<Whereabouts, string> as Record<Whereabouts, string>,
	notCarried: 'rilisnya tidak memuat nomor ini',
	nobody: 'belum untuk rilis mana pun',

	reserve: 'Pesan nomor…',
	reserveTitle: 'Pesan nomor',
	reserveWhat: (next: number) =>
		`Nomor disimpan untuk rilis yang belum ditulis, mulai dari ${next}. Nomor itu tidak diberikan kepada rilis lain.`,
	howMany: 'Berapa nomor',
	note: 'Untuk apa',
	noteExample: 'Pekan budaya',
	reserveNow: (n: number) => (n === 1 ? 'Pesan 1 nomor' : `Pesan ${n} nomor`),
	reserved: (from: number, to: number) =>
		from === to ? `Nomor ${from} dipesan.` : `Nomor ${from}–${to} dipesan.`,

	start: 'Awal hitungan…',
	startTitle: 'Awal hitungan',
	startWhat: (year: number) =>
		`Bila nomor ${year} sudah berjalan di buku atau program lain, mulai dari nomor berikutnya.`,
	startFrom: 'Mulai dari nomor',
	startNow: 'Simpan',
	started: (n: number) => `Hitungan mulai dari ${n}.`,

	record: 'Catat…',
	recordOf: (numbers: string) => `Catat nomor ${numbers}`,
	recordTitle: 'Catat nomor dari luar Siaran',
	recordWhat: 'Untuk nomor yang sudah diberikan di buku, di kertas, atau di program lain.',
	from: 'Dari nomor',
	to: 'Sampai nomor',
	recordNote: 'Keterangan',
	recordExample: 'Buku agenda, surat undangan',
	recordNow: 'Catat',
	recorded: (from: number, to: number) =>
		from === to ? `Nomor ${from} dicatat.` : `Nomor ${from}–${to} dicatat.`,
	recordAll: 'Catat semua',
	recordThis: 'Catat untuk rilis ini',
	recordedCarried: (n: number) => `${n} nomor dicatat.`,
	unrecordedTitle: (n: number) =>
		n === 1
			? 'Satu rilis memakai nomor yang belum tercatat.'
			: `${n} rilis memakai nomor yang belum tercatat.`,
	unrecordedWhat:
		'Nomor itu tidak diberikan lagi, tetapi register belum menyebut milik siapa. Yang dipakai dua rilis dicatat satu per satu.',

	cancel: 'Batalkan…',
	cancelOf: (n: number) => `Batalkan nomor ${n}`,
	cancelTitle: (n: number) => `Batalkan nomor ${n}?`,
	cancelWhat: 'Nomor yang dibatalkan tidak pernah dipakai lagi, dan tetap terbaca di register.',
	cancelCarried: (title: string) => `Rilis “${title}” masih memuat nomor ini.`,
	reason: 'Alasan',
	reasonExample: 'Acara batal',
	reasonMissing: 'Tulis alasannya dulu.',
	cancelNow: 'Batalkan nomor',
	keep: 'Biarkan',
	cancelled: (n: number) => `Nomor ${n} dibatalkan.`,

	free: 'Kembalikan ke pesanan',
	freeOf: (n: number) => `Kembalikan nomor ${n} ke pesanan`,
	freed: (n: number) => `Nomor ${n} kembali menjadi pesanan.`,

	history: 'Riwayat',
	historyOf: (n: number) => `Riwayat nomor ${n}`,
	deeds: {
		reserved: 'Dipesan',
		assigned: 'Diberikan kepada rilis',
		freed: 'Dikembalikan ke pesanan',
		recorded: 'Dicatat dari luar Siaran',
		cancelled: 'Dibatalkan'
	} satisfies Record<NumberDeed, string> as Record<NumberDeed, string>,
	by: (name: string) => `oleh ${name}`,

	exportTable: 'Ekspor',
	exportForms: {
		semicolon: 'CSV untuk Excel (titik koma)',
		comma: 'CSV (koma)'
	},
	exportTitle: 'Simpan register',
	exportKind: 'Tabel CSV',
	exportName: (office: string, year: number) => `Register nomor ${office} ${year}`,
	exported: 'Register ditulis.',
	table: {
		columns: {
			year: 'Tahun',
			number: 'Nomor',
			state: 'Status',
			text: 'Tercetak',
			title: 'Judul rilis',
			note: 'Keterangan',
			reason: 'Alasan batal',
			by: 'Oleh',
			reservedAt: 'Dipesan',
			assignedAt: 'Diberikan',
			cancelledAt: 'Dibatalkan'
		},
		assigned: 'dipakai',
		reserved: 'dipesan',
		outside: 'di luar Siaran',
		cancelled: 'dibatalkan',
		unrecorded: 'belum tercatat',
		missing: 'tidak diketahui'
	} satisfies NumberTableWords as NumberTableWords,

	empty: (year: number) => `Belum ada nomor untuk ${year}.`,
	emptyWhat:
		'Rilis mengambil nomornya di meja tulis, pada Rincian lalu Nomor. Bila kantor Anda sudah memberi nomor di tempat lain, atur dulu awal hitungannya.',
	noOffice: 'Belum ada lembaga.',
	noOfficeWhat: 'Register terbuka begitu ada lembaga atau rilis bernomor.',

	takeNext: (n: number) => `Ambil nomor berikutnya (${n})`,
	willPrint: 'Akan tercetak',
	needsDate: 'Isi tanggal rilis agar nomornya tercetak.',
	needsPattern: 'Isi pola nomor lembaga agar nomornya tercetak.',
	takeReserved: 'Pakai pesanan',
	reservedChoice: (n: number, note: string) => (note ? `${n} · ${note}` : `${n}`),
	takeOther: 'Nomor lain',
	takeThis: 'Ambil',
	byHand: 'Tulis sendiri',
	fromRegister: 'Pakai nomor dari register',
	running: (n: number, year: number) => `Nomor urut ${n} tahun ${year}, tercatat di register.`,
	letGo: 'Lepas nomor',
	letGoCancel: 'Batalkan dengan alasan…',
	without: 'Hapus nomor',

	/** What the register and the release do not agree on. */
	trouble: {
		undone: (n: string) => `Nomor ${n} tercatat untuk rilis ini, tetapi rilis ini tidak memuatnya.`,
		other: (n: string, printed: string) =>
			printed
				? `Register memberi rilis ini nomor ${n}, yang menurut pola tercetak “${printed}”.`
				: `Register memberi rilis ini nomor ${n}, tetapi rilis ini memuat nomor lain.`,
		otherYear: (n: string) =>
			`Tanggal rilis pindah tahun: nomor ${n} masih tercatat untuk rilis ini.`,
		otherOffice: (n: string) =>
			`Lembaga rilis berganti: nomor ${n} dari lembaga sebelumnya masih tercatat untuk rilis ini.`,
		taken: (n: string, title: string) => `Nomor ${n} tercatat untuk rilis lain: “${title}”.`,
		cancelled: (n: string, reason: string) => `Nomor ${n} sudah dibatalkan: ${reason}.`,
		shared: (n: string, title: string) => `Nomor ${n} juga dimuat rilis lain: “${title}”.`,
		reserved: (n: string, note: string) =>
			note ? `Nomor ${n} masih pesanan untuk: ${note}.` : `Nomor ${n} masih berstatus pesanan.`,
		outside: (n: string, note: string) =>
			note
				? `Nomor ${n} tercatat diberikan di luar Siaran: ${note}.`
				: `Nomor ${n} tercatat diberikan di luar Siaran.`,
		unknown: (n: string) => `Register belum mengenal nomor ${n}.`
	},
	look: 'Lihat nomor',
	useAgain: (n: number) => `Pakai ${n}`,

	pattern: 'Pola nomor',
	patternWhat: 'Tombol di bawah menyisipkan bagian di tempat kursor.',
	unit: 'Unit dalam nomor',
	unitExample: 'HMS',
	classification: 'Kode klasifikasi',
	classificationExample: 'B-04',
	insert: 'Sisipkan ke pola',
	fields: {
		running: 'Nomor urut',
		unit: 'Unit',
		classification: 'Klasifikasi',
		month: 'Bulan (02)',
		romanMonth: 'Bulan (II)',
		year: 'Tahun (2026)',
		shortYear: 'Tahun (26)'
	} satisfies Record<Field, string> as Record<Field, string>,
	padded: 'Nomor urut (007)',
	example: 'Contoh',
	faults: {
		empty: 'Pola masih kosong: nomor urut tidak akan tercetak.',
		noRunning: 'Nomor urut belum ada di pola, jadi semua rilis akan bernomor sama.',
		unopenedBrace: 'Ada kurung } tanpa pembukanya {.'
	} satisfies Record<Extract<NumberPatternFault, string>, string> as Record<
		Extract<NumberPatternFault, string>,
		string
	>,
	unknownField: (name: string) =>
		`Siaran tidak mengenal {${name}}; bagian itu tercetak apa adanya.`,
	unclosedBrace: (after: string) =>
		after ? `Kurung { sebelum “${after}” belum ditutup.` : 'Ada kurung { yang belum ditutup.',
	blank: {
		unit: 'Pola memakai unit, tetapi unitnya kosong.',
		classification: 'Pola memakai klasifikasi, tetapi kodenya kosong.'
	}
};

const en: typeof id = {
	shelf: 'Numbers',
	office: 'Organisation',
	year: 'Year',
	next: (n) => `Next number: ${n}`,
	startsAt: (n) => `Counting starts at ${n}`,
	states: {
		assigned: 'In use',
		reserved: 'Reserved',
		outside: 'Outside Siaran',
		cancelled: 'Cancelled',
		unrecorded: 'Not recorded',
		missing: 'Unknown'
	},
	tallies: {
		assigned: (n) => `${n} in use`,
		reserved: (n) => `${n} reserved`,
		outside: (n) => `${n} outside Siaran`,
		cancelled: (n) => `${n} cancelled`,
		unrecorded: (n) => `${n} not recorded`,
		missing: (n) => `${n} unknown`
	},
	columns: {
		number: 'Number',
		state: 'State',
		release: 'As printed, and its release',
		date: 'Date',
		remark: 'Remark',
		actions: 'Actions'
	},
	caption: (office, year) => `Number register of ${office}, ${year}`,
	gap: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
	gapWhat: (n) =>
		n === 1 ? 'Nothing is on record for this number.' : `Nothing is on record for these ${n}.`,
	open: (title) => `Open “${title}”`,
	whereabouts: { library: '', bin: 'in the bin', gone: 'its release was deleted' },
	notCarried: 'its release does not carry it',
	nobody: 'for no release yet',

	reserve: 'Reserve numbers…',
	reserveTitle: 'Reserve numbers',
	reserveWhat: (next) =>
		`Kept for releases that are not written yet, from ${next} on. No other release gets them.`,
	howMany: 'How many',
	note: 'What for',
	noteExample: 'Culture week',
	reserveNow: (n) => (n === 1 ? 'Reserve 1 number' : `Reserve ${n} numbers`),
	reserved: (from, to) =>
		from === to ? `Number ${from} is reserved.` : `Numbers ${from}–${to} are reserved.`,

	start: 'Start of the count…',
	startTitle: 'Start of the count',
	startWhat: (year) =>
		`If numbers of ${year} were already given in a book or another program, start with the next one.`,
	startFrom: 'Start at number',
	startNow: 'Save',
	started: (n) => `Counting starts at ${n}.`,

	record: 'Record…',
	recordOf: (numbers) => `Record number ${numbers}`,
	recordTitle: 'Record numbers given outside Siaran',
	recordWhat: 'For numbers that were given in a book, on paper or in another program.',
	from: 'From number',
	to: 'To number',
	recordNote: 'Remark',
	recordExample: 'Register book, invitation letters',
	recordNow: 'Record',
	recorded: (from, to) =>
		from === to ? `Number ${from} is recorded.` : `Numbers ${from}–${to} are recorded.`,
	recordAll: 'Record all',
	recordThis: 'Record for this release',
	recordedCarried: (n) => (n === 1 ? '1 number was recorded.' : `${n} numbers were recorded.`),
	unrecordedTitle: (n) =>
		n === 1
			? 'One release carries a number that is not on record.'
			: `${n} releases carry numbers that are not on record.`,
	unrecordedWhat:
		'They are not given again, but the register does not say whose they are. A number that two releases carry is recorded by hand.',

	cancel: 'Cancel…',
	cancelOf: (n) => `Cancel number ${n}`,
	cancelTitle: (n) => `Cancel number ${n}?`,
	cancelWhat: 'A cancelled number is never used again, and stays in the register.',
	cancelCarried: (title) => `The release “${title}” still carries it.`,
	reason: 'Reason',
	reasonExample: 'Event called off',
	reasonMissing: 'Write the reason first.',
	cancelNow: 'Cancel the number',
	keep: 'Leave it',
	cancelled: (n) => `Number ${n} is cancelled.`,

	free: 'Keep it in reserve',
	freeOf: (n) => `Keep number ${n} in reserve`,
	freed: (n) => `Number ${n} is in reserve again.`,

	history: 'History',
	historyOf: (n) => `History of number ${n}`,
	deeds: {
		reserved: 'Reserved',
		assigned: 'Given to a release',
		freed: 'Back in reserve',
		recorded: 'Recorded as given outside',
		cancelled: 'Cancelled'
	},
	by: (name) => `by ${name}`,

	exportTable: 'Export',
	exportForms: { semicolon: 'CSV for Excel (semicolons)', comma: 'CSV (commas)' },
	exportTitle: 'Save the register',
	exportKind: 'CSV table',
	exportName: (office, year) => `Number register ${office} ${year}`,
	exported: 'The register was written.',
	table: {
		columns: {
			year: 'Year',
			number: 'Number',
			state: 'State',
			text: 'As printed',
			title: 'Headline',
			note: 'Remark',
			reason: 'Why cancelled',
			by: 'By',
			reservedAt: 'Reserved',
			assignedAt: 'Given',
			cancelledAt: 'Cancelled'
		},
		assigned: 'in use',
		reserved: 'reserved',
		outside: 'outside Siaran',
		cancelled: 'cancelled',
		unrecorded: 'not recorded',
		missing: 'unknown'
	},

	empty: (year) => `There are no numbers of ${year} yet.`,
	emptyWhat:
		'A release takes its number at the desk, under Details and Number. If your office already gave numbers elsewhere, set the start of the count first.',
	noOffice: 'There is no organisation yet.',
	noOfficeWhat: 'The register opens with the first organisation or numbered release.',

	takeNext: (n) => `Take the next number (${n})`,
	willPrint: 'Will print',
	needsDate: 'Give the release its date, so that the number prints.',
	needsPattern: 'Give the organisation a number pattern, so that the number prints.',
	takeReserved: 'Use a reserved one',
	reservedChoice: (n, note) => (note ? `${n} · ${note}` : `${n}`),
	takeOther: 'Another number',
	takeThis: 'Take',
	byHand: 'Write it by hand',
	fromRegister: 'Use a number of the register',
	running: (n, year) => `Number ${n} of ${year}, on record in the register.`,
	letGo: 'Let the number go',
	letGoCancel: 'Cancel it with a reason…',
	without: 'Remove the number',

	trouble: {
		undone: (n) => `Number ${n} is on record for this release, which does not carry it.`,
		other: (n, printed) =>
			printed
				? `The register gave this release number ${n}, which prints as “${printed}”.`
				: `The register gave this release number ${n}, but it carries another.`,
		otherYear: (n) => `The release moved to another year: number ${n} is still on record for it.`,
		otherOffice: (n) =>
			`The organisation changed: number ${n} of the former one is still on record for this release.`,
		taken: (n, title) => `Number ${n} is on record for another release: “${title}”.`,
		cancelled: (n, reason) => `Number ${n} was cancelled: ${reason}.`,
		shared: (n, title) => `Another release carries number ${n} as well: “${title}”.`,
		reserved: (n, note) =>
			note ? `Number ${n} is still reserved for: ${note}.` : `Number ${n} is still reserved.`,
		outside: (n, note) =>
			note
				? `Number ${n} is on record as given outside Siaran: ${note}.`
				: `Number ${n} is on record as given outside Siaran.`,
		unknown: (n) => `The register does not know number ${n} yet.`
	},
	look: 'Show the number',
	useAgain: (n) => `Use ${n}`,

	pattern: 'Number pattern',
	patternWhat: 'The buttons below insert a part where the caret is.',
	unit: 'Unit in the number',
	unitExample: 'HMS',
	classification: 'Classification code',
	classificationExample: 'B-04',
	insert: 'Insert into the pattern',
	fields: {
		running: 'Running number',
		unit: 'Unit',
		classification: 'Classification',
		month: 'Month (02)',
		romanMonth: 'Month (II)',
		year: 'Year (2026)',
		shortYear: 'Year (26)'
	},
	padded: 'Running number (007)',
	example: 'Example',
	faults: {
		empty: 'The pattern is empty: running numbers will not print.',
		noRunning: 'The running number is not in the pattern, so all releases would have the same.',
		unopenedBrace: 'There is a } that no { opens.'
	},
	unknownField: (name) => `Siaran does not know {${name}}; it prints as it stands.`,
	unclosedBrace: (after) =>
		after ? `The { before “${after}” is not closed.` : 'A { is not closed.',
	blank: {
		unit: 'The pattern uses the unit, but it is empty.',
		classification: 'The pattern uses the classification, but it is empty.'
	}
};

export const numbers = { id, en } satisfies Record<Language, typeof id>;
