/**
 * Makes a tree say what another one does by changing only what differs, so that
 * nothing of the rest is drawn anew: pictures do not flash and lines do not jump.
 */
export function become(old: Node, fresh: Node) {
	if (old.isEqualNode(fresh)) return;
	if (!alike(old, fresh)) {
		old.parentNode?.replaceChild(imported(old, fresh), old);
		return;
	}
	const [olds, news] = [[...old.childNodes], [...fresh.childNodes]];
	const same = (one: Node | undefined, other: Node | undefined) =>
		one !== undefined && other !== undefined && one.isEqualNode(other);
	let head = 0;
	while (same(olds[head], news[head])) head++;
	let tail = 0;
	const most = Math.min(olds.length, news.length) - head;
	while (tail < most && same(olds.at(-1 - tail), news.at(-1 - tail))) tail++;
	const changed = olds.slice(head, olds.length - tail);
	const after = olds[olds.length - tail] ?? null;
	news.slice(head, news.length - tail).forEach((node, at) => {
		const before = changed[at];
		if (before) become(before, node);
		else old.insertBefore(imported(old, node), after);
	});
	for (const node of changed.slice(news.length - tail - head)) old.removeChild(node);
}

/** Elements of one name with the same attributes. */
function alike(old: Node, fresh: Node): boolean {
	return old.nodeType === 1 && old.cloneNode(false).isEqualNode(fresh.cloneNode(false));
}

function imported(beside: Node, node: Node): Node {
	return beside.ownerDocument?.importNode(node, true) ?? node;
}
