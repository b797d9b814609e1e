/** Actions by a few letters of what they do. */
import type { Action } from './actions.svelte';

/** Letters as they are compared: without case and accents. */
const folded = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}-]+/u)
		.filter(Boolean);

/**
 * The actions whose words, or the words of their group, begin with every word typed.
 * Those with the words in their own name come first.
 */
export function findActions(
	actions: readonly Action[],
	typed: string,
	groups: Record<Action['group'], string>
): Action[] {
	const wanted = folded(typed);
	const begins = (words: string[]) =>
		wanted.every((word) => words.some((one) => one.startsWith(word)));
	const own = actions.filter(({ words }) => begins(folded(words)));
	const others = actions.filter(
		(action) =>
			!own.includes(action) && begins([...folded(action.words), ...folded(groups[action.group])])
	);
	return [...own, ...others];
}
