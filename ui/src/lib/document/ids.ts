/** Names for new things, in the form the model asks for. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** A random name of 80 bits, such as `q-mzxw6ytboi4dsnrs`. */
export function newId(prefix: string): string {
	const random = crypto.getRandomValues(new Uint8Array(16));
	return `${prefix}-${[...random].map((byte) => LETTERS[byte % 32]).join('')}`;
}

/** Whether the model takes this as an id. */
export function isId(id: unknown): id is string {
	return typeof id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(id);
}
