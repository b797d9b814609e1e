/** What stands on paper around the words: fields, chips and buttons. */
import type { Node } from 'prosemirror-model';
import type { Image, ImageId, PartId } from '$lib/backend';
import type { BlockKind } from '../editing/blocks';
import type { Draft } from '../draft.svelte';

/** The paper, as its furniture sees it. */
export interface Paper {
	readonly draft: Draft;
	imageUrl(image: ImageId): Promise<string>;
	onpickimage(): Promise<Image | null>;
	/** Shows what can be done with a block. */
	openMenu(anchor: HTMLElement, part: PartId): void;
	add(kind: BlockKind, after: PartId): void;
	/** Puts the caret into the words of a part. */
	write(part: PartId): void;
	/** Gives the keyboard back to the words, where the caret is. */
	focus(): void;
}

/** What a piece of furniture is given. */
export interface FurnitureProps {
	paper: Paper;
	/** The node it stands at; newer after each change. */
	node: Node;
	/** Before the node. */
	getPos: () => number;
}

/** Changes attributes of the node; quick changes of one field are one step. */
export function setAttributes(
	{ paper, node, getPos }: FurnitureProps,
	attributes: Record<string, unknown>
) {
	const pos = getPos();
	const { tr } = paper.draft.state;
	for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(pos, name, value);
	const field = `${(node.attrs.id as string | undefined) ?? pos} ${Object.keys(attributes).join()}`;
	paper.draft.edit(field, tr);
}
