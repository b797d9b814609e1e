/**
 * What the template left to fill, and the way from one blank to the next.
 *
 * Not all stand in words: some are in fields, such as who asks.
 */
import type { Node } from 'prosemirror-model';
import { keydownHandler } from 'prosemirror-keymap';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { blanksIn, type Stretch } from '$lib/document/counting';
import { restOf } from '$lib/document/mapping';
import { isFixedPart } from '$lib/document/parts';
import { isLocked } from './places';
import { scrollToSee } from './show';

/** A stretch of the document; of a field's words, where one is named. */
export interface Blank extends Stretch {
	field?: FieldStretch;
}

/** A stretch of what a field holds. */
interface FieldStretch extends Stretch {
	name: FieldName;
}

/** The fields on paper that may hold a blank, in the order they stand in. */
const FIELDS = {
	dateline: ['place'],
	contact: ['name', 'post', 'phone', 'email'],
	exchange: ['asker'],
	figure: ['alt', 'credit']
} as const satisfies Record<string, readonly string[]>;

export type FieldName = (typeof FIELDS)[keyof typeof FIELDS][number];

/** Every blank in a node and below, in reading order. */
export function blanksOf(node: Node, pos: number): Blank[] {
	if (node.isTextblock) {
		return blanksIn(node.textContent).map(({ from, to }) => ({
			from: pos + 1 + from,
			to: pos + 1 + to
		}));
	}
	const blanks: Blank[] = fieldsOf(node).flatMap((name) =>
		blanksIn(fieldWords(node, name)).map((field) => ({
			from: pos,
			to: pos,
			field: { name, ...field }
		}))
	);
	node.forEach((child, offset) => {
		const at = node.type.name === 'doc' ? offset : pos + 1 + offset;
		blanks.push(...blanksOf(child, at));
	});
	return blanks;
}

function fieldsOf(node: Node): readonly FieldName[] {
	return node.type.name in FIELDS ? FIELDS[node.type.name as keyof typeof FIELDS] : [];
}

function fieldWords(node: Node, name: FieldName): string {
	const value = node.attrs[name] as string | Record<string, string> | null;
	if (typeof value === 'string') return value;
	return Object.values(value ?? {})[0] ?? '';
}

/** Every blank that the writer may fill. On a template's own desk they are to stay. */
export function blanksToFill(doc: Node): readonly Blank[] {
	const known = memory.get(doc);
	if (known) return known;
	const blanks: Blank[] = [];
	memory.set(doc, blanks);
	if (restOf(doc).unlocked) return blanks;
	doc.forEach((part, offset) => {
		const { name } = part.type;
		if (!isFixedPart(name) || !isLocked(doc, name)) blanks.push(...blanksOf(part, offset));
	});
	return blanks;
}

/** Documents never change. */
const memory = new WeakMap<Node, readonly Blank[]>();

/** The blank that follows a place or goes before it. */
export function blankBeside(doc: Node, place: Blank, direction: -1 | 1): Blank | undefined {
	const blanks = blanksToFill(doc);
	return direction > 0
		? blanks.find((blank) => isBefore(doc, place, blank))
		: blanks.filter((blank) => isBefore(doc, blank, place)).at(-1);
}

function isBefore(doc: Node, one: Blank, other: Blank): boolean {
	// The fields of a node stand before its words.
	if (!one.field || !other.field || one.from !== other.from) return one.to <= other.from;
	const node = doc.nodeAt(one.from);
	const fields = node ? fieldsOf(node) : [];
	const by = fields.indexOf(other.field.name) - fields.indexOf(one.field.name);
	return by > 0 || (by === 0 && one.field.to <= other.field.from);
}

/** Where the writer is on paper: in a field that has the focus, or in the words. */
export function placeOn(view: EditorView): Blank {
	const field = document.activeElement;
	if (!(field instanceof HTMLInputElement) || !view.dom.contains(field) || !field.dataset.field) {
		const { from, to } = view.state.selection;
		return { from, to };
	}
	const pos = nodeOf(view, field);
	return {
		from: pos,
		to: pos,
		field: {
			name: field.dataset.field as FieldName,
			// A field for an e-mail address does not tell.
			from: field.selectionStart ?? 0,
			to: field.selectionEnd ?? field.value.length
		}
	};
}

/** Before the node that a field is of. */
function nodeOf(view: EditorView, field: HTMLElement): number {
	const shown = field.closest('.node');
	let found = 0;
	view.state.doc.descendants((node, pos) => {
		if (view.nodeDOM(pos) === shown) found = pos;
		return !node.isTextblock;
	});
	return found;
}

/** Selects a blank of a field, so that typing fills it, and shows it. */
export function selectInField(view: EditorView, pos: number, { name, from, to }: FieldStretch) {
	const shown = view.nodeDOM(pos);
	if (!(shown instanceof HTMLElement)) return;
	const field = shown.querySelector<HTMLInputElement>(`[data-field="${name}"]`);
	if (!field) return;
	scrollToSee(field);
	field.dataset.walked = '';
	field.addEventListener('blur', () => delete field.dataset.walked, { once: true });
	field.focus({ preventScroll: true });
	if (field.type === 'email') field.select();
	else field.setSelectionRange(from, to);
}

/** Whether Tab goes on to a blank from a field: it was come to that way, or holds one. */
export function isOnWalk(field: HTMLElement): boolean {
	if (!(field instanceof HTMLInputElement) || !field.dataset.field) return false;
	return field.dataset.walked !== undefined || blanksIn(field.value).length > 0;
}

/** GTK has a name of its own for Tab with Shift, which WebKit does not know. */
export function isTab({ key, code }: KeyboardEvent): boolean {
	return key === 'Tab' || code === 'Tab';
}

/** What can take the caret to a blank. */
interface Walker {
	/** Goes to the blank beside the writer, if there is one. */
	walkBlanks(direction: -1 | 1): boolean;
}

/** Tab goes from blank to blank. After Esc it leaves the words, as it does without blanks. */
export function blanks(walker: Walker): Plugin {
	let leaving = false;
	const walk = (direction: -1 | 1) => () => !leaving && walker.walkBlanks(direction);
	const press = keydownHandler({ Tab: walk(1), 'Shift-Tab': walk(-1) });
	return new Plugin({
		props: {
			handleKeyDown(view, event) {
				if (event.key !== 'Shift' && !isTab(event)) leaving = event.key === 'Escape';
				return press(view, event);
			},
			handleDOMEvents: {
				blur: () => (leaving = false),
				mousedown: () => (leaving = false)
			}
		}
	});
}
