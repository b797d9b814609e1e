/** The library's safety: its condition, its backups, and the way back from them. */
import type { Language, Locked, RiskyPlace } from '$lib/backend';
import { megabytes } from './sizes';

const id = {
	shelf: 'Pustaka',

	damaged: (file: string) => `Berkas pustaka rusak: ${file}`,
	showingBackup: (made: string, releases: number) =>
		`Yang Anda lihat adalah cadangan terakhir yang utuh, ${made}, berisi ${id.releases(releases)}. Isinya dapat dibaca dan diekspor, tetapi tidak dapat diubah. Berkas yang rusak tidak disentuh.`,
	showingLibrary:
		'Kerusakan ini ditemukan selagi Siaran bekerja. Isi pustaka masih dapat dibaca sejauh mungkin, tetapi tidak diubah lagi. Berkas yang rusak tidak disentuh.',
	noBackup:
		'Belum ada cadangan harian yang utuh. Ekspor rilis yang masih terbaca, atau pulihkan dari berkas cadangan Anda sendiri.',
	onDesk:
		'Tulisan di layar ini tidak disimpan. Salin atau ekspor dahulu, lalu kembali ke pustaka untuk memulihkannya.',
	readOnly: {
		denied: (file: string) => `Pustaka hanya dapat dibaca: ${file}`,
		full: (file: string) => `Cakram penuh, jadi pustaka hanya dapat dibaca: ${file}`
	} satisfies Record<Locked, unknown> as Record<Locked, (file: string) => string>,
	readOnlyWhat: {
		denied:
			'Berkas atau foldernya tidak boleh ditulisi. Perubahan tidak disimpan sampai izinnya diberikan.',
		full: 'Perubahan tidak disimpan sampai ada ruang. Kosongkan cakram, lalu coba lagi.'
	} satisfies Record<Locked, string> as Record<Locked, string>,
	place: {
		network: (name: string) => `Pustaka ini ada di folder jaringan (${name}).`,
		cloud: (name: string) => `Pustaka ini ada di folder yang disalin ${name}.`
	} satisfies Record<RiskyPlace['kind'], unknown> as Record<
		RiskyPlace['kind'],
		(name: string) => string
	>,
	placeWhat:
		'Di sana dua komputer yang menulis bersamaan dapat merusaknya. Simpan pustaka di cakram komputer ini dan taruh berkas cadangannya di folder itu.',
	backupFailed: 'Cadangan harian tidak dapat dibuat.',

	restoreThis: 'Pulihkan dari cadangan ini',
	openLastBackup: 'Buka cadangan terakhir',
	otherBackup: 'Pilih cadangan lain',

	where: 'Tempat pustaka',
	size: 'Ukuran',
	openFolder: 'Buka folder',
	condition: 'Keadaan',
	sound: (when: string) => `Utuh, diperiksa ${when}`,
	notChecked: 'Belum diperiksa sejak Siaran dibuka',
	unsound: 'Rusak atau terkunci; lihat pemberitahuan di atas',
	check: 'Periksa sekarang',
	checking: 'Memeriksa…',
	checkedSound: 'Seluruh pustaka diperiksa dan utuh.',
	checkedDamaged: 'Pemeriksaan menemukan kerusakan.',

	backups: 'Cadangan',
	backupsWhat:
		'Setiap hari Siaran membuat cadangan pustaka di foldernya sendiri dan menyimpan 14 hari terakhir. Buat juga cadangan ke cakram atau kandar lain: yang di komputer ini ikut hilang bila komputernya hilang.',
	lastBackup: (when: string) => `Cadangan terakhir ${when}`,
	backUp: 'Cadangkan ke berkas…',
	backingUp: 'Membuat cadangan…',
	backedUp: (releases: number, path: string) =>
		`Cadangan berisi ${id.releases(releases)} sudah ditulis dan diperiksa: ${path}`,
	backUpTitle: 'Simpan cadangan pustaka',
	backupKind: 'Cadangan pustaka Siaran',
	backupName: (date: string) => `Cadangan Siaran ${date}`,
	restoreFile: 'Pulihkan dari berkas…',
	restoreFileTitle: 'Pilih cadangan pustaka',
	daily: 'Cadangan harian',
	columns: { made: 'Dibuat', holds: 'Isi', size: 'Ukuran', actions: 'Tindakan' },
	releases: (n: number) => `${n.toLocaleString('id-ID')} rilis`,
	bytes: (kilobytes: number) => megabytes('id', kilobytes * 1000),
	restore: 'Pulihkan…',
	restoreOf: (made: string) => `Pulihkan cadangan ${made}`,
	noBackups: 'Belum ada cadangan harian.',
	noBackupsWhat: 'Yang pertama dibuat otomatis, begitu pustaka berisi rilis.',

	reallyRestore: 'Pulihkan pustaka?',
	reallyRestoreWhat: (made: string, releases: number) =>
		`Pustaka kembali seperti ${made}, dengan ${id.releases(releases)}. Yang ditulis sesudah itu tidak ada di dalamnya.`,
	lastChange: (when: string) => `Perubahan terakhir di dalamnya: ${when}.`,
	keepsOld:
		'Pustaka yang sekarang tidak dihapus: berkasnya disimpan di folder yang sama dengan nama bertanggal.',
	restoreNow: 'Pulihkan',
	restoring: 'Memulihkan…',
	restored: (made: string) => `Pustaka sudah dipulihkan dari cadangan ${made}.`,
	oldKept: (path: string) => `Pustaka yang lama disimpan di ${path}`,

	binWhat: 'Rilis dihapus otomatis 30 hari setelah dibuang.'
};

const en: typeof id = {
	shelf: 'Library',

	damaged: (file) => `The library’s file is damaged: ${file}`,
	showingBackup: (made, releases) =>
		`What you see is the last backup that is whole, of ${made}, with ${en.releases(releases)}. It can be read and exported, not changed. The damaged file is left as it is.`,
	showingLibrary:
		'The damage was found while Siaran was working. The library can still be read as far as possible, but nothing is changed in it any more. The damaged file is left as it is.',
	noBackup:
		'There is no whole daily backup yet. Export the releases that can still be read, or restore from a backup file of your own.',
	onDesk:
		'What you write here is not saved. Copy or export it first, then go back to the library to restore it.',
	readOnly: {
		denied: (file) => `The library can only be read: ${file}`,
		full: (file) => `The disk is full, so the library can only be read: ${file}`
	},
	readOnlyWhat: {
		denied:
			'Its file or folder may not be written to. Changes are not saved until that is allowed.',
		full: 'Changes are not saved until there is room. Free some space, then try again.'
	},
	place: {
		network: (name) => `This library lies in a network folder (${name}).`,
		cloud: (name) => `This library lies in a folder that ${name} copies.`
	},
	placeWhat:
		'Two computers that write there at once can damage it. Keep the library on this computer’s disk and put backup files into that folder.',
	backupFailed: 'The daily backup could not be made.',

	restoreThis: 'Restore from this backup',
	openLastBackup: 'Open the last backup',
	otherBackup: 'Choose another backup',

	where: 'Where the library is',
	size: 'Size',
	openFolder: 'Open the folder',
	condition: 'Condition',
	sound: (when) => `Whole, checked ${when}`,
	notChecked: 'Not checked since Siaran was opened',
	unsound: 'Damaged or locked; see the notice above',
	check: 'Check now',
	checking: 'Checking…',
	checkedSound: 'The whole library was checked and nothing is damaged.',
	checkedDamaged: 'The check found damage.',

	backups: 'Backups',
	backupsWhat:
		'Every day Siaran makes a backup in the library’s own folder and keeps those of the last 14 days. Make one on another disk or drive as well: what is on this computer is lost with it.',
	lastBackup: (when) => `Last backup ${when}`,
	backUp: 'Back up to a file…',
	backingUp: 'Backing up…',
	backedUp: (releases, path) =>
		`A backup with ${en.releases(releases)} was written and checked: ${path}`,
	backUpTitle: 'Save a backup of the library',
	backupKind: 'Siaran library backup',
	backupName: (date) => `Siaran backup ${date}`,
	restoreFile: 'Restore from a file…',
	restoreFileTitle: 'Choose a backup of the library',
	daily: 'Daily backups',
	columns: { made: 'Made', holds: 'Holds', size: 'Size', actions: 'Actions' },
	releases: (n) => (n === 1 ? '1 release' : `${n.toLocaleString('en-GB')} releases`),
	bytes: (kilobytes) => megabytes('en', kilobytes * 1000),
	restore: 'Restore…',
	restoreOf: (made) => `Restore the backup of ${made}`,
	noBackups: 'There is no daily backup yet.',
	noBackupsWhat: 'The first is made by itself, as soon as the library holds a release.',

	reallyRestore: 'Restore the library?',
	reallyRestoreWhat: (made, releases) =>
		`The library becomes what it was on ${made}, with ${en.releases(releases)}. What was written after that is not in it.`,
	lastChange: (when) => `The last change in it: ${when}.`,
	keepsOld:
		'The present library is not deleted: its file stays in the same folder under a name with the date.',
	restoreNow: 'Restore',
	restoring: 'Restoring…',
	restored: (made) => `The library was restored from the backup of ${made}.`,
	oldKept: (path) => `The old library is kept as ${path}`,

	binWhat: 'Releases are deleted by themselves 30 days after they were thrown away.'
};

export const safety = { id, en } satisfies Record<Language, typeof id>;
