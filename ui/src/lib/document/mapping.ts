/** A release as a document, and back. Nothing is lost on the way. */
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { Answer, Block, Contact, Language, Placement, Release, Run, Text } from '$lib/backend';
import { FIXED_PARTS, partsOnPaper, type FixedPart } from './parts';
import { schema } from './schema';

/** All of a release that is not a node of the document. */
export interface Rest extends Omit<Release, FixedPart> {
	/** On a template's own desk: the words it locks are written like all others. */
	unlocked?: true;
	/** The content of parts that are not on paper. */
	hidden: Partial<Pick<Release, FixedPart>>;
}

/** What rides beside the words. */
export function restOf(doc: Node): Rest {
	const body = doc.children.find((node) => node.type.name === 'body');
	return body?.attrs.rest as Rest;
}

/** Changes what rides beside the words. */
export function setRest<T extends Transform>(tr: T, change: Partial<Rest>): T {
	let pos = 0;
	for (const node of tr.doc.children) {
		if (node.type.name === 'body') break;
		pos += node.nodeSize;
	}
	return tr.setNodeAttribute(pos, 'rest', { ...restOf(tr.doc), ...change });
}

export function toDocument(release: Release): Node {
	const shown = partsOnPaper(release.guide, release.house);
	const rest: Record<string, unknown> = { ...release };
	const hidden: Record<string, unknown> = {};
	for (const part of FIXED_PARTS) {
		delete rest[part];
		if (!shown.includes(part)) hidden[part] = release[part];
	}
	return schema.node(
		'doc',
		null,
		shown.map((part) => fixedNode(part, release, { ...rest, hidden } as Rest))
	);
}

export function toRelease(doc: Node): Release {
	const { hidden, ...rest } = restOf(doc);
	const parts: Record<string, unknown> = { ...hidden };
	doc.forEach((node) => {
		parts[node.type.name] = remembered(node, fixedValue);
	});
	return { ...rest, ...parts } as Release;
}

function fixedNode(part: FixedPart, release: Release, rest: Rest): Node {
	switch (part) {
		case 'dateline':
			return schema.node(part, release.dateline);
		case 'body':
			return schema.node(part, { rest }, release.body.map(blockNode));
		case 'attribution':
			return schema.node(part, null, inline([{ text: release.attribution }]));
		case 'contacts':
			return schema.node(part, null, release.contacts.map(contactNode));
		case 'headline':
		case 'subheadline':
		case 'lede':
		case 'closing':
		case 'boilerplate':
			return schema.node(part, null, inline(release[part]));
	}
}

function fixedValue(node: Node): unknown {
	switch (node.type.name as FixedPart) {
		case 'dateline':
			return { place: node.attrs.place, date: node.attrs.date };
		case 'body':
			return node.children.map((block) => remembered(block, blockOf));
		case 'attribution':
			return node.textContent;
		case 'contacts':
			return node.children.map((contact) => ({ ...contact.attrs }) as Contact);
		case 'headline':
		case 'subheadline':
		case 'lede':
		case 'closing':
		case 'boilerplate':
			return textOf(node);
	}
}

export function contactNode(contact: Contact): Node {
	return schema.node('contact', contact);
}

/** One block of the body as a node. */
export function blockNode(block: Block): Node {
	if (block.paragraph) {
		const { id, prompt = '', text } = block.paragraph;
		return schema.node('paragraph', { id, prompt }, inline(text));
	}
	if (block.subheading) {
		return schema.node('subheading', { id: block.subheading.id }, inline(block.subheading.text));
	}
	if (block.list) {
		const { id, ordered, items } = block.list;
		return schema.node(
			'list',
			{ id, ordered },
			items.map((item) => schema.node('list_item', null, inline(item.text)))
		);
	}
	if (block.figure) {
		const { caption, ...attrs } = block.figure;
		return schema.node('figure', attrs, schema.node('caption', null, inline(caption)));
	}
	if (block.quote) {
		const { prompt = '', leadIn, text, placement, ...attrs } = block.quote;
		const between = typeof placement === 'object';
		return schema.node('quote', { ...attrs, prompt, placement: between ? 'after' : placement }, [
			...(leadIn.length > 0 ? [schema.node('lead_in', null, inline(leadIn))] : []),
			schema.node('speech', null, inline(text)),
			...(between ? [schema.node('resumed', null, inline(placement.between))] : [])
		]);
	}
	const { question, answers, ...attrs } = block.exchange;
	return schema.node('exchange', attrs, [
		schema.node('question', null, inline(question)),
		...answers.map(blockNode)
	]);
}

/** The block that a node stands for. */
export function blockOf(node: Node): Block {
	const { id, prompt, ...attrs } = node.attrs as Record<string, string>;
	const prompted = prompt ? { prompt } : {};
	switch (node.type.name) {
		case 'paragraph':
			return { paragraph: { id, text: textOf(node), ...prompted } } as Block;
		case 'subheading':
			return { subheading: { id, text: textOf(node) } } as Block;
		case 'list':
			return {
				list: { id, ...attrs, items: node.children.map((item) => ({ text: textOf(item) })) }
			} as unknown as Block;
		case 'figure':
			return { figure: { id, ...attrs, caption: textOf(node.firstChild) } } as unknown as Block;
		case 'quote': {
			const resumed = child(node, 'resumed');
			const placement: Placement = resumed
				? { between: textOf(resumed) }
				: (attrs.placement as Placement);
			return {
				quote: {
					id,
					...attrs,
					...prompted,
					leadIn: textOf(child(node, 'lead_in')),
					text: textOf(child(node, 'speech')),
					placement
				}
			} as unknown as Block;
		}
		case 'exchange':
			return {
				exchange: {
					id,
					...attrs,
					question: textOf(node.firstChild),
					answers: node.children.slice(1).map((answer) => remembered(answer, blockOf) as Answer)
				}
			} as unknown as Block;
		default:
			throw new Error(`${node.type.name} is no block of the body`);
	}
}

/** The child of this type. */
export function child(node: Node, type: string): Node | undefined {
	return node.children.find((candidate) => candidate.type.name === type);
}

/** A text's words as nodes. */
export function inline(text: Text): Fragment {
	return Fragment.fromArray(
		text.filter((run) => run.text !== '').map((run) => schema.text(run.text, marksOf(run)))
	);
}

function marksOf({ marks = {} }: Run): Mark[] {
	return [
		...(marks.language ? [schema.mark('foreign', { language: marks.language })] : []),
		...(marks.bold ? [schema.mark('bold')] : []),
		...(marks.italic ? [schema.mark('italic')] : []),
		...(marks.link ? [schema.mark('link', { href: marks.link })] : [])
	];
}

/** The words of a textblock. */
export function textOf(node: Node | null | undefined): Text {
	return (node?.children ?? []).map((run) => {
		const text = run.text ?? '';
		if (run.marks.length === 0) return { text };
		const foreign = schema.marks.foreign.isInSet(run.marks);
		const link = schema.marks.link.isInSet(run.marks);
		return {
			text,
			marks: {
				...(foreign ? { language: foreign.attrs.language as Language } : {}),
				...(schema.marks.bold.isInSet(run.marks) ? { bold: true } : {}),
				...(schema.marks.italic.isInSet(run.marks) ? { italic: true } : {}),
				...(link ? { link: link.attrs.href as string } : {})
			}
		};
	});
}

/** Nodes never change, so what was made from one stays true for it. */
const memory = new WeakMap<Node, unknown>();

function remembered<T>(node: Node, make: (node: Node) => T): T {
	if (!memory.has(node)) memory.set(node, make(node));
	return memory.get(node) as T;
}
