/**
 * The release as one ProseMirror document: its node types are the release's
 * parts, so that undo, selection and the clipboard work across all of them.
 *
 * What is not words on paper (organisation, speakers, number, …) rides in the
 * `rest` attribute of the body, the one part that every document has. On the
 * document node itself each change would make the view draw everything anew.
 */
import {
	Schema,
	type Attrs,
	type DOMOutputSpec,
	type NodeSpec,
	type TagParseRule
} from 'prosemirror-model';
import type { Language } from '$lib/backend';
import { safeAddress } from './links';

/** The languages that a release and its foreign terms are in. */
const LANGUAGES: readonly Language[] = ['id', 'en'];

/** Whether a clipboard may be believed about one attribute. */
type Checks = Record<string, { default: unknown; allows: (value: unknown) => boolean }>;

const text = (fallback = '') => ({
	default: fallback,
	allows: (value: unknown) => typeof value === 'string'
});
const flag = { default: false, allows: (value: unknown) => typeof value === 'boolean' };
const reference = {
	default: null,
	allows: (value: unknown) => value === null || typeof value === 'string'
};
const worded = (...names: string[]) => ({
	allows: (value: unknown) =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries(value).length === 1 &&
		Object.entries(value).every(([name, word]) => names.includes(name) && typeof word === 'string')
});
const subject = {
	default: 'automatic',
	allows: (value: unknown) =>
		['automatic', 'full', 'short', 'pronoun'].includes(value as string) ||
		worded('written').allows(value)
};
const asker = {
	default: null,
	allows: (value: unknown) =>
		value === null || value === 'again' || worded('named', 'unit').allows(value)
};
const placement = {
	default: 'after',
	allows: (value: unknown) => value === 'after' || value === 'before'
};

/** A node that goes to the clipboard with its attributes and comes back. */
function part(
	name: string,
	spec: NodeSpec,
	checks: Checks = {},
	foreign: TagParseRule[] = []
): NodeSpec {
	return {
		...spec,
		selectable: false,
		attrs: Object.fromEntries(
			Object.entries(checks).map(([attr, check]) => [attr, { default: check.default }])
		),
		toDOM: (node): DOMOutputSpec => [
			'div',
			{ 'data-siaran': name, 'data-attrs': JSON.stringify(node.attrs) },
			...(node.isLeaf ? [] : [0])
		],
		parseDOM: [
			{ tag: `[data-siaran="${name}"]`, getAttrs: (dom) => believed(dom, checks) },
			...foreign
		]
	};
}

/** The attributes a clipboard names, as far as they have the right shape. */
function believed(dom: HTMLElement, checks: Checks): Attrs {
	let told: unknown;
	try {
		told = JSON.parse(dom.getAttribute('data-attrs') ?? '');
	} catch {
		told = null;
	}
	const named = typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
	return Object.fromEntries(
		Object.entries(checks).map(([attr, check]) => [
			attr,
			check.allows(named[attr]) ? named[attr] : check.default
		])
	);
}

/** Words with bold, italic, foreign terms and links. White space is kept as it was typed. */
const words: NodeSpec = { content: 'text*', whitespace: 'pre', isolating: true, defining: true };
/** Words without any mark. */
const plain: NodeSpec = { ...words, marks: '' };

export const schema = new Schema({
	nodes: {
		doc: {
			content:
				'headline? subheadline? dateline? lede? body closing? attribution? (boilerplate | contacts)*'
		},
		// First of the textblocks, so that loose words on a clipboard become one.
		paragraph: part(
			'paragraph',
			{ ...words, group: 'block answer' },
			{ id: text(), prompt: text() },
			[{ tag: 'p, pre, td, th, dt, dd, caption, figcaption' }]
		),
		headline: part('headline', words),
		subheadline: part('subheadline', words),
		dateline: part('dateline', { atom: true }, { place: text(), date: reference }),
		lede: part('lede', words),
		body: {
			content: 'block*',
			isolating: true,
			selectable: false,
			attrs: { rest: { default: null } },
			// The rest is not for the clipboard.
			toDOM: () => ['div', { 'data-siaran': 'body' }, 0],
			parseDOM: [{ tag: '[data-siaran="body"]' }]
		},
		subheading: part('subheading', { ...words, group: 'block' }, { id: text() }, [
			{ tag: 'h1, h2, h3, h4, h5, h6' }
		]),
		list: part(
			'list',
			{ content: 'list_item*', group: 'block', isolating: true },
			{ id: text(), ordered: flag },
			[
				{ tag: 'ul', getAttrs: () => ({ ordered: false }) },
				{ tag: 'ol', getAttrs: () => ({ ordered: true }) }
			]
		),
		list_item: part('list_item', words, {}, [{ tag: 'li' }]),
		figure: part(
			'figure',
			{ content: 'caption', group: 'block', isolating: true },
			{ id: text(), image: reference, alt: text(), credit: text() }
		),
		caption: part('caption', words),
		quote: part(
			'quote',
			{ content: 'lead_in? speech resumed?', group: 'block answer', isolating: true },
			{
				id: text(),
				speaker: reference,
				reportingVerb: text(),
				subject,
				placement,
				prompt: text()
			}
		),
		lead_in: part('lead_in', words),
		speech: part('speech', words),
		resumed: part('resumed', words),
		exchange: part(
			'exchange',
			{ content: 'question answer*', group: 'block', isolating: true },
			{ id: text(), asker, askingVerb: text() }
		),
		question: part('question', words),
		closing: part('closing', words),
		attribution: part('attribution', plain),
		boilerplate: part('boilerplate', words),
		contacts: part('contacts', { content: 'contact*', isolating: true }),
		contact: part(
			'contact',
			{ atom: true },
			{ name: text(), post: text(), phone: text(), email: text() }
		),
		text: {}
	},
	marks: {
		// First, so that one element holds a term that is bold or italic in part.
		foreign: {
			attrs: { language: {} },
			toDOM: (mark) => ['span', { lang: mark.attrs.language as string }, 0],
			parseDOM: [
				{
					// What these elements look like is read by the other marks. Offices tag
					// every word with `en-US` and the like, which says nothing about terms.
					tag: ':is(span, i, em, b, strong, a)[lang]',
					consuming: false,
					getAttrs: (dom) => {
						const language = dom.getAttribute('lang');
						return LANGUAGES.some((known) => known === language) && { language };
					}
				}
			]
		},
		bold: {
			toDOM: () => ['strong', 0],
			parseDOM: [
				{ tag: 'strong' },
				// Google Docs wraps everything in a <b> that is not bold.
				{ tag: 'b', getAttrs: (dom) => dom.style.fontWeight !== 'normal' && null },
				{ style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'bold' },
				{
					style: 'font-weight',
					getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null
				}
			]
		},
		italic: {
			toDOM: () => ['em', 0],
			parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }]
		},
		link: {
			attrs: { href: {} },
			inclusive: false,
			toDOM: (mark) => ['a', { href: mark.attrs.href as string, rel: 'noopener' }, 0],
			parseDOM: [
				{
					tag: 'a[href]',
					getAttrs: (dom) => {
						const href = safeAddress(dom.getAttribute('href') ?? '');
						return href !== null && { href };
					}
				}
			]
		}
	}
});
