import type { Age, Failure, Language, Meet } from '$lib/backend';

/** Why words are not saved, short enough to stand beside the title. */
type Reasons = Partial<Record<Failure['code'], string>>;

const id = {
	notSaved: (why: string) => `Belum tersimpan: ${why}`,
	reasons: {
		libraryFull: 'cakram penuh',
		libraryDenied: 'folder pustaka terkunci',
		libraryBusy: 'pustaka dipakai program lain',
		libraryBroken: 'pustaka rusak',
		releaseChangedElsewhere: 'diubah di tempat lain',
		releaseInBin: 'ada di tempat sampah',
		releaseMissing: 'sudah dihapus'
	} as Reasons,
	otherReason: 'ada gangguan',

	copy: 'Simpan salinan ke…',
	copyTitle: 'Simpan salinan rilis',
	fileKind: 'Berkas rilis Siaran',
	send: 'Kirim sebagai berkas Siaran…',
	sendOf: (title: string) => `Kirim “${title}” sebagai berkas Siaran…`,
	sendTitle: 'Kirim rilis sebagai berkas Siaran',
	sent: (path: string) => `Berkas rilis siap dikirim: ${path}`,
	copied: (path: string) => `Salinan tersimpan di ${path}`,
	copiedWhat:
		'Berkas itu dapat dibuka di Siaran mana pun: klik dua kali, atau seret ke jendelanya.',
	picturesMissing: (n: number) =>
		`${n} gambar tidak ikut, karena tidak dapat dibaca dari pustaka: `,

	logo: 'logo pada kop',

	changed: (time: string) => `Jendela atau program lain menyimpan rilis ini, ${time}.`,
	changedWhat:
		'Naskah di sini berbeda dan belum tersimpan. Pilih yang dipakai; tidak ada yang hilang.',
	keepAsNew: 'Simpan punya saya sebagai rilis baru',
	takeTheirs: 'Pakai naskah di sana',
	putOver: 'Pakai naskah di sini',
	putOverWhat: 'Naskah yang tidak dipakai tetap ada di riwayat.',

	inBin: 'Rilis ini dibuang ke tempat sampah di tempat lain.',
	inBinWhat: 'Tulisan terakhir Anda masih di jendela ini.',
	restore: 'Kembalikan dari tempat sampah',
	gone: 'Rilis ini sudah dihapus selamanya di tempat lain.',
	goneWhat: 'Tulisan Anda masih di jendela ini; simpan sebagai rilis baru.',
	saveAsNew: 'Simpan sebagai rilis baru',
	updated: 'Naskah terbaru dari jendela lain sudah dimuat. Ctrl+Z mengembalikan yang tadi.',

	drop: 'Lepaskan berkas rilis atau templat di sini',
	notOpened: 'Berkas tidak dibuka',
	met: 'Rilis ini sudah ada di pustaka',
	metWhat: (title: string) => `Pustaka dan berkas itu memuat naskah yang berbeda dari “${title}”.`,
	metInBin: (title: string) => `“${title}” ada di tempat sampah pustaka ini.`,
	here: 'Di pustaka',
	there: 'Di berkas',
	changedAt: (time: string) => `terakhir diubah ${time}`,
	changedUnknown: 'tidak tercatat kapan diubah',
	ages: {
		same: 'Naskah keduanya sama.',
		newer: 'Naskah di berkas lebih baru.',
		older: 'Naskah di pustaka lebih baru.',
		unknown: 'Tidak diketahui mana yang lebih baru.'
	} satisfies Record<Age, string> as Record<Age, string>,
	isVersion: (n: number) => `Naskah di berkas sama dengan versi ${n} di riwayat.`,
	differing: (n: number) =>
		n === 0 ? 'Hanya pengaturannya yang berbeda.' : `${n} bagian berbeda.`,
	choices: {
		keep: 'Buka yang di pustaka',
		replace: 'Pakai naskah dari berkas',
		copy: 'Simpan sebagai rilis tersendiri'
	} satisfies Record<Meet, string> as Record<Meet, string>,
	choicesWhat: {
		keep: 'Pustaka tidak berubah; berkasnya tetap di tempatnya.',
		replace: 'Naskah di pustaka sekarang tetap ada di riwayat.',
		copy: 'Keduanya ada di pustaka, tanpa saling mengubah.'
	} satisfies Record<Meet, string> as Record<Meet, string>,
	keepFromBin: 'Kembalikan dari tempat sampah, lalu buka',
	chooseWhat: 'Apa yang dilakukan?',
	go: 'Lanjutkan',
	incomplete: 'Beberapa gambar tidak ikut',
	incompleteWhat: (n: number) =>
		`${n} gambar rilis ini tidak ada di berkasnya. Minta pengirimnya mengirim ulang, atau pilih gambarnya sekali lagi di meja tulis.`,

	slow: 'Masih menyimpan…',
	slowWhat: 'Pustaka belum menjawab. Siaran menunggu, supaya kata terakhir tidak hilang.',
	stay: 'Tetap di sini',
	leaveAnyway: 'Tinggalkan tanpa menyimpan'
};

const en: typeof id = {
	notSaved: (why) => `Not saved: ${why}`,
	reasons: {
		libraryFull: 'the disk is full',
		libraryDenied: 'the library’s folder is locked',
		libraryBusy: 'another program uses the library',
		libraryBroken: 'the library is damaged',
		releaseChangedElsewhere: 'changed elsewhere',
		releaseInBin: 'it is in the bin',
		releaseMissing: 'it was deleted'
	},
	otherReason: 'something is wrong',

	copy: 'Save a copy to…',
	copyTitle: 'Save a copy of the release',
	fileKind: 'Siaran release file',
	send: 'Send as a Siaran file…',
	sendOf: (title) => `Send “${title}” as a Siaran file…`,
	sendTitle: 'Send the release as a Siaran file',
	sent: (path) => `The release file is ready to send: ${path}`,
	copied: (path) => `A copy was saved to ${path}`,
	copiedWhat: 'Any Siaran opens that file: double click it, or drop it on the window.',
	picturesMissing: (n) =>
		`${n} ${n === 1 ? 'picture' : 'pictures'} ${n === 1 ? 'is' : 'are'} left out, because the library cannot read ${n === 1 ? 'it' : 'them'}: `,

	logo: 'the letterhead’s logo',

	changed: (time) => `Another window or program saved this release, ${time}.`,
	changedWhat: 'The text here differs and is not saved. Choose which to use; nothing is lost.',
	keepAsNew: 'Keep mine as a new release',
	takeTheirs: 'Use the text there',
	putOver: 'Use the text here',
	putOverWhat: 'The text that is not used stays in the history.',

	inBin: 'This release was put into the bin elsewhere.',
	inBinWhat: 'Your last words are still in this window.',
	restore: 'Restore it from the bin',
	gone: 'This release was deleted forever elsewhere.',
	goneWhat: 'Your text is still in this window; save it as a new release.',
	saveAsNew: 'Save as a new release',
	updated: 'The latest text from another window was loaded. Ctrl+Z brings back the one before.',

	drop: 'Drop a release or template file here',
	notOpened: 'The file was not opened',
	met: 'The library has this release already',
	metWhat: (title) => `The library and the file have different texts of “${title}”.`,
	metInBin: (title) => `“${title}” is in the bin of this library.`,
	here: 'In the library',
	there: 'In the file',
	changedAt: (time) => `last changed ${time}`,
	changedUnknown: 'not known when it was changed',
	ages: {
		same: 'Both say the same.',
		newer: 'The text in the file is newer.',
		older: 'The text in the library is newer.',
		unknown: 'It is not known which is newer.'
	},
	isVersion: (n) => `The text in the file is version ${n} of the history.`,
	differing: (n) =>
		n === 0 ? 'Only settings differ.' : n === 1 ? '1 part differs.' : `${n} parts differ.`,
	choices: {
		keep: 'Open the one in the library',
		replace: 'Use the text of the file',
		copy: 'Keep it as a release of its own'
	},
	choicesWhat: {
		keep: 'The library does not change; the file stays where it is.',
		replace: 'The text of the library stays in the history.',
		copy: 'The library has both; neither changes the other.'
	},
	keepFromBin: 'Restore it from the bin and open it',
	chooseWhat: 'What is to be done?',
	go: 'Go on',
	incomplete: 'Some pictures did not come along',
	incompleteWhat: (n) =>
		`${n} ${n === 1 ? 'picture' : 'pictures'} of this release ${n === 1 ? 'is' : 'are'} not in its file. Ask the sender to send it again, or choose the pictures anew on the desk.`,

	slow: 'Still saving…',
	slowWhat: 'The library has not answered yet. Siaran waits, so that the last words are not lost.',
	stay: 'Stay here',
	leaveAnyway: 'Leave without saving'
};

export const saving = { id, en } satisfies Record<Language, typeof id>;
