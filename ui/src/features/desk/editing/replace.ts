/** Turning one document into another with the smallest change there is. */
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { restOf, setRest, type Rest } from '$lib/document/mapping';

/** Makes the transaction's document equal to `next`. What is equal stays as it is. */
export function replaceWith(tr: Transaction, next: Node): Transaction {
	if (!sameRest(restOf(tr.doc), restOf(next))) setRest(tr, restOf(next));
	replaceChildren(tr, tr.doc, next, 0);
	return tr;
}

function sameRest(before: Rest, after: Rest): boolean {
	const same = <T extends object>(a: T, b: T) => {
		const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>;
		keys.delete('hidden' as keyof T);
		return [...keys].every((key) => a[key] === b[key]);
	};
	return same(before, after) && same(before.hidden, after.hidden);
}

/** Replaces the children that differ, from the last to the first. */
function replaceChildren(tr: Transaction, before: Node, after: Node, start: number) {
	const old = before.children;
	const made = after.children;
	const most = Math.min(old.length, made.length);
	let head = 0;
	while (head < most && old[head]?.eq(made[head]!)) head++;
	let tail = 0;
	while (tail < most - head && old.at(-1 - tail)?.eq(made.at(-1 - tail)!)) tail++;
	const from = old.slice(0, head).reduce((pos, node) => pos + node.nodeSize, start);
	const differing = old.slice(head, old.length - tail);
	const replacing = made.slice(head, made.length - tail);
	const pairs = differing.map((node, index) => [node, replacing[index]] as const);
	const alike =
		differing.length === replacing.length &&
		pairs.every(([node, other]) => other && node.sameMarkup(other));
	if (!alike) {
		const to = differing.reduce((pos, node) => pos + node.nodeSize, from);
		tr.replaceWith(from, to, replacing);
		return;
	}
	let end = differing.reduce((pos, node) => pos + node.nodeSize, from);
	for (const [node, other] of pairs.reverse()) {
		end -= node.nodeSize;
		if (!other || node.eq(other)) continue;
		if (node.isTextblock) tr.replaceWith(end + 1, end + 1 + node.content.size, other.content);
		else replaceChildren(tr, node, other, end + 1);
	}
}
