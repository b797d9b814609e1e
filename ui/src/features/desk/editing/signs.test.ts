import { expect, test } from 'vitest';
import { boundBlanks, curled } from './signs';

test.each([
	[`Kata "siap" itu`, 'Kata “siap” itu'],
	[`"Siap," ujarnya. "Kami 'siap' juga."`, '“Siap,” ujarnya. “Kami ‘siap’ juga.”'],
	[`("kabar bohong")`, '(“kabar bohong”)'],
	[`Jum'at, Ma'ruf, Qur'an`, 'Jum’at, Ma’ruf, Qur’an'],
	[`angkatan '90 dan itu 'kan`, 'angkatan ’90 dan itu ’kan'],
	[`'kantor' itu`, '‘kantor’ itu'],
	[`papan 15" dan "kelas 5"`, 'papan 15" dan “kelas 5”'],
	[`"'Siap' katanya"`, '“‘Siap’ katanya”'],
	[`Kata—"siap"—itu`, 'Kata—“siap”—itu'],
	['“Sudah lengkung”', '“Sudah lengkung”'],
	['', '']
])('%s is printed as %s', (typed, printed) => {
	expect(curled(typed)).toBe(printed);
	expect(curled(typed)).toHaveLength(typed.length);
	expect(curled(printed)).toBe(printed);
});

/** The text with `~` for each blank at which no line may break. */
function bound(text: string): string {
	return boundBlanks(text).reduceRight(
		(made, { from, to }) => `${made.slice(0, from)}~${made.slice(to)}`,
		text
	);
}

test.each([
	'Rp~5.000, Rp.~5, US$~5, Rp~5~juta, Rp5~miliar',
	'15~kg, 120~m², 30~°C, 5~persen, 2,5~ha, 60~km/jam',
	'Rabu, 25~Februari 2026, 5~Mei, 25~February',
	'pukul~19.00~WIB, Pukul~07.30–08.00~WITA, 9~a.m.',
	'Dr.~Siti, Ir.~H.~Rahmat Wijaya,~S.Sos.,~M.I.Kom., A.~B.~Karim,~S.H.',
	'Jl.~Melati No.~5 RT~03 RW~02, Gg.~III',
	'Pasal~3 ayat~(1), Nomor~14, hlm.~7'
])('blanks hold in %s', (text) => {
	expect(bound(text.replaceAll('~', ' '))).toBe(text);
	expect(bound(text.replaceAll('~', '\u00a0'))).toBe(text);
});

test.each([
	'Ada 40 humas dari 12 kecamatan pada 2025 Maret.',
	'Warga bertanya. Petugas menjawab.',
	'Sampai Rabu, Siti menunggu Dr Sutomo.',
	'Rumah sakit 5 lantai milik warga 7 desa',
	'pada 25/2/2026 Februari'
])('no blank holds in %s', (text) => {
	expect(bound(text)).toBe(text);
});
