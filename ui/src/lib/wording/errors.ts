/** What went wrong and what to do about it, in the words of the people concerned. */
import type { Failure, Language } from '$lib/backend';
import { named } from './characters';
import { megabytes } from './sizes';

/** What people read about a failure. */
export interface Explained {
	what: string;
	todo: string;
}

/** A failure's values, as far as it has them. */
interface Values {
	path: string;
	place: string;
	what: string;
}

type Wording = (values: Values) => Explained;

const again = {
	id: 'Coba lagi. Bila tetap begini, kirimkan rincian di bawah kepada yang mengurus komputer.',
	en: 'Try again. If it stays like this, send the details below to whoever looks after the computer.'
} satisfies Record<Language, string>;

const id: Record<Failure['code'], Wording> = {
	noDataFolder: () => ({
		what: 'Komputer ini tidak menyebut tempat menyimpan pustaka.',
		todo: 'Jalankan Siaran dengan --data FOLDER untuk memilih tempatnya.'
	}),
	libraryDenied: ({ path }) => ({
		what: `Folder pustaka tidak dapat ditulisi${path && `: ${path}`}`,
		todo: 'Minta izin menulis ke folder itu, atau jalankan Siaran dengan --data FOLDER.'
	}),
	libraryBroken: ({ path }) => ({
		what: `Berkas pustaka rusak${path && `: ${path}`}`,
		todo: 'Siaran tidak mengubahnya. Pulihkan dari cadangan lewat Pustaka, atau pindahkan berkas itu ke tempat aman dan coba lagi: Siaran memulai pustaka baru.'
	}),
	libraryForeign: ({ path }) => ({
		what: `Berkas pustaka ini milik program lain: ${path}`,
		todo: 'Pindahkan berkas itu, atau pilih folder lain dengan --data FOLDER.'
	}),
	libraryNewer: () => ({
		what: 'Pustaka ini dibuat oleh Siaran yang lebih baru.',
		todo: 'Pasang Siaran versi terbaru untuk membukanya.'
	}),
	libraryBusy: () => ({
		what: 'Pustaka sedang dipakai program lain.',
		todo: 'Tunggu sebentar; Siaran mencoba lagi.'
	}),
	libraryFull: () => ({
		what: 'Cakram penuh, pustaka belum dapat disimpan.',
		todo: 'Kosongkan ruang; tulisan Anda tetap ada di layar dan disimpan begitu ada tempat.'
	}),
	libraryReadOnly: () => ({
		what: 'Pustaka hanya dapat dibaca saat ini, jadi perubahan tidak disimpan.',
		todo: 'Baca sebabnya di bagian atas jendela; tulisan Anda tetap ada di layar.'
	}),
	libraryMissing: ({ path }) => ({
		what: `Tidak ada pustaka di sini: ${path}`,
		todo: 'Pilih folder pustaka yang lain.'
	}),
	libraryOpenElsewhere: ({ path }) => ({
		what: `Pustaka sedang dibuka jendela atau program lain: ${path}`,
		todo: 'Tutup semua jendela Siaran yang lain, lalu coba lagi.'
	}),
	notABackup: ({ path }) => ({
		what: `Berkas ini bukan cadangan pustaka Siaran: ${path}`,
		todo: 'Pilih berkas cadangan yang dibuat Siaran.'
	}),
	backupBroken: ({ path }) => ({
		what: `Cadangan ini rusak, jadi tidak dipakai: ${path}`,
		todo: 'Pilih cadangan lain. Pustaka Anda tidak diubah.'
	}),
	backupNewer: ({ path }) => ({
		what: `Cadangan ini dibuat Siaran yang lebih baru: ${path}`,
		todo: 'Pasang Siaran versi terbaru untuk memulihkannya.'
	}),
	noRoom: ({ path, what }) => ({
		what: `Ruang di ${path} tidak cukup untuk cadangan; perlu sekitar ${megabytes('id', what)}.`,
		todo: 'Kosongkan ruang atau pilih tempat lain, lalu coba lagi.'
	}),
	libraryFailed: () => ({ what: 'Pustaka tidak dapat dipakai saat ini.', todo: again.id }),
	releaseMissing: () => ({
		what: 'Rilis ini tidak ada lagi di pustaka.',
		todo: 'Kembali ke pustaka untuk melihat yang ada.'
	}),
	templateMissing: () => ({
		what: 'Templat ini tidak ada lagi di pustaka.',
		todo: 'Pilih templat lain.'
	}),
	templateOvertaken: ({ what }) => ({
		what: `Templat ini sudah diubah di tempat lain, kini versi ${what}.`,
		todo: 'Tulisan Anda belum disimpan. Simpan sebagai templat tersendiri, atau buka versi yang baru.'
	}),
	templateStays: () => ({
		what: 'Templat bawaan Siaran tidak dapat dihapus.',
		todo: 'Sembunyikan saja; ia dapat dikembalikan kapan pun.'
	}),
	notAnArchive: ({ path }) => ({
		what: `Ini bukan berkas dari pustaka Siaran, atau isinya jenis lain: ${path}`,
		todo: 'Pilih berkas lain. Berkas rilis berakhiran .siaran, berkas templat .siaran-template.'
	}),
	archiveDamaged: ({ path }) => ({
		what: `Berkas ini rusak atau diubah sesudah diekspor: ${path}`,
		todo: 'Minta pengirimnya mengekspor ulang. Pustaka Anda tidak berubah.'
	}),
	archiveUnsafe: ({ path }) => ({
		what: `Isi berkas ini tidak wajar, jadi tidak dibuka: ${path}`,
		todo: 'Tanyakan asal berkas ini kepada pengirimnya. Pustaka Anda tidak berubah.'
	}),
	organisationMissing: () => ({
		what: 'Lembaga ini tidak ada lagi di pustaka.',
		todo: 'Pilih lembaga lain, atau kembalikan dari “Baru dibuang” di rak Lembaga.'
	}),
	organisationChanged: () => ({
		what: 'Lembaga ini sudah diubah di jendela lain.',
		todo: 'Buka yang terbaru, lalu ulangi perubahan Anda di sana.'
	}),
	pictureMissing: () => ({
		what: 'Satu gambar rilis ini tidak ditemukan.',
		todo: 'Pilih gambarnya sekali lagi, atau hapus fotonya dari rilis.'
	}),
	versionMissing: ({ what }) => ({
		what: `Versi ${what} tidak ada lagi, atau tidak punya bagian itu.`,
		todo: 'Versi otomatis yang lama menipis dengan umurnya. Pilih versi lain di riwayat.'
	}),
	releaseNotInBin: () => ({
		what: 'Rilis ini tidak ada di tempat sampah.',
		todo: 'Buang dulu ke tempat sampah, baru hapus selamanya.'
	}),
	numberTaken: ({ place, what }) => ({
		what: what ? `Nomor ${place} sudah dipakai: “${what}”` : `Nomor ${place} sudah dipakai.`,
		todo: 'Ambil nomor lain; satu nomor tidak pernah diberikan dua kali.'
	}),
	numberCancelled: ({ what }) => ({
		what: `Nomor ${what} sudah dibatalkan.`,
		todo: 'Nomor yang dibatalkan tidak dipakai lagi. Ambil nomor lain.'
	}),
	numberChanged: ({ what }) => ({
		what: `Nomor ${what} di register sudah berubah sejak ditampilkan.`,
		todo: 'Muat lagi registernya, lalu lihat keadaannya sekarang.'
	}),
	numberOutOfRange: ({ what }) => ({
		what: `${what} tidak dapat dipakai di sini.`,
		todo: 'Pakai nomor antara 1 dan 999999, paling banyak 1000 sekaligus.'
	}),
	numberReasonMissing: ({ what }) => ({
		what: `Nomor ${what} dibatalkan tanpa alasan.`,
		todo: 'Tulis alasannya, supaya register tetap terbaca kelak.'
	}),
	releaseChangedElsewhere: () => ({
		what: 'Rilis ini diubah di jendela atau program lain.',
		todo: 'Tulisan di sini tetap ada; pilih naskah mana yang dipakai.'
	}),
	releaseInBin: () => ({
		what: 'Rilis ini dibuang ke tempat sampah di jendela atau program lain.',
		todo: 'Kembalikan rilis itu, atau simpan tulisan di sini sebagai rilis baru.'
	}),
	speakerMissing: () => ({
		what: 'Narasumber ini tidak ada lagi di pustaka.',
		todo: 'Muat ulang daftar narasumber.'
	}),
	speakerNotInBin: () => ({
		what: 'Narasumber ini tidak ada di tempat sampah.',
		todo: 'Muat ulang daftar narasumber.'
	}),
	speakerChanged: () => ({
		what: 'Narasumber ini sudah diubah di jendela lain, jadi perubahan Anda belum disimpan.',
		todo: 'Isian Anda masih ada. Tutup, buka lagi narasumber ini, lalu ulangi.'
	}),
	speakerNameless: () => ({ what: 'Narasumber ini belum bernama.', todo: 'Isi namanya.' }),
	postEndsBeforeStart: () => ({
		what: 'Ada jabatan terdahulu yang berakhir sebelum dimulai.',
		todo: 'Periksa tanggal mulai dan berakhirnya.'
	}),
	tableTooLarge: () => ({
		what: 'Tabel ini terlalu besar.',
		todo: 'Paling besar 8 MB dan 10.000 baris. Bagi tabelnya, lalu ambil satu per satu.'
	}),
	tableEncoding: ({ place }) => ({
		what: `Baris ${place} bukan teks yang dapat dibaca.`,
		todo: 'Buka tabelnya di Excel atau LibreOffice, simpan sebagai “CSV UTF-8”, lalu coba lagi.'
	}),
	tableNameless: ({ what }) => ({
		what: 'Baris pertama tabel ini tidak punya kolom “Nama”.',
		todo: what
			? `Kolom yang ada: ${what}. Beri kolom nama judul “Nama”, lalu coba lagi.`
			: 'Beri judul kolom di baris pertama, misalnya Nama, Jabatan, Lembaga.'
	}),
	fileMissing: ({ path }) => ({
		what: `Berkas ini tidak ada: ${path}`,
		todo: 'Periksa nama dan tempatnya, lalu pilih lagi.'
	}),
	fileIsFolder: ({ path }) => ({
		what: `Ini folder, bukan berkas: ${path}`,
		todo: 'Pilih satu berkas.'
	}),
	fileUnreadable: ({ path }) => ({
		what: `Berkas ini tidak dapat dibaca: ${path}`,
		todo: 'Periksa izin membacanya, atau salin dulu ke komputer ini.'
	}),
	fileTooLarge: ({ path }) => ({
		what: `Berkas ini terlalu besar untuk sebuah rilis: ${path}`,
		todo: 'Pastikan yang dipilih berkas rilis Siaran.'
	}),
	notJson: ({ path, place }) => ({
		what: `Berkas ini bukan berkas Siaran: ${path} (baris ${place.split(':')[0]})`,
		todo: 'Pilih berkas rilis yang dibuat Siaran.'
	}),
	truncated: ({ path, place }) => ({
		what: `Berkas ini terputus di baris ${place}: ${path}`,
		todo: 'Minta pengirim mengirimkannya sekali lagi.'
	}),
	notARelease: ({ path }) => ({
		what: `Berkas ini bukan rilis Siaran: ${path}`,
		todo: 'Pilih berkas rilis yang dibuat Siaran.'
	}),
	newerSchema: ({ path }) => ({
		what: `Berkas ini dibuat oleh Siaran yang lebih baru: ${path}`,
		todo: 'Pasang Siaran versi terbaru untuk membukanya.'
	}),
	unknownSchema: ({ path, what }) => ({
		what: `Nomor skema ${what} tidak dikenal: ${path}`,
		todo: 'Pilih berkas rilis yang dibuat Siaran.'
	}),
	shape: ({ place }) => ({
		what: `Isi rilis tidak sesuai bentuknya di ${place}.`,
		todo: 'Bila berkas ini dibuat dengan skrip, perbaiki bagian itu.'
	}),
	duplicateId: ({ place, what }) => ({
		what: `Kode “${what}” dipakai dua kali, di ${place}.`,
		todo: 'Bila berkas ini dibuat dengan skrip, beri tiap bagian kodenya sendiri.'
	}),
	unknownSpeaker: ({ place, what }) => ({
		what: `Rilis ini tidak punya narasumber “${what}”, yang disebut di ${place}.`,
		todo: 'Tambahkan narasumbernya, atau pilih yang lain untuk kutipan itu.'
	}),
	unknownPicture: ({ place, what }) => ({
		what: `Rilis ini tidak punya gambar “${what}”, yang disebut di ${place}.`,
		todo: 'Pilih gambarnya sekali lagi.'
	}),
	emptyPicture: () => ({ what: 'Gambar ini kosong.', todo: 'Pilih gambar lain.' }),
	pictureUnreadable: ({ path }) => ({
		what: `Gambar ini tidak dapat dibaca${path && `: ${path}`}`,
		todo: 'Pilih foto JPEG atau PNG yang utuh.'
	}),
	pictureTooLarge: ({ path }) => ({
		what: `Gambar ini terlalu besar${path && `: ${path}`}`,
		todo: 'Paling besar 30 MB dan 50 megapiksel. Perkecil dulu gambarnya, lalu pilih lagi.'
	}),
	folderMissing: ({ path }) => ({
		what: `Folder ini tidak ada lagi: ${path}`,
		todo: 'Pilih folder lain.'
	}),
	folderDenied: ({ path }) => ({
		what: `Folder ini tidak dapat ditulisi: ${path}`,
		todo: 'Pilih folder lain, misalnya Dokumen.'
	}),
	diskFull: ({ path }) => ({
		what: `Cakram penuh: ${path}`,
		todo: 'Kosongkan ruang atau pilih folder lain.'
	}),
	targetBusy: ({ path }) => ({
		what: `Berkas ini sedang dibuka program lain: ${path}`,
		todo: 'Tutup berkas itu, lalu ekspor lagi.'
	}),
	targetIsFolder: ({ path }) => ({
		what: `Ada folder dengan nama berkas ini: ${path}`,
		todo: 'Pilih folder tujuan lain.'
	}),
	fileExists: ({ path }) => ({
		what: `Berkas ini sudah ada: ${path}`,
		todo: 'Pilih folder atau nama lain.'
	}),
	badName: ({ path }) => ({
		what: `Nama berkas ini tidak diterima komputer: ${path}`,
		todo: 'Ubah judul rilis atau pola nama berkasnya, atau pilih folder lain.'
	}),
	writeFailed: ({ path }) => ({
		what: `Berkas ini tidak dapat ditulis: ${path}`,
		todo: 'Pilih folder lain, lalu coba lagi.'
	}),
	writerFailed: ({ what }) => ({ what: `Bentuk ${what} gagal dibuat.`, todo: again.id }),
	charactersMissing: ({ what }) => ({
		what: `Jenis huruf PDF tidak memiliki aksara ini: ${named([...what])}`,
		todo: 'Ganti atau hapus aksara itu; bentuk lain tetap memuatnya.'
	}),
	unfaithful: ({ place, what }) => ({
		what: `Berkas ini ternyata tidak sama dengan naskah di baris ${place}${what && `: “${what}”`}`,
		todo: `Berkas itu tidak ditulis. ${again.id}`
	}),
	notADocument: ({ path }) => ({
		what: `Berkas ini bukan DOCX, PDF, atau HTML yang dapat dibaca${path && `: ${path}`}`,
		todo: 'Pilih berkas hasil ekspor yang utuh.'
	}),
	unmarked: ({ path }) => ({
		what: `Berkas ini tidak menyebut rilis yang dimuatnya${path && `: ${path}`}`,
		todo: 'Pilih berkas hasil ekspor Siaran yang belum disimpan ulang oleh program lain.'
	}),
	unsealed: ({ path }) => ({
		what: `Catatan tiap baris dalam berkas ini terhapus oleh program lain${path && `: ${path}`}`,
		todo: 'Cocokkan berkas ini dengan rilisnya.'
	}),
	clipboardDenied: () => ({
		what: 'Papan klip komputer tidak dapat dipakai saat ini.',
		todo: 'Coba salin sekali lagi, atau ekspor naskahnya sebagai berkas.'
	}),
	noBackupChosen: () => ({
		what: 'Cadangan itu tidak ada lagi.',
		todo: 'Pilih cadangan lain.'
	}),
	noExportFolder: () => ({
		what: 'Folder tujuan belum dipilih.',
		todo: 'Pilih folder tujuan dulu.'
	}),
	folderNotShown: ({ path }) => ({
		what: `Folder ini tidak dapat dibuka: ${path}`,
		todo: 'Buka sendiri lewat pengelola berkas.'
	}),
	internal: () => ({ what: 'Terjadi kesalahan yang tidak terduga.', todo: again.id })
};

const en: Record<Failure['code'], Wording> = {
	noDataFolder: () => ({
		what: 'This computer names no place for the library.',
		todo: 'Start Siaran with --data FOLDER to choose one.'
	}),
	libraryDenied: ({ path }) => ({
		what: `The library’s folder cannot be written${path && `: ${path}`}`,
		todo: 'Ask for permission to write there, or start Siaran with --data FOLDER.'
	}),
	libraryBroken: ({ path }) => ({
		what: `The library’s file is damaged${path && `: ${path}`}`,
		todo: 'Siaran left it as it is. Move it to a safe place, then try again: Siaran starts a new library.'
	}),
	libraryForeign: ({ path }) => ({
		what: `The library’s file belongs to another program: ${path}`,
		todo: 'Move that file, or choose another folder with --data FOLDER.'
	}),
	libraryNewer: () => ({
		what: 'A newer Siaran made this library.',
		todo: 'Install the newest Siaran to open it.'
	}),
	libraryBusy: () => ({
		what: 'Another program is using the library.',
		todo: 'Wait a moment; Siaran tries again.'
	}),
	libraryFull: () => ({
		what: 'The disk is full; the library could not be saved.',
		todo: 'Make room; your words stay on screen and are saved as soon as there is some.'
	}),
	libraryReadOnly: () => ({
		what: 'The library can only be read just now, so changes are not saved.',
		todo: 'Read why at the top of the window; your words stay on screen.'
	}),
	libraryMissing: ({ path }) => ({
		what: `There is no library here: ${path}`,
		todo: 'Choose another folder.'
	}),
	libraryOpenElsewhere: ({ path }) => ({
		what: `Another window or program has the library open: ${path}`,
		todo: 'Close every other window of Siaran, then try again.'
	}),
	notABackup: ({ path }) => ({
		what: `This file is no backup of a Siaran library: ${path}`,
		todo: 'Choose a backup that Siaran made.'
	}),
	backupBroken: ({ path }) => ({
		what: `This backup is damaged and was not used: ${path}`,
		todo: 'Choose another one. Your library was not changed.'
	}),
	backupNewer: ({ path }) => ({
		what: `A newer Siaran made this backup: ${path}`,
		todo: 'Install the newest Siaran to restore it.'
	}),
	noRoom: ({ path, what }) => ({
		what: `There is not enough room for the backup in ${path}; about ${megabytes('en', what)} are needed.`,
		todo: 'Free some space or choose another place, then try again.'
	}),
	libraryFailed: () => ({ what: 'The library cannot be used just now.', todo: again.en }),
	releaseMissing: () => ({
		what: 'This release is no longer in the library.',
		todo: 'Go back to the library to see what is there.'
	}),
	templateMissing: () => ({
		what: 'This template is no longer in the library.',
		todo: 'Choose another template.'
	}),
	templateOvertaken: ({ what }) => ({
		what: `This template was changed elsewhere and is at version ${what} now.`,
		todo: 'What you wrote is not saved. Save it as a template of its own, or open the new version.'
	}),
	templateStays: () => ({
		what: 'A template that comes with Siaran cannot be deleted.',
		todo: 'Hide it instead; it can be brought back at any time.'
	}),
	notAnArchive: ({ path }) => ({
		what: `This is no file from a Siaran library, or it holds something else: ${path}`,
		todo: 'Choose another file. Release files end in .siaran, template files in .siaran-template.'
	}),
	archiveDamaged: ({ path }) => ({
		what: `This file is damaged or was altered after its export: ${path}`,
		todo: 'Ask whoever sent it to export it again. Your library has not changed.'
	}),
	archiveUnsafe: ({ path }) => ({
		what: `What this file holds is not plausible, so it was not opened: ${path}`,
		todo: 'Ask the sender where it comes from. Your library has not changed.'
	}),
	organisationMissing: () => ({
		what: 'This organisation is no longer in the library.',
		todo: 'Choose another, or restore it from “Recently binned” on the shelf Organisations.'
	}),
	organisationChanged: () => ({
		what: 'This organisation was changed in another window.',
		todo: 'Open the newest, and make your changes there again.'
	}),
	pictureMissing: () => ({
		what: 'A picture of this release was not found.',
		todo: 'Choose the picture again, or remove the photo from the release.'
	}),
	versionMissing: ({ what }) => ({
		what: `Version ${what} is no longer there, or has no such part.`,
		todo: 'Automatic versions thin out with age. Choose another version in the history.'
	}),
	releaseNotInBin: () => ({
		what: 'This release is not in the bin.',
		todo: 'Put it into the bin first, then delete it forever.'
	}),
	numberTaken: ({ place, what }) => ({
		what: what ? `Number ${place} is taken: “${what}”` : `Number ${place} is taken.`,
		todo: 'Take another one; a number is never given twice.'
	}),
	numberCancelled: ({ what }) => ({
		what: `Number ${what} was cancelled.`,
		todo: 'A cancelled number is never used again. Take another one.'
	}),
	numberChanged: ({ what }) => ({
		what: `Number ${what} has changed in the register since it was shown.`,
		todo: 'Load the register again and see how it stands now.'
	}),
	numberOutOfRange: ({ what }) => ({
		what: `${what} cannot be used here.`,
		todo: 'Use numbers from 1 to 999999, at most 1000 at once.'
	}),
	numberReasonMissing: ({ what }) => ({
		what: `Number ${what} was cancelled without a reason.`,
		todo: 'Write the reason, so that the register can still be read later.'
	}),
	releaseChangedElsewhere: () => ({
		what: 'This release was changed in another window or program.',
		todo: 'What you wrote here is still there; choose which text to use.'
	}),
	releaseInBin: () => ({
		what: 'This release was put into the bin in another window or program.',
		todo: 'Restore it, or save what you wrote here as a new release.'
	}),
	speakerMissing: () => ({
		what: 'This speaker is no longer in the library.',
		todo: 'Load the list of speakers again.'
	}),
	speakerNotInBin: () => ({
		what: 'This speaker is not in the bin.',
		todo: 'Load the list of speakers again.'
	}),
	speakerChanged: () => ({
		what: 'This speaker was changed in another window, so your changes were not saved.',
		todo: 'What you typed is still here. Close, open the speaker again and repeat.'
	}),
	speakerNameless: () => ({ what: 'This speaker has no name yet.', todo: 'Fill in the name.' }),
	postEndsBeforeStart: () => ({
		what: 'A former post ends before it begins.',
		todo: 'Check its first and last day.'
	}),
	tableTooLarge: () => ({
		what: 'This table is too large.',
		todo: 'At most 8 MB and 10,000 lines. Split the table and take in one part after the other.'
	}),
	tableEncoding: ({ place }) => ({
		what: `Line ${place} is no readable text.`,
		todo: 'Open the table in Excel or LibreOffice, save it as “CSV UTF-8”, and try again.'
	}),
	tableNameless: ({ what }) => ({
		what: 'The first line of this table has no column “Name”.',
		todo: what
			? `It has: ${what}. Call the column with the names “Name”, and try again.`
			: 'Give the columns names in the first line, such as Name, Post, Organisation.'
	}),
	fileMissing: ({ path }) => ({
		what: `There is no such file: ${path}`,
		todo: 'Check its name and place, and choose again.'
	}),
	fileIsFolder: ({ path }) => ({
		what: `This is a folder, not a file: ${path}`,
		todo: 'Choose one file.'
	}),
	fileUnreadable: ({ path }) => ({
		what: `This file cannot be read: ${path}`,
		todo: 'Check that you may read it, or copy it to this computer first.'
	}),
	fileTooLarge: ({ path }) => ({
		what: `This file is too large to be a release: ${path}`,
		todo: 'Make sure that you chose a release file of Siaran.'
	}),
	notJson: ({ path, place }) => ({
		what: `This is no file of Siaran: ${path} (line ${place.split(':')[0]})`,
		todo: 'Choose a release file that Siaran made.'
	}),
	truncated: ({ path, place }) => ({
		what: `This file breaks off in line ${place}: ${path}`,
		todo: 'Ask whoever sent it to send it again.'
	}),
	notARelease: ({ path }) => ({
		what: `This file is no release of Siaran: ${path}`,
		todo: 'Choose a release file that Siaran made.'
	}),
	newerSchema: ({ path }) => ({
		what: `A newer Siaran made this file: ${path}`,
		todo: 'Install the newest Siaran to open it.'
	}),
	unknownSchema: ({ path, what }) => ({
		what: `Schema number ${what} is unknown: ${path}`,
		todo: 'Choose a release file that Siaran made.'
	}),
	shape: ({ place }) => ({
		what: `The release does not have its proper shape at ${place}.`,
		todo: 'If a script made this file, mend that part.'
	}),
	duplicateId: ({ place, what }) => ({
		what: `The id “${what}” is used twice, at ${place}.`,
		todo: 'If a script made this file, give each part its own id.'
	}),
	unknownSpeaker: ({ place, what }) => ({
		what: `This release has no speaker “${what}”, who is named at ${place}.`,
		todo: 'Add the speaker, or choose another for that quote.'
	}),
	unknownPicture: ({ place, what }) => ({
		what: `This release has no picture “${what}”, which is named at ${place}.`,
		todo: 'Choose the picture again.'
	}),
	emptyPicture: () => ({ what: 'This picture is empty.', todo: 'Choose another picture.' }),
	pictureUnreadable: ({ path }) => ({
		what: `This picture cannot be read${path && `: ${path}`}`,
		todo: 'Choose a whole JPEG or PNG photo.'
	}),
	pictureTooLarge: ({ path }) => ({
		what: `This picture is too large${path && `: ${path}`}`,
		todo: 'At most 30 MB and 50 megapixels. Make it smaller first, then choose it again.'
	}),
	folderMissing: ({ path }) => ({
		what: `This folder is not there any more: ${path}`,
		todo: 'Choose another folder.'
	}),
	folderDenied: ({ path }) => ({
		what: `This folder cannot be written to: ${path}`,
		todo: 'Choose another folder, Documents for example.'
	}),
	diskFull: ({ path }) => ({
		what: `The disk is full: ${path}`,
		todo: 'Make room or choose another folder.'
	}),
	targetBusy: ({ path }) => ({
		what: `Another program has this file open: ${path}`,
		todo: 'Close the file there, then export again.'
	}),
	targetIsFolder: ({ path }) => ({
		what: `A folder has this file’s name: ${path}`,
		todo: 'Choose another folder to export to.'
	}),
	fileExists: ({ path }) => ({
		what: `This file is already there: ${path}`,
		todo: 'Choose another folder or name.'
	}),
	badName: ({ path }) => ({
		what: `The computer does not take this file name: ${path}`,
		todo: 'Change the headline or the pattern for file names, or choose another folder.'
	}),
	writeFailed: ({ path }) => ({
		what: `This file cannot be written: ${path}`,
		todo: 'Choose another folder and try again.'
	}),
	writerFailed: ({ what }) => ({ what: `The ${what} could not be made.`, todo: again.en }),
	charactersMissing: ({ what }) => ({
		what: `The PDF’s typeface lacks these characters: ${named([...what])}`,
		todo: 'Replace them or take them out; the other formats keep them.'
	}),
	unfaithful: ({ place, what }) => ({
		what: `This file turned out to differ from the text in line ${place}${what && `: “${what}”`}`,
		todo: `The file was not written. ${again.en}`
	}),
	notADocument: ({ path }) => ({
		what: `This is no DOCX, PDF or HTML that can be read${path && `: ${path}`}`,
		todo: 'Choose an exported file that is whole.'
	}),
	unmarked: ({ path }) => ({
		what: `This file does not say which release it holds${path && `: ${path}`}`,
		todo: 'Choose a file that Siaran exported and no other program has saved again.'
	}),
	unsealed: ({ path }) => ({
		what: `Another program removed the record of lines from this file${path && `: ${path}`}`,
		todo: 'Compare the file with its release.'
	}),
	clipboardDenied: () => ({
		what: 'The computer’s clipboard cannot be used just now.',
		todo: 'Copy once more, or export the text as a file.'
	}),
	noBackupChosen: () => ({
		what: 'That backup is no longer there.',
		todo: 'Choose another one.'
	}),
	noExportFolder: () => ({ what: 'No folder was chosen yet.', todo: 'Choose a folder first.' }),
	folderNotShown: ({ path }) => ({
		what: `This folder cannot be opened: ${path}`,
		todo: 'Open it yourself in the file manager.'
	}),
	internal: () => ({ what: 'Something unforeseen went wrong.', todo: again.en })
};

const errors = { id, en } satisfies Record<Language, Record<Failure['code'], Wording>>;

/** What to tell people about a failure. */
export function explain(language: Language, failure: Failure): Explained {
	const { path, place, what } = failure;
	return errors[language][failure.code]({
		path: path ?? '',
		place: place ?? '',
		what: what ?? ''
	});
}
