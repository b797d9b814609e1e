/** Signs that a keyboard has no key for. All are in the faces that releases are printed in. */

/** By what they are for; those wanted most often first. */
export const SIGNS = {
	marks: ['–', '—', '…', '“', '”', '‘', '’', '•', '·', '№', '§', '\u00a0'],
	numbers: ['°', '×', '÷', '±', '−', '½', '¼', '¾', '²', '³', '₂', '‰', '≈', '≤', '≥', 'µ'],
	letters: ['é', 'è', 'ê', 'ë', 'à', 'â', 'á', 'ç', 'ñ', 'ö', 'ü', 'ä', 'ô', 'ø', 'å', 'ß'],
	others: ['€', '£', '¥', '©', '®', '™', '→', '←', '↑', '↓']
} as const;

export type SignGroup = keyof typeof SIGNS;
export type Sign = (typeof SIGNS)[SignGroup][number];

export const SIGN_GROUPS = Object.keys(SIGNS) as SignGroup[];

/** The words of a name, without case and accents. */
const folded = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[\s,()]+/)
		.filter(Boolean);

/** The signs of a group that were typed themselves, or whose names answer every word typed. */
export function findSigns(group: SignGroup, typed: string, names: Record<Sign, string>): Sign[] {
	const wanted = folded(typed);
	const isNamed = (sign: Sign) => {
		const own = folded(names[sign]);
		return wanted.every((word) => own.some((name) => name.startsWith(word)));
	};
	return SIGNS[group].filter((sign) => sign === typed.trim() || isNamed(sign));
}
