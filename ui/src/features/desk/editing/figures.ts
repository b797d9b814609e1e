/** Pictures that come onto the paper by themselves: dropped on it, or pasted. */
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Image, PartId } from '$lib/backend';
import { restOf, setRest } from '$lib/document/mapping';
import { newBlock, placeAfter, step } from './blocks';
import { findPart, isLocked } from './places';

/** The pictures among what is dropped or pasted. */
export function picturesIn(data: DataTransfer | null): File[] {
	return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** Whether words came too: Word adds a picture of those that it copies. */
export function hasWords(data: DataTransfer | null): boolean {
	const lines = (data?.getData('text/plain') ?? '').split(/\r?\n/);
	// File managers name the files that they copy.
	return lines.some((line) => line.trim() !== '' && !/^(file:|\/)/.test(line.trim()));
}

/** Whether a figure waits for its picture. */
function isWaiting(node: Node | undefined): boolean {
	return node?.type.name === 'figure' && node.attrs.image === null;
}

/**
 * Pictures as figures after a part, in their order and in one step to undo. Where that
 * part is a figure without a picture, the first is its picture. Answers with the last
 * figure too; `null` where the template fixes the body.
 */
export function putPictures(
	state: EditorState,
	part: PartId | null,
	images: readonly Image[]
): { tr: Transaction; id: PartId } | null {
	const [first, ...others] = images;
	if (!first || isLocked(state.doc, 'body')) return null;
	const tr = step(state);
	const { images: known } = restOf(state.doc);
	// The same picture twice is one.
	const added = images.filter(
		(image, at) => ![...known, ...images.slice(0, at)].some(({ id }) => id === image.id)
	);
	if (added.length > 0) setRest(tr, { images: [...known, ...added] });
	const target = part === null ? null : findPart(state.doc, part);
	const waits = isWaiting(target?.node);
	if (target && waits) tr.setNodeAttribute(target.pos, 'image', first.id);
	let id = waits ? (part ?? '') : '';
	let at = placeAfter(state, 'figure', target ? (part ?? undefined) : 'body');
	for (const image of waits ? others : images) {
		const block = newBlock('figure');
		const figure = block.type.create({ ...block.attrs, image: image.id }, block.content);
		tr.insert(at, figure);
		at += figure.nodeSize;
		id = figure.attrs.id as PartId;
	}
	return { tr, id };
}
