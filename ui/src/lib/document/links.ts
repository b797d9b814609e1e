/**
 * Addresses that a link may lead to. The same law as `Link` of the model, which
 * would refuse a release that breaks it.
 */

const LAW = /^(?:https?|mailto|tel):\/*[^/]/i;
// eslint-disable-next-line no-control-regex -- the law forbids exactly these
const UNPRINTABLE = /[\s\u0000-\u001f\u007f-\u009f\u0085]/u;

/** The address as it stands, if it is a web, e-mail or telephone address. */
export function safeAddress(address: string): string | null {
	return LAW.test(address) && !UNPRINTABLE.test(address) ? address : null;
}

/**
 * The address somebody means: *purwabakti.example* is a web address,
 * *humas@purwabakti.example* an e-mail address, *0800 0000* a telephone number.
 */
export function meantAddress(typed: string): string | null {
	const address = typed.trim();
	if (safeAddress(address)) return address;
	if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address)) return safeAddress(`mailto:${address}`);
	if (/^\+?[\d\s().-]{5,}$/.test(address)) {
		return safeAddress(`tel:${address.replace(/[^\d+]/g, '')}`);
	}
	if (/^[^\s:/]+\.[^\s:/]{2,}(?:[/?#]\S*)?$/.test(address))
		return safeAddress(`https://${address}`);
	return null;
}
