/** What the guide knows of the part that the writer is in. */
import type { PartKind } from '$lib/backend';
import type { Node } from 'prosemirror-model';
import { sentenceCount, wordCount } from '$lib/document/counting';
import { RESERVED_IDS } from '$lib/document/parts';
import { restOf } from '$lib/document/mapping';
import { blanksOf, type Blank } from './editing/blanks';
import { findPart } from './editing/places';

/** How long a part should be, in words. */
interface Range {
	least: number;
	most: number;
	/** Where the scale ends. */
	end: number;
}

const RANGES: Partial<Record<PartKind, Range>> = {
	headline: { least: 1, most: 8, end: 14 },
	lede: { least: 30, most: 45, end: 70 }
};

/** Blocks that no template says anything about. */
export type PlainBlock = 'figure' | 'subheading' | 'list';

export interface Guidance {
	kind: PartKind | PlainBlock;
	prompt: string;
	example: string;
	locked: boolean;
	/** Counts, where the length matters. */
	measure: (Range & { words: number; sentences: number }) | null;
	/** The blanks of the part. */
	blanks: Blank[];
}

/** The guide's page on a part. `null` when there is none. */
export function guidanceOf(doc: Node, part: string): Guidance | null {
	const found = findPart(doc, part);
	const kind = kindOf(part, found?.node, found?.parent);
	if (kind === null) return null;
	const { guide } = restOf(doc);
	const entry = guide.find((entry) => entry.part === kind);
	const own = (found?.node.attrs.prompt as string | undefined) ?? '';
	const range = RANGES[kind as PartKind];
	const words = found?.node.textContent ?? '';
	return {
		kind,
		prompt: own || entry?.prompt || '',
		example: entry?.example ?? '',
		locked: entry?.locked ?? false,
		measure: range ? { ...range, words: wordCount(words), sentences: sentenceCount(words) } : null,
		blanks: found ? blanksOf(found.node, found.pos) : []
	};
}

function kindOf(part: string, node?: Node, parent?: Node): Guidance['kind'] | null {
	if ((RESERVED_IDS as readonly string[]).includes(part)) return part as PartKind;
	if (!node) return null;
	switch (node.type.name) {
		case 'quote':
		case 'figure':
		case 'subheading':
		case 'list':
			return node.type.name;
	}
	if (node.type.name === 'exchange' || parent?.type.name === 'exchange') return 'exchange';
	return 'body';
}
