/**
 * Reporting verbs to choose from, in the order of Indonesian press practice. Any
 * other can be typed; which one stands where none was chosen, the galley says.
 */
import type { Language } from '$lib/backend';

export type VerbGroup =
	'neutral' | 'explaining' | 'stressing' | 'adding' | 'replying' | 'revealing' | 'closing';

export const VERBS: Record<Language, [VerbGroup, string[]][]> = {
	id: [
		['neutral', ['kata', 'ujar', 'ucap', 'tutur']],
		['explaining', ['jelas', 'terang', 'papar', 'urai']],
		['stressing', ['tegas', 'tandas']],
		['adding', ['tambah', 'imbuh', 'lanjut']],
		['replying', ['jawab']],
		['revealing', ['ungkap']],
		['closing', ['pungkas', 'tutup']]
	],
	en: [
		['neutral', ['said', 'told reporters', 'noted']],
		['explaining', ['explained', 'pointed out']],
		['stressing', ['stressed', 'emphasised']],
		['adding', ['added', 'continued']],
		['replying', ['replied', 'answered']],
		['revealing', ['revealed', 'announced']],
		['closing', ['concluded']]
	]
};
