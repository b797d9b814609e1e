/** Finding parts and texts in the document, and the way from one to the next. */
import type { Node, ResolvedPos } from 'prosemirror-model';
import type { Field, PartId } from '$lib/backend';
import { placeOf, type Place } from '$lib/document/align';
import { guideOf, isFixedPart, type FixedPart } from '$lib/document/parts';
import { restOf } from '$lib/document/mapping';

/** A part where it stands. */
export interface Found {
	node: Node;
	/** Before the node. */
	pos: number;
	parent: Node;
	/** Among its siblings. */
	index: number;
}

/** The part with this id. */
export function findPart(doc: Node, id: PartId): Found | null {
	let found: Found | null = null;
	doc.descendants((node, pos, parent, index) => {
		if (found || !parent) return false;
		if ((parent === doc && node.type.name === id) || (parent !== doc && node.attrs.id === id)) {
			found = { node, pos, parent, index };
			return false;
		}
		return !node.isTextblock;
	});
	return found;
}

/** The part that a position is in: a block or answer by its id, else by its name. */
export function partAt($pos: ResolvedPos): PartId | null {
	for (let depth = $pos.depth; depth > 0; depth--) {
		const node = $pos.node(depth);
		if (typeof node.attrs.id === 'string') return node.attrs.id;
		if (depth === 1) return node.type.name;
	}
	return null;
}

/** The block of the body, or the answer in it, that a position is in. */
export function blockAt(doc: Node, $pos: ResolvedPos): Found | null {
	const id = partAt($pos);
	const found = id === null ? null : findPart(doc, id);
	return found && found.parent !== doc ? found : null;
}

export function bodyOf(doc: Node): Found {
	const body = findPart(doc, 'body');
	if (!body) throw new Error('every document has a body');
	return body;
}

/** Whether the template keeps a part's words to itself. */
export function isLocked(doc: Node, part: FixedPart): boolean {
	const { guide, unlocked } = restOf(doc);
	return !unlocked && guideOf(guide, part)?.locked === true;
}

/** Whether a position is in words that the template keeps to itself. */
export function inLocked($pos: ResolvedPos): boolean {
	const name = $pos.depth > 0 ? $pos.node(1).type.name : '';
	return isFixedPart(name) && isLocked($pos.doc, name);
}

/** Where the caret can go: a text, or a row of fields. */
export interface Stop {
	kind: 'text' | 'fields';
	/** A text's first position, or before the row. */
	from: number;
	/** A text's last position, or after the row. */
	to: number;
}

/** Every stop, in reading order. */
export function stopsIn(doc: Node): Stop[] {
	const stops: Stop[] = [];
	doc.descendants((node, pos) => {
		if (node.isTextblock) {
			stops.push({ kind: 'text', from: pos + 1, to: pos + 1 + node.content.size });
		} else if (node.isAtom) {
			stops.push({ kind: 'fields', from: pos, to: pos + node.nodeSize });
		}
		return !node.isTextblock;
	});
	return stops;
}

/** The stop before or after the one at a position. */
export function stopBeside(doc: Node, pos: number, direction: -1 | 1): Stop | undefined {
	const stops = stopsIn(doc);
	return direction > 0
		? stops.find((stop) => stop.from > pos)
		: stops.filter((stop) => stop.to < pos || (stop.kind === 'fields' && stop.to <= pos)).at(-1);
}

/** Where the caret goes to write in this part. `null` for rows of fields. */
export function writingPosition({ node, pos }: Found): number | null {
	let position: number | null = null;
	const consider = (text: Node, at: number) => {
		if (position === null && text.isTextblock && text.type.name !== 'lead_in') {
			position = at + 1 + text.content.size;
		}
	};
	consider(node, pos);
	node.descendants((text, at) => {
		consider(text, pos + 1 + at);
		return !text.isTextblock;
	});
	return position;
}

/** A text of the document, where its words start. */
export interface PlacedText {
	node: Node;
	start: number;
}

const FIELDS: Partial<Record<string, Field>> = {
	lead_in: 'leadIn',
	resumed: 'resumed',
	question: 'question',
	caption: 'caption'
};

/** Every text under the name that the galley has for it. */
export function placesIn(doc: Node): Map<Place, PlacedText> {
	const places = new Map<Place, PlacedText>();
	doc.descendants((node, pos, parent, index) => {
		if (!node.isTextblock || !parent) return true;
		const type = node.type.name;
		const owner = typeof node.attrs.id === 'string' ? node : parent;
		const part = typeof owner.attrs.id === 'string' ? owner.attrs.id : type;
		const field: Field = type === 'list_item' ? { item: index } : (FIELDS[type] ?? 'text');
		places.set(placeOf(part, field), { node, start: pos + 1 });
		return false;
	});
	return places;
}
