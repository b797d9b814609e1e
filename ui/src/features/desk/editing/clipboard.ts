/**
 * What other programs put on the clipboard, as far as a release can hold it, and
 * what of it a release cannot hold.
 *
 * Everything happens in a document that no window shows: no script of it runs and
 * nothing it names is fetched.
 */
import { Fragment, Slice, type Mark, type Node as PaperNode } from 'prosemirror-model';
import { schema } from '$lib/document/schema';
import { BULLET, ITEM_NUMBER, paragraphsOf, seamsOf } from './lines';

/** What a release cannot hold, or what was made whole. */
export interface Dropped {
	pictures: number;
	/** Tables, whose cells became paragraphs. */
	tables: number;
	comments: number;
	footnotes: number;
	/** Scripts, frames and what else would do something. */
	scripts: number;
	/** Words that the sender saw deleted. */
	deleted: boolean;
	/** Words that the sender did not see. */
	hidden: boolean;
	/** Words stay, the line through them does not. */
	struck: boolean;
	colours: boolean;
	/** Headings of several levels, lists in lists. */
	levels: boolean;
	/** Lines that had been cut. */
	joined: number;
}

/** The most letters that are taken at once: more than a release of 20,000 words has. */
export const MOST_LETTERS = 250_000;
/** The most letters of markup that are read for words. */
const MOST_MARKUP = 12_000_000;

export function nothingDropped(): Dropped {
	return {
		pictures: 0,
		tables: 0,
		comments: 0,
		footnotes: 0,
		scripts: 0,
		deleted: false,
		hidden: false,
		struck: false,
		colours: false,
		levels: false,
		joined: 0
	};
}

/** Stands where one paragraph becomes two, until the paragraphs are made. */
export const PARTING = '\u2029';

const SCRIPTS = 'script, iframe, frame, object, embed, applet, form input, form select';
const FURNITURE =
	'style, link, meta, base, title, template, noscript, button, select, textarea, input, datalist, svg, math, map, nav';
const PICTURES = 'img, video, audio, canvas';
const BLOCKS =
	'p, div, ul, ol, li, table, thead, tbody, tfoot, tr, td, th, caption, blockquote, pre, section, article, header, footer, main, aside, h1, h2, h3, h4, h5, h6, dl, dt, dd, figure, figcaption, address, center, form, fieldset, hr, br';
const BLOCK_TAGS = new Set(BLOCKS.toUpperCase().split(', '));
/** Attributes that say something a release can hold. */
const TELLING = new Set(['href', 'lang', 'style']);

/** What came by the clipboard or was dropped. */
interface Arrived {
	dropped: Dropped;
	/** There are so many words that none of them was taken. */
	isTooMuch: boolean;
}

/** Foreign markup without what a release cannot hold. What is ours stays as it is. */
export function cleanHtml(html: string): Arrived & { html: string; isOurs: boolean } {
	const dropped = nothingDropped();
	const tooMuch = { html: '', dropped, isOurs: false, isTooMuch: true };
	if (html.length > MOST_MARKUP) return tooMuch;
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	if (body.querySelector('[data-pm-slice]')) {
		return { html, dropped, isOurs: true, isTooMuch: false };
	}
	takeOut(body, dropped);
	if (body.textContent.length > MOST_LETTERS) return { ...tooMuch, dropped: nothingDropped() };
	readStyles(body, dropped);
	listWordItems(body);
	flattenLists(body, dropped);
	joinLines(body, dropped);
	if (body.querySelector(BLOCKS)) collapseSpace(body);
	else keepEdges(body);
	for (const element of body.querySelectorAll('*')) {
		for (const { name } of [...element.attributes]) {
			if (!TELLING.has(name)) element.removeAttribute(name);
		}
	}
	return { html: body.innerHTML, dropped, isOurs: false, isTooMuch: false };
}

/** Whole elements that hold nothing for a release. */
function takeOut(body: HTMLElement, dropped: Dropped) {
	const all = (selector: string) => [...body.querySelectorAll<HTMLElement>(selector)];
	for (const script of all(SCRIPTS)) {
		dropped.scripts++;
		script.remove();
	}
	for (const comment of all('a[style*="mso-comment-reference"], a[id^="cmnt_ref"]')) {
		dropped.comments++;
		comment.replaceWith(...(comment.id ? [] : comment.childNodes));
	}
	const notes =
		'[style*="mso-element:comment"], .MsoCommentReference, .msocomtxt, div:has(> p > a[href^="#cmnt_ref"])';
	for (const comment of all(notes)) comment.remove();
	const marks =
		'a[style*="mso-footnote-id"], a[style*="mso-endnote-id"], sup > a[href^="#"], sup.reference, a.sdfootnoteanc';
	for (const mark of all(marks)) {
		if (!body.contains(mark)) continue;
		if (!mark.closest('[style*="mso-element:"]')) dropped.footnotes++;
		mark.remove();
	}
	for (const list of all('[style*="mso-element:"], [id^="sdfootnote"]')) list.remove();
	for (const picture of all(PICTURES)) {
		const alt = picture.getAttribute('alt') ?? '';
		if (/^[\p{Extended_Pictographic}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]+$/u.test(alt)) {
			picture.replaceWith(alt);
			continue;
		}
		// Who opened a message is told by a picture that nobody sees.
		const isSeen = !['width', 'height'].some((side) =>
			/^[012]$/.test(picture.getAttribute(side) ?? '')
		);
		if (isSeen) dropped.pictures++;
		picture.remove();
	}
	for (const piece of all(FURNITURE)) piece.remove();
	for (const words of all('del')) {
		dropped.deleted ||= words.textContent.trim() !== '';
		words.remove();
	}
	for (const table of all('table')) {
		const rows = [...table.querySelectorAll('tr')];
		const filled = (cell: Element) => cell.textContent.trim() !== '';
		if (rows.some((row) => [...row.children].filter(filled).length > 1)) dropped.tables++;
	}
	for (const raised of all('sup, sub')) raised.replaceWith(...smallDigits(raised));
}

/** *m²*, *CO₂*: digits keep their height as characters of their own. */
function smallDigits(raised: HTMLElement): (Node | string)[] {
	const digits = raised.textContent;
	if (!/^\d+$/.test(digits)) return [...raised.childNodes];
	const signs = raised.tagName === 'SUP' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
	return [digits.replace(/\d/g, (digit) => signs[Number(digit)] ?? digit)];
}

const HIDDEN =
	/display:\s*none|visibility:\s*hidden|mso-hide:\s*all|font-size:\s*0(?:px|pt)?\s*(?:;|$)/i;
const LINED = /text-decoration[^;]*line-through/i;

/** What styles say; only weight and slant are left. */
function readStyles(body: HTMLElement, dropped: Dropped) {
	for (const element of body.querySelectorAll<HTMLElement>('[style], [hidden], [color]')) {
		const style = element.getAttribute('style') ?? '';
		if (HIDDEN.test(style) || element.hasAttribute('hidden')) {
			dropped.hidden ||= element.textContent.trim() !== '';
			element.remove();
			continue;
		}
		dropped.struck ||= LINED.test(style);
		dropped.colours ||= isColoured(style) || isColour(element.getAttribute('color') ?? '');
		const isList = /mso-list:/i.test(style);
		const kept = style.matchAll(/(?:^|;)\s*((?:font-weight|font-style):[^;]*)/gi);
		const looks = isList ? style : [...kept].map(([, look]) => look).join('; ');
		if (looks.trim()) element.setAttribute('style', looks);
		else element.removeAttribute('style');
	}
	dropped.struck ||= body.querySelector('s, strike') !== null;
	dropped.colours ||= body.querySelector('mark') !== null;
	const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
	dropped.levels ||= new Set(headings.map(({ tagName }) => tagName)).size > 1;
	for (const heading of headings) {
		// A subheading is bold anyway.
		for (const part of heading.querySelectorAll('b, strong')) part.replaceWith(...part.childNodes);
		for (const part of [heading, ...heading.querySelectorAll('[style]')]) {
			const style = part.getAttribute('style') ?? '';
			part.setAttribute('style', style.replace(/font-weight:[^;]*;?/i, ''));
		}
	}
}

/** Whether a style gives words or their ground a colour that somebody chose. */
function isColoured(style: string): boolean {
	return [
		...style.matchAll(/(?:^|;)\s*(?:color|background(?:-color)?|mso-highlight):([^;]*)/gi)
	].some(([, value = '']) => isColour(value));
}

/** Black, white and greys are how a page looks; red is what somebody wanted. */
function isColour(value: string): boolean {
	const hex = /#([\da-f]{3}(?:[\da-f]{3})?)\b/i.exec(value)?.[1];
	const rgb = /rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?/i.exec(value);
	let channels: number[] = [];
	if (hex) {
		const wide = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
		channels = (wide.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
	} else if (rgb && rgb[4] !== '0') channels = rgb.slice(1, 4).map(Number);
	else
		return /\b(?:red|yellow|blue|green|orange|purple|pink|lime|cyan|magenta|aqua|fuchsia)\b/i.test(
			value
		);
	return Math.max(...channels) - Math.min(...channels) > 60;
}

/** Word has paragraphs that only look like items of a list. */
function listWordItems(body: HTMLElement) {
	let list: HTMLElement | null = null;
	for (const paragraph of [...body.querySelectorAll<HTMLElement>('p[style*="mso-list:"]')]) {
		const marker = paragraph.querySelector(
			'[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]'
		);
		const isItem = marker !== null || /\blevel\d/i.test(paragraph.getAttribute('style') ?? '');
		if (!isItem) continue;
		const tag = /[\da-z]+[.)]/i.test(marker?.textContent ?? '') ? 'OL' : 'UL';
		marker?.remove();
		const goesOn = list !== null && beside(paragraph) === list && list.tagName === tag;
		if (!list || !goesOn) {
			list = body.ownerDocument.createElement(tag);
			paragraph.before(list);
		}
		const item = body.ownerDocument.createElement('li');
		item.append(...paragraph.childNodes);
		paragraph.remove();
		list.append(item);
	}
}

/** The element right before another, where only blanks stand between. */
function beside(element: Element): Element | null {
	let node = element.previousSibling;
	while (node && (node.nodeType === Node.COMMENT_NODE || node.textContent?.trim() === '')) {
		if (node.nodeType === Node.ELEMENT_NODE) return node as Element;
		node = node.previousSibling;
	}
	return node instanceof Element ? node : null;
}

/** A list has items, and an item one text. */
function flattenLists(body: HTMLElement, dropped: Dropped) {
	// The innermost last: what is hoisted stands right behind its item.
	for (const inner of [...body.querySelectorAll(':is(ul, ol) :is(ul, ol)')].reverse()) {
		dropped.levels = true;
		const item = inner.parentElement?.closest('li');
		const items = [...inner.children].filter(({ tagName }) => tagName === 'LI');
		if (item) item.after(...items);
		else inner.before(...items);
		inner.remove();
	}
	for (const part of [
		...body.querySelectorAll('li :is(p, div, h1, h2, h3, h4, h5, h6, blockquote)')
	]) {
		part.before(' ');
		part.after(' ');
		part.replaceWith(...part.childNodes);
	}
}

/** Breaks of lines become what they stand for, where a page cut them and elsewhere. */
function joinLines(body: HTMLElement, dropped: Dropped) {
	const { ownerDocument } = body;
	for (const pre of body.querySelectorAll('pre')) {
		const lines = pre.textContent.replace(/\r\n?/g, '\n').split('\n');
		pre.replaceChildren(
			...lines.flatMap((line, at) => (at > 0 ? [ownerDocument.createElement('br'), line] : [line]))
		);
	}
	const holders = new Set([...body.querySelectorAll('br')].map(holderOf));
	for (const holder of holders) {
		const lines = linesOf(holder);
		const seams = seamsOf(lines.map(({ text }) => text));
		const wrapped = seams.some((seam) => seam !== 'paragraph');
		lines.slice(1).forEach(({ break: end, text }, at) => {
			if (!end) return;
			const before = lines[at];
			const isBlank = text.trim() === '' || before?.text.trim() === '';
			const seam = wrapped ? (seams[at] ?? 'paragraph') : isBlank ? 'paragraph' : 'space';
			if (wrapped && seam !== 'paragraph') dropped.joined++;
			if (seam === 'undone' && before?.last) {
				before.last.data = before.last.data.trimEnd().slice(0, -1);
			}
			end.replaceWith(seam === 'paragraph' ? PARTING : seam === 'space' ? ' ' : '');
		});
	}
}

/** The nearest element around a break that is no run of words. */
function holderOf(element: Element): Element {
	let holder = element.parentElement;
	while (holder && !BLOCK_TAGS.has(holder.tagName) && holder.tagName !== 'BODY') {
		holder = holder.parentElement;
	}
	return holder ?? element.ownerDocument.body;
}

/** A line, the break before it and the last of its words. */
interface Line {
	break: Element | null;
	text: string;
	last: Text | null;
}

function linesOf(holder: Element): Line[] {
	const lines: Line[] = [{ break: null, text: '', last: null }];
	const read = (node: Node) => {
		for (const child of node.childNodes) {
			const line = lines.at(-1)!;
			if (child instanceof Text) {
				// A line of the markup is none of the text.
				line.text += child.data.replace(/[\t\n\r\f ]+/g, ' ');
				if (child.data.trim() !== '') line.last = child;
			} else if (child instanceof Element) {
				if (child.tagName === 'BR') lines.push({ break: child, text: '', last: null });
				else if (!BLOCK_TAGS.has(child.tagName)) read(child);
			}
		}
	};
	read(holder);
	return lines;
}

/** Words out of a line are one piece, with the blanks that part them from others. */
function keepEdges(body: HTMLElement) {
	const [before, after] = [edgeOf(body, /^\s*/), edgeOf(body, /\s*$/)];
	collapseSpace(body);
	if (body.textContent === '') return;
	const line = body.ownerDocument.createElement('p');
	line.append(before, ...body.childNodes, after);
	body.replaceChildren(line);
}

/** A blank at the end of a text where there is one; a line of its markup is none. */
function edgeOf(body: HTMLElement, end: RegExp): string {
	const texts = document.createNodeIterator(body, NodeFilter.SHOW_TEXT);
	const nodes: string[] = [];
	for (let node = texts.nextNode(); node; node = texts.nextNode()) nodes.push((node as Text).data);
	if (end.source.endsWith('$')) nodes.reverse();
	const blanks = nodes.map((text) => ({ text, blank: end.exec(text)?.[0] ?? '' }));
	const told = blanks.find(({ text, blank }) => text !== blank || (blank && !/[\n\r]/.test(blank)));
	return told && told.blank !== '' && !/[\n\r]/.test(told.blank) ? ' ' : '';
}

/** White space as a browser shows it: one blank, and none at the ends of a block. */
function collapseSpace(body: HTMLElement) {
	let last: Text | null = null;
	let open = false;
	const end = () => {
		if (last) last.data = last.data.trimEnd();
		last = null;
		open = false;
	};
	const walk = (node: Node) => {
		for (const child of [...node.childNodes]) {
			if (child instanceof Text) {
				let data = child.data
					.replace(/[\t\n\r\f ]+/g, ' ')
					.replace(/ ?\u00a0[ \u00a0]+|\u00a0+ /g, ' ');
				if (!open || last?.data.endsWith(' ')) data = data.replace(/^ /, '');
				child.data = data;
				if (data === '') continue;
				last = child;
				open = true;
			} else if (child instanceof Element) {
				const isBlock = BLOCK_TAGS.has(child.tagName);
				if (isBlock) end();
				walk(child);
				if (isBlock) end();
			} else child.remove();
		}
	};
	walk(body);
	end();
}

/**
 * Plain words: lines made whole, lists and the marks that WhatsApp has for looks.
 *
 * @param asIs whoever pastes wants every line and sign as it is
 */
export function readText(text: string, asIs = false): Arrived & { slice: Slice } {
	const dropped = nothingDropped();
	if (text.length > MOST_LETTERS) return { slice: Slice.empty, dropped, isTooMuch: true };
	if (asIs) {
		const lines = text.split(/[\n\r]+/).filter((line) => line.trim() !== '');
		const nodes = lines.map((line) => schema.node('paragraph', null, schema.text(line)));
		return { slice: Slice.maxOpen(Fragment.fromArray(nodes)), dropped, isTooMuch: false };
	}
	const { paragraphs, joined } = paragraphsOf(text);
	dropped.joined = joined;
	// Words out of a line keep the blanks that part them from others.
	const edges = /[\n\r]/.test(text) ? ['', ''] : [/^\s*/.exec(text)![0], /\s*$/.exec(text)![0]];
	const nodes: PaperNode[] = [];
	for (let at = 0; at < paragraphs.length; at++) {
		const items = itemsFrom(paragraphs, at);
		if (items) {
			const list = items.texts.map((item) => schema.node('list_item', null, runsOf(item, dropped)));
			nodes.push(schema.node('list', { ordered: items.ordered }, list));
			at += items.texts.length - 1;
		} else {
			const words = edges[0] + paragraphs[at]!.trim() + edges[1];
			nodes.push(schema.node('paragraph', null, runsOf(words, dropped)));
		}
	}
	return { slice: Slice.maxOpen(Fragment.fromArray(nodes)), dropped, isTooMuch: false };
}

/** Two items or more that follow each other; numbers are those a list would give. */
function itemsFrom(
	paragraphs: readonly string[],
	start: number
): { ordered: boolean; texts: string[] } | null {
	const bullets: string[] = [];
	const numbers: string[] = [];
	for (const words of paragraphs.slice(start)) {
		const number = ITEM_NUMBER.exec(words);
		if (BULLET.test(words) && numbers.length === 0) bullets.push(words.replace(BULLET, ''));
		else if (Number(number?.[1]) === numbers.length + 1 && bullets.length === 0) {
			numbers.push(words.replace(ITEM_NUMBER, ''));
		} else break;
	}
	const ordered = numbers.length > 0;
	const texts = ordered ? numbers : bullets;
	return texts.length > 1 ? { ordered, texts: texts.map((words) => words.trim()) } : null;
}

/** `*tebal*`, `_miring_`, `~coret~` and ``` `huruf mesin` ```, not within words. */
const LOOKS =
	/(?<![\p{L}\p{N}*_~`])(\*{1,2}|_{1,2}|~{1,2}|`{1,3})(?=\S)((?:(?!\1).)+)(?<=\S)\1(?![\p{L}\p{N}*_~`])/su;

function runsOf(words: string, dropped: Dropped, marks: readonly Mark[] = []): PaperNode[] {
	const found = LOOKS.exec(words);
	if (!found) return words ? [schema.text(words, marks)] : [];
	const [whole, sign = '', inner = ''] = found;
	const looks: Partial<Record<string, Mark>> = {
		'*': schema.mark('bold'),
		_: schema.mark('italic')
	};
	const look = looks[sign[0] ?? ''];
	dropped.struck ||= sign.startsWith('~');
	const before = words.slice(0, found.index);
	return [
		...(before ? [schema.text(before, marks)] : []),
		...runsOf(inner, dropped, look ? look.addToSet(marks) : marks),
		...runsOf(words.slice(found.index + whole.length), dropped, marks)
	];
}
