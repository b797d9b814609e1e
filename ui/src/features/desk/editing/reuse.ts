/** Putting a passage of another release where the writer is. */
import type { EditorState, Transaction } from 'prosemirror-state';
import type { PartId, Release } from '$lib/backend';
import { blockNode, restOf, setRest } from '$lib/document/mapping';
import { needOf } from '$lib/document/parts';
import { taken } from '$lib/document/taking';
import { activePart } from '../plugins/active';
import { placeAfter, step, withCaretIn, type BlockKind } from './blocks';
import { findPart, isLocked } from './places';

/** Why the template of this release takes no such passage. */
export type Refusal = 'locked' | 'quotes' | 'exchanges';

/** Whether something of this kind may stand in the body, and why not. */
export function refusal({ doc }: EditorState, kind: BlockKind): Refusal | null {
	if (isLocked(doc, 'body')) return 'locked';
	const { guide } = restOf(doc);
	if (kind === 'quote' && needOf(guide, 'quote') === 'absent') return 'quotes';
	if (kind === 'exchange' && needOf(guide, 'exchange') === 'absent') return 'exchanges';
	return null;
}

/**
 * A passage after the block the writer is in, else at the end of the body, with
 * the caret in it. One step to undo, its speakers and picture with it.
 */
export function insertPassage(
	state: EditorState,
	from: Release,
	part: PartId
): { tr: Transaction; id: PartId } | null {
	const { doc } = state;
	const found = taken(from, part, restOf(doc));
	if (!found) return null;
	const node = blockNode(found.block);
	const kind = node.type.name as BlockKind;
	if (refusal(state, kind)) return null;
	const { active, block: waiting } = writerIn(state);
	const tr = step(state);
	tr.insert(placeAfter(state, kind, active), node);
	// The paragraph that waited empty for this is not needed any more.
	const isWaiting =
		waiting?.node.type.name === 'paragraph' &&
		waiting.parent.type.name === 'body' &&
		waiting.node.content.size === 0 &&
		!waiting.node.attrs.prompt;
	if (waiting && isWaiting) tr.delete(waiting.pos, waiting.pos + waiting.node.nodeSize);
	const { speakers, images } = found;
	const { speakers: known, images: shown } = restOf(doc);
	if (speakers !== known || images !== shown) setRest(tr, { speakers, images });
	const id = node.attrs.id as PartId;
	return { tr: withCaretIn(tr, id).scrollIntoView(), id };
}

/** The block or answer the writer is in; `body` where they are elsewhere. */
function writerIn(state: EditorState) {
	const active = activePart(state);
	const block = active === null ? null : findPart(state.doc, active);
	if (active === null || !block || block.parent === state.doc) return { active: 'body' };
	return { active, block };
}
