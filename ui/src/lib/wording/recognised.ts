/** Words about paragraphs that were read as quotes. */
import type { Language } from '$lib/backend';

const id = {
	note: 'Kutipan dikenali',
	found: (count: number) => `${count} paragraf menjadi kutipan.`,
	undo: 'Ctrl+Z mengembalikan teks biasa.',
	/** Who says it and how; the name may be missing. */
	one: (name: string, verb: string) =>
		[name || 'Tanpa narasumber', verb].filter(Boolean).join(', '),
	isNew: (name: string, post: string) =>
		post ? `${name} (baru, ${post})` : `${name} (baru, jabatan belum diketahui)`,
	more: (count: number) => `dan ${count} lagi`,
	proposed: (count: number) =>
		count === 1
			? 'Satu paragraf mirip kutipan, tetapi tanda bacanya akan berubah.'
			: `${count} paragraf mirip kutipan, tetapi tanda bacanya akan berubah.`,
	/** Before who said it. */
	typed: 'Ini terbaca sebagai kutipan:',
	changes: 'Tanda bacanya akan disesuaikan.',
	take: 'Jadikan kutipan'
};

export type RecognisedWords = typeof id;

const en: RecognisedWords = {
	note: 'Quotes recognised',
	found: (count) =>
		count === 1 ? '1 paragraph became a quote.' : `${count} paragraphs became quotes.`,
	undo: 'Ctrl+Z brings the plain text back.',
	one: (name, verb) => [name || 'No speaker', verb].filter(Boolean).join(', '),
	isNew: (name, post) => (post ? `${name} (new, ${post})` : `${name} (new, post unknown)`),
	more: (count) => `and ${count} more`,
	proposed: (count) =>
		count === 1
			? 'One paragraph looks like a quote, but its punctuation would change.'
			: `${count} paragraphs look like quotes, but their punctuation would change.`,
	typed: 'This reads as a quote:',
	changes: 'Its punctuation will change.',
	take: 'Turn into quotes'
};

export const recognised = { id, en } satisfies Record<Language, RecognisedWords>;
