import { expect, test } from 'vitest';
import { paragraphsOf } from './lines';

const read = (text: string) => paragraphsOf(text).paragraphs;

/** Words cut at a width, as a page cuts them. */
function cut(words: string, width: number): string {
	const lines: string[] = [];
	let line = '';
	for (const word of words.split(' ')) {
		if (line && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return [...lines, line].join('\n');
}

const FIRST =
	'Pemerintah Kota Purwabakti melatih 40 pranata humas dari 12 kecamatan di Gedung Serbaguna, Rabu (25/2), agar kabar bohong tentang layanan publik dapat diluruskan paling lama dua jam setelah warga bertanya.';
const SECOND =
	'Sepanjang 2025, Bagian Humas mencatat 186 kabar keliru tentang layanan kota, dari jadwal imunisasi hingga syarat bantuan sosial. Klarifikasi rata-rata baru terbit sembilan jam setelah laporan pertama masuk.';

test.each([40, 56, 72, 95])('lines cut at %i characters are whole again', (width) => {
	expect(read(cut(FIRST, width))).toEqual([FIRST]);
	expect(read(`${cut(FIRST, width)}\n\n${cut(SECOND, width)}\n`)).toEqual([FIRST, SECOND]);
	expect(read(cut(FIRST, width).replace(/\n/g, '\r\n'))).toEqual([FIRST]);
});

test('a line that ended early ends its paragraph', () => {
	const title = 'Kota Melatih Humas Kecamatan';
	const text = `${title}\n${cut(`${FIRST} Selesai.`, 60)}\n${cut(SECOND, 60)}`;
	expect(read(text)).toEqual([title, `${FIRST} Selesai.`, SECOND]);
});

test('what was never cut stays as it is', () => {
	const alone = ['Selamat pagi, Pak.', 'Berikut kirimannya.', 'Terima kasih banyak.'];
	expect(read(alone.join('\n'))).toEqual(alone);
	const titles = [
		'Menteri Sosial Resmikan Sekolah Rakyat di Bekasi',
		'Presiden Terima Kunjungan Perdana Menteri Jepang',
		'Gubernur Lepas Ekspor Kopi Perdana ke Pasar Mesir'
	];
	expect(read(titles.join('\n'))).toEqual(titles);
	expect(read(`${FIRST}\n${SECOND}`)).toEqual([FIRST, SECOND]);
	const address = ['Humas Purwabakti', 'Jl. Melati 5', 'Purwabakti'];
	expect(read(address.join('\n'))).toEqual(address);
	expect(read('\n \n')).toEqual([]);
});

test.each([
	['pem-', 'bangunan', 'pembangunan'],
	['me-', 'mengaruhi', 'memengaruhi'],
	['kemente\u00ad', 'rian', 'kementerian'],
	['anak-', 'anaknya', 'anak-anaknya'],
	['sehari-', 'hari', 'sehari-hari'],
	['bolak-', 'balik', 'bolak-balik'],
	['sayur-', 'mayur', 'sayur-mayur'],
	['KTP-', 'el', 'KTP-el'],
	['se-', 'Indonesia', 'se-Indonesia'],
	['COVID-', '19', 'COVID-19']
])('a word cut as %s %s is %s', (head, tail, whole) => {
	const text = `Pemerintah memastikan bahwa sesuatu yang disebut ${head}\n${tail} itu berjalan di seluruh kecamatan tanpa\nkecuali dan tanpa dipungut biaya.`;
	expect(read(text)).toEqual([
		`Pemerintah memastikan bahwa sesuatu yang disebut ${whole} itu berjalan di seluruh kecamatan tanpa kecuali dan tanpa dipungut biaya.`
	]);
});

test('a hyphen that the text has elsewhere is the word’s own', () => {
	const text =
		'Kegiatan pra-kerja dimulai bulan depan, dan peserta pra-\nkerja mendaftar lewat laman resmi pemerintah kota\nsampai akhir bulan.';
	expect(read(text)[0]).toContain('peserta pra-kerja mendaftar');
});

test('an address that was cut is whole again', () => {
	const text =
		'Naskah lengkapnya dapat dibaca di https://purwabakti.example/\nberita/latihan dan di papan pengumuman kantor kelurahan\nsetempat.';
	expect(read(text)[0]).toContain('https://purwabakti.example/berita/latihan dan');
});

test('items of a list stay apart', () => {
	const text = `${cut(FIRST, 60)}\n• Satu hal yang cukup panjang sehingga barisnya harus dipotong\ndi tengah\n• Dua`;
	expect(read(text)).toEqual([
		FIRST,
		'• Satu hal yang cukup panjang sehingga barisnya harus dipotong di tengah',
		'• Dua'
	]);
});
