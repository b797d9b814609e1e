import { expect, test } from 'vitest';
import { blanksIn, sentenceCount, wordCount } from './counting';

test.each([
	['', 0],
	['Purwabakti, 25 Februari 2026 – Warga', 5],
	['  rata-rata   40 orang ', 3],
	['… — ·', 0]
])('words of %j', (text, words) => expect(wordCount(text)).toBe(words));

test.each([
	['', 0],
	['Belum selesai', 1],
	['Satu. Dua! Tiga?', 3],
	['Dr. Ir. Rahmat Wijaya, S.Sos. M.Si. hadir di Jl. Melati No. 1.', 1],
	['“Sudah.” Ia pergi.', 2],
	['Nilainya Rp323.5 triliun. Naik 2 persen.', 2]
])('sentences of %j', (text, sentences) => expect(sentenceCount(text)).toBe(sentences));

test('blanks are found where they stand', () => {
	const text = 'Di [[tempat]], [[hari (tanggal)]].';
	expect(blanksIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
		'[[tempat]]',
		'[[hari (tanggal)]]'
	]);
});
