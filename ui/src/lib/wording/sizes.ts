/** Sizes of files as people read them. */
import type { Language } from '$lib/backend';

const locales = { id: 'id-ID', en: 'en-GB' } satisfies Record<Language, string>;

/** Bytes, given as the digits of their number, as megabytes. */
export function megabytes(language: Language, bytes: string | number): string {
	const amount = (Number(bytes) || 0) / 1_000_000;
	const digits = { maximumFractionDigits: 1 };
	return `${amount.toLocaleString(locales[language], digits)} MB`;
}
