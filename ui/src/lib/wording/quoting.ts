/** Words around a quote: its verbs and why they fit, its mention, its lead-in. */
import type { ExchangeForm, Language, Mention, VerbGroup, VerbReason } from '$lib/backend';

const id = {
	/** The verb where nobody chose one. */
	automaticIs: (verb: string) => `otomatis: ${verb}`,
	automaticNow: (verb: string) => `Otomatis, sesuai letak kutipan: ${verb}`,
	groups: {
		neutral: 'Netral',
		explaining: 'Menjelaskan',
		stressing: 'Menekankan',
		adding: 'Menambahkan',
		replying: 'Menjawab',
		revealing: 'Mengungkapkan',
		closing: 'Menutup',
		wishing: 'Meminta'
	} as Record<VerbGroup, string>,
	unfit: 'Kurang cocok di sini',
	reasons: {
		leadIn: 'selaras dengan pengantarnya',
		narration: 'selaras dengan kalimat sebelumnya',
		goesOn: 'narasumber yang sama melanjutkan',
		answers: 'menjawab pertanyaan',
		asks: 'ucapannya bertanya',
		last: 'ucapan terakhir narasumber ini',
		nothingBefore: 'belum ada ucapan narasumber ini sebelumnya',
		speaksAgain: 'narasumber ini masih dikutip lagi sesudahnya',
		noQuestion: 'tidak ada pertanyaan sebelumnya',
		notAQuestion: 'ucapannya bukan pertanyaan',
		repeats: 'sama dengan kutipan sebelumnya',
		leadInDiffers: 'pengantarnya berkata lain'
	} as Record<VerbReason, string>,
	/** A verb and what speaks against it. */
	doubtful: (verb: string, reasons: string[]) => `${verb}: ${reasons.join('; ')}`,

	mention: 'Sebutan',
	mentions: {
		full: 'lengkap',
		short: 'pendek',
		pronoun: '-nya',
		written: 'kata sendiri'
	} as Record<Mention, string>,
	pronounOf: { id: '-nya', en: 'she/he' } as Record<Language, string>,
	/** What a button of the mention gives. */
	named: (words: string) => `Disebut: ${words}`,
	automaticMention: 'Dipilih otomatis',

	leadIn: 'Pengantar',
	addLeadIn: '+ pengantar',
	hasLeadIn: 'pengantar',
	offers: 'Kalimat yang dapat dipakai',
	ownLeadIn: 'Kalimat tersendiri sebelum ucapan',
	needsSpeaker: 'Pilih narasumber agar kalimat pengantar dapat diusulkan.',

	usualAskers: {
		id: ['seorang wartawan', 'seorang warga', 'seorang peserta', 'perwakilan warga'],
		en: ['a reporter', 'a resident', 'a participant']
	} as Record<Language, string[]>,
	/** Where an asker that is offered is known from. */
	askerFrom: {
		asked: 'penanya lain di rilis ini',
		usual: '',
		release: 'di rilis ini',
		directory: 'di daftar narasumber'
	},

	intoExchange: 'Jadikan tanya jawab',
	outOfExchange: 'Jadikan paragraf dan kutipan',
	split: 'Belah di sekitar atribusi',
	join: 'Satukan kembali',
	makeQuote: 'Jadikan kutipan',
	printed: 'Dicetak di seluruh rilis sebagai',
	forms: { narrative: 'berita', list: 'T–J' } as Record<ExchangeForm, string>
};

export type QuotingWords = typeof id;

const en: QuotingWords = {
	automaticIs: (verb) => `automatic: ${verb}`,
	automaticNow: (verb) => `Automatic, by the place of the quote: ${verb}`,
	groups: {
		neutral: 'Neutral',
		explaining: 'Explaining',
		stressing: 'Stressing',
		adding: 'Adding',
		replying: 'Replying',
		revealing: 'Revealing',
		closing: 'Closing',
		wishing: 'Asking for'
	},
	unfit: 'Not quite right here',
	reasons: {
		leadIn: 'in tune with the lead-in',
		narration: 'in tune with the sentence before',
		goesOn: 'the same speaker goes on',
		answers: 'answers a question',
		asks: 'the speech is a question',
		last: 'this speaker’s last words',
		nothingBefore: 'this speaker has not been quoted before',
		speaksAgain: 'this speaker is quoted again below',
		noQuestion: 'nobody asked',
		notAQuestion: 'the speech is no question',
		repeats: 'the quote before has the same verb',
		leadInDiffers: 'the lead-in says something else'
	},
	doubtful: (verb, reasons) => `${verb}: ${reasons.join('; ')}`,

	mention: 'Mention',
	mentions: { full: 'in full', short: 'short', pronoun: 'pronoun', written: 'own words' },
	pronounOf: { id: '-nya', en: 'she/he' },
	named: (words) => `Named: ${words}`,
	automaticMention: 'Chosen automatically',

	leadIn: 'Lead-in',
	addLeadIn: '+ lead-in',
	hasLeadIn: 'lead-in',
	offers: 'Sentences to use',
	ownLeadIn: 'A sentence of its own before the speech',
	needsSpeaker: 'Choose the speaker to be offered sentences.',

	usualAskers: {
		id: ['seorang wartawan', 'seorang warga', 'seorang peserta', 'perwakilan warga'],
		en: ['a reporter', 'a resident', 'a participant']
	},
	askerFrom: {
		asked: 'asks in this release',
		usual: '',
		release: 'in this release',
		directory: 'in the directory'
	},

	intoExchange: 'Turn into an exchange',
	outOfExchange: 'Turn into paragraph and quotes',
	split: 'Split around the attribution',
	join: 'Put back together',
	makeQuote: 'Turn into a quote',
	printed: 'Printed throughout the release as',
	forms: { narrative: 'narrative', list: 'Q–A' }
};

export const quoting = { id, en } satisfies Record<Language, QuotingWords>;
