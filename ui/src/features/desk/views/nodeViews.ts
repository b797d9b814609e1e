/** The looks of every node of the document. */
import type { Node } from 'prosemirror-model';
import type { NodeViewConstructor } from 'prosemirror-view';
import { guideOf, isFixedPart, type FixedPart } from '$lib/document/parts';
import type { DeskWords } from '$lib/wording/desk';
import { isLocked } from '../editing/places';
import AddRow from './AddRow.svelte';
import ContactFields from './ContactFields.svelte';
import ContactsFoot from './ContactsFoot.svelte';
import DatelineFields from './DatelineFields.svelte';
import ExchangeFoot from './ExchangeFoot.svelte';
import ExchangeHead from './ExchangeHead.svelte';
import FigureFrame from './FigureFrame.svelte';
import type { Paper } from './furniture';
import { PartView, type Looks, type PromptOf } from './partView.svelte';
import QuoteHead from './QuoteHead.svelte';

type LooksOf = (node: Node, parent: Node) => Looks;

/** A view for every kind of node, in these words. */
export function nodeViews(paper: Paper, text: DeskWords): Record<string, NodeViewConstructor> {
	const guide = () => paper.draft.rest.guide;

	const fixed = (looks: Looks, part: FixedPart): LooksOf => {
		const told = guideOf(guide(), part)?.locked === true;
		const tag = told ? text.locked(text.parts[part]) : text.parts[part];
		return () => ({ ...looks, tag, isLocked: isLocked(paper.draft.state.doc, part) });
	};
	const block = (name: string, looks: Looks = {}): Looks => ({
		content: 'p',
		tag: name,
		handle: text.menuOf(name),
		...looks
	});
	const answer = (looks: Looks, parent: Node): Looks => {
		if (parent.type.name !== 'exchange') return looks;
		const name = text.answer;
		return {
			...looks,
			tag: name,
			handle: text.menuOf(name),
			className: 'answer',
			badge: text.answerMark
		};
	};

	const looks: Record<string, LooksOf> = {
		headline: fixed({ content: 'p' }, 'headline'),
		subheadline: fixed({ content: 'p' }, 'subheadline'),
		dateline: fixed({ head: DatelineFields, isRow: true }, 'dateline'),
		lede: fixed({ content: 'p' }, 'lede'),
		body: () => ({ content: 'div', foot: AddRow }),
		closing: fixed({ content: 'p' }, 'closing'),
		attribution: fixed({ content: 'p' }, 'attribution'),
		boilerplate: fixed({ content: 'p' }, 'boilerplate'),
		contacts: fixed({ content: 'div', foot: ContactsFoot, isRow: true }, 'contacts'),
		contact: () => ({ head: ContactFields, isRow: true }),
		paragraph: (_, parent) => answer(block(text.blocks.paragraph), parent),
		subheading: () => block(text.blocks.subheading),
		list: (node) => block(text.blocks.list, { content: node.attrs.ordered ? 'ol' : 'ul' }),
		list_item: () => ({ element: 'li', content: 'p' }),
		figure: () => block(text.blocks.figure, { content: 'div', head: FigureFrame }),
		caption: () => ({ content: 'p' }),
		quote: (_, parent) =>
			answer(block(text.blocks.quote, { content: 'div', head: QuoteHead }), parent),
		lead_in: () => ({ content: 'p' }),
		speech: () => ({ content: 'p' }),
		resumed: () => ({ content: 'p' }),
		exchange: () =>
			block(text.blocks.exchange, { content: 'div', head: ExchangeHead, foot: ExchangeFoot }),
		question: () => ({ content: 'p', badge: text.questionMark })
	};

	const promptOf: PromptOf = (node, getPos) => {
		const { name } = node.type;
		if (isFixedPart(name)) return guideOf(guide(), name)?.prompt || text.prompts[name];
		const { parent } = paper.draft.state.doc.resolve(getPos());
		switch (name) {
			case 'paragraph':
				return (
					(node.attrs.prompt as string) ||
					text.prompts[parent.type.name === 'exchange' ? 'answer' : 'paragraph']
				);
			case 'speech':
				return (parent.attrs.prompt as string) || text.prompts.speech;
			case 'question':
				return guideOf(guide(), 'exchange')?.prompt || text.prompts.question;
			case 'subheading':
			case 'list_item':
			case 'caption':
			case 'lead_in':
			case 'resumed':
				return text.prompts[name];
			default:
				return '';
		}
	};

	return Object.fromEntries(
		Object.entries(looks).map(([name, looksOf]): [string, NodeViewConstructor] => [
			name,
			(node, view, getPos, _outer, inner) => {
				const { parent } = view.state.doc.resolve(getPos() ?? 0);
				return new PartView(
					paper,
					view,
					node,
					getPos,
					looksOf(node, parent),
					node.isTextblock ? promptOf : null,
					inner
				);
			}
		])
	);
}
