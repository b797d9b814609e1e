/** Pasting: foreign markup goes, words stay, and parts stay what they are. */
import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { restOf, type Rest } from '$lib/document/mapping';
import { schema } from '$lib/document/schema';
import { newBlock, step } from './blocks';
import { PARTING } from './clipboard';
import { clearSelection } from './erase';
import { bodyOf, inLocked } from './places';
import { boundBlanks, curled } from './signs';

/**
 * Pasted words without what no release in this language holds.
 *
 * @param asIs whoever pastes wants every sign as it is, or it is a copy of our own
 */
export function cleaned(slice: Slice, { language, house }: Rest, asIs = false): Slice {
	// Words in the release's own language are no foreign term.
	const own = schema.mark('foreign', { language });
	const words = mapText(parted(slice.content), own);
	const content = asIs ? words : withSigns(words, house.quoteMarks === 'curly');
	return new Slice(content, slice.openStart, slice.openEnd);
}

/** Words with the signs that print has, sign for sign. */
function withSigns(fragment: Fragment, curly: boolean): Fragment {
	if (!fragment.content.some((node) => node.isText)) {
		return Fragment.fromArray(
			fragment.content.map((node) => node.copy(withSigns(node.content, curly)))
		);
	}
	const text = fragment.textBetween(0, fragment.size);
	const bound = new Set(boundBlanks(text).map(({ from }) => from));
	// A blank that held nothing together came from the screen.
	const loosened = text.replace(/\u00a0/g, (blank, at: number) => (bound.has(at) ? blank : ' '));
	const made = curly ? curled(loosened) : loosened;
	let end = 0;
	return Fragment.fromArray(
		fragment.content.map((run) => {
			const start = end;
			end += run.nodeSize;
			return run.isText ? schema.text(made.slice(start, end), run.marks) : run;
		})
	);
}

/** Two paragraphs where one text was parted; loose words are one text. */
function parted(fragment: Fragment): Fragment {
	if (fragment.content.some((node) => node.isText && node.text?.includes(PARTING))) {
		return Fragment.fromArray(paragraphsIn(schema.node('paragraph', null, fragment)));
	}
	return Fragment.fromArray(
		fragment.content.flatMap((node) => {
			if (isWords(node)) return paragraphsIn(node);
			return [node.isTextblock || node.isText ? node : node.copy(parted(node.content))];
		})
	);
}

function paragraphsIn(node: Node): Node[] {
	if (!node.textContent.includes(PARTING)) return [node];
	const paragraphs: Node[][] = [[]];
	for (const run of node.children) {
		(run.text ?? '').split(PARTING).forEach((words, at) => {
			if (at > 0) paragraphs.push([]);
			const trimmed = at > 0 ? words.trimStart() : words;
			if (trimmed) paragraphs.at(-1)?.push(schema.text(trimmed, run.marks));
		});
	}
	return paragraphs.map((words) => node.copy(Fragment.fromArray(words)));
}

function mapText(fragment: Fragment, unwanted: Mark): Fragment {
	return Fragment.fromArray(
		fragment.content.flatMap((node) => {
			if (!node.isText) return [node.copy(mapText(node.content, unwanted))];
			const text = cleanText(node.text ?? '');
			return text ? [schema.text(text, unwanted.removeFromSet(node.marks))] : [];
		})
	);
}

/** Two letters that a typesetter made one. */
const LIGATURES = /[\ufb00-\ufb06]/gu;

/** Printable, in one line, and whole characters only. */
export function cleanText(text: string): string {
	return text
		.replace(LIGATURES, (letters) => letters.normalize('NFKD'))
		.replace(/[\t\n\r\u2028\u2029]+/g, ' ')
		.replace(/[\p{Cc}\u200b\u2060\ufeff]/gu, '')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

/** Puts what was pasted where the caret is, or in the place of what is selected. */
export function paste(state: EditorState, slice: Slice, asIs = false): Transaction | null {
	const begun = state.selection.empty ? step(state) : clearSelection(state);
	return begun && pasteInto(begun, slice, asIs);
}

/** Goes on with a change after which nothing is selected: one step to undo. */
export function pasteInto(tr: Transaction, slice: Slice, asIs = false): Transaction | null {
	const { $from } = tr.selection;
	if (!$from.parent.isTextblock || inLocked($from)) return null;
	const { content, openStart } = cleaned(slice, restOf(tr.doc), asIs);
	const pieces = piecesOf(content);
	const texts = pieces.flatMap(textsIn);
	if (pieces.length === 0) return null;
	const target = blocksGoTo(tr.doc, $from);
	// Part of one text is words, whatever it was cut from.
	if (target === null || (texts.length === 1 && (openStart > 0 || pieces.every(isWords)))) {
		const words = joined(texts);
		return tr
			.replace($from.pos, $from.pos, new Slice(allowed($from.parent, words), 0, 0))
			.scrollIntoView();
	}
	return pasteBlocks(tr, $from, pieces, target);
}

/** The first words go on at the caret; the rest become blocks of their own. */
function pasteBlocks(
	tr: Transaction,
	$from: ResolvedPos,
	pieces: Node[],
	target: number
): Transaction {
	const since = tr.steps.length;
	const [first, ...others] = pieces;
	const startsWithWords = first !== undefined && isWords(first);
	const blocks = (startsWithWords ? others : pieces).map((piece) =>
		piece.type.name === 'paragraph' ? newBlock('paragraph', piece.content) : piece
	);
	const tail = $from.parent.content.cut($from.parentOffset);
	tr.delete($from.pos, $from.end());
	if (startsWithWords) tr.insert($from.pos, first.content);
	let at = tr.mapping.slice(since).map(target);
	for (const block of blocks) {
		tr.insert(at, block);
		at += block.nodeSize;
	}
	let caret = TextSelection.near(tr.doc.resolve(at), -1).head;
	if (tail.size > 0) {
		const last = blocks.at(-1);
		if (last?.type.name === 'paragraph') {
			tr.insert(at - 1, tail);
		} else {
			tr.insert(at, newBlock('paragraph', tail));
			caret = at + 1;
		}
	}
	tr.setSelection(TextSelection.create(tr.doc, caret));
	// The paragraph that waited empty for this is not needed any more.
	const used = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
	if (used && !startsWithWords) tr.delete($from.before(), $from.after());
	return tr.scrollIntoView();
}

/** Where blocks go that are pasted here. `null`: here stand words only. */
function blocksGoTo(doc: Node, $from: ResolvedPos): number | null {
	switch ($from.parent.type.name) {
		case 'lede':
			return bodyOf(doc).pos + 1;
		case 'paragraph':
		case 'subheading':
			return $from.node(-1).type.name === 'body' ? $from.after() : null;
		case 'list_item':
			return $from.after(-1);
		default:
			return null;
	}
}

function isWords(node: Node): boolean {
	return node.type.name === 'paragraph';
}

/** What was pasted as blocks of the body, in order. */
function piecesOf(content: Fragment): Node[] {
	const pieces: Node[] = [];
	let line: Node[] = [];
	const endLine = () => {
		if (line.length > 0) pieces.push(newBlock('paragraph', Fragment.fromArray(line)));
		line = [];
	};
	for (const node of content.content) {
		// Loose runs that stood in one line are one piece.
		if (node.isText) {
			line.push(node);
			continue;
		}
		endLine();
		if (node.type.name === 'body') pieces.push(...piecesOf(node.content));
		else if (node.type.name === 'list_item') {
			pieces.push(schema.node('list', newBlock('list').attrs, node));
		} else if (node.type.isInGroup('block') && !isWords(node)) {
			// A selection may start in the middle of a block and lack its beginning.
			const filled = node.type.createAndFill(node.attrs, node.content);
			pieces.push(...(filled ? [filled] : textsIn(node)));
		} else pieces.push(...textsIn(node));
	}
	endLine();
	return pieces.filter((piece) => !isWords(piece) || piece.textContent.trim() !== '');
}

function textsIn(node: Node): Node[] {
	if (node.isTextblock) return [newBlock('paragraph', node.content)];
	return node.children.flatMap(textsIn);
}

/** All words in one line. */
function joined(texts: Node[]): Fragment {
	return texts.reduce(
		(words, text, index) =>
			words
				.append(index > 0 ? Fragment.from(schema.text(' ')) : Fragment.empty)
				.append(text.content),
		Fragment.empty
	);
}

/** The words with those marks only that the text takes. */
function allowed(parent: Node, words: Fragment): Fragment {
	return Fragment.fromArray(
		words.content.map((node) => node.mark(parent.type.allowedMarks(node.marks)))
	);
}
