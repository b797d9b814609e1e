import type { Language } from '$lib/backend';

const id = {
	library: 'Pustaka',
	state: 'Status rilis',
	saving: 'Menyimpan…',
	savedAt: (time: string) => `Tersimpan ${time}`,
	undo: 'Urungkan',
	redo: 'Ulangi',
	copy: 'Salin',
	copies: { release: 'Salin naskah', message: 'Salin untuk WhatsApp' },
	copiedRelease: 'Naskah tersalin',
	copiedMessage: (characters: number) =>
		`Pesan tersalin: ${characters.toLocaleString('id-ID')} karakter`,
	export: 'Ekspor',
	side: 'Panel samping',
	tabs: { guide: 'Pemandu', preview: 'Pratinjau', details: 'Rincian', history: 'Riwayat' },
	choosePicture: 'Pilih foto',
	pictureKind: 'Foto JPEG atau PNG'
};

const en: typeof id = {
	library: 'Library',
	state: 'State of the release',
	saving: 'Saving…',
	savedAt: (time) => `Saved ${time}`,
	undo: 'Undo',
	redo: 'Redo',
	copy: 'Copy',
	copies: { release: 'Copy the text', message: 'Copy for WhatsApp' },
	copiedRelease: 'Text copied',
	copiedMessage: (characters) => `Message copied: ${characters.toLocaleString('en-GB')} characters`,
	export: 'Export',
	side: 'Side panel',
	tabs: { guide: 'Guide', preview: 'Preview', details: 'Details', history: 'History' },
	choosePicture: 'Choose a photo',
	pictureKind: 'JPEG or PNG photo'
};

export const frame = { id, en } satisfies Record<Language, typeof id>;
