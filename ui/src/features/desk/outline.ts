/** What of a release is written and what is missing. */
import { introduced } from '$lib/document/askers';
import type { Block, Figure, Galley, Need, PartId, Quote, Release, Text } from '$lib/backend';
import {
	blanksIn,
	isBlank,
	plain,
	readingMinutes,
	sentenceCount,
	textsRead,
	wordCount
} from '$lib/document/counting';
import { guideOf, needOf, partsOnPaper, type FixedPart } from '$lib/document/parts';
import type { DeskWords } from '$lib/wording/desk';

/** `missing`: the template wants it. */
export type Emptiness = 'full' | 'half' | 'missing' | 'empty';

export interface Item {
	/** Where a click leads. */
	part: PartId;
	name: string;
	/** Words, counts, or that it is empty. */
	note: string;
	emptiness: Emptiness;
	/** The template keeps its words to itself. */
	locked?: boolean;
	items: SubItem[];
}

export interface SubItem extends Omit<Item, 'items' | 'locked'> {
	/** What it may change places in: the body, or an exchange. */
	among: PartId;
	canMoveUp: boolean;
	canMoveDown: boolean;
}

export interface Outline {
	items: Item[];
	/** Parts that are complete, among those that are wanted or begun. */
	done: number;
	all: number;
	/** What a reader reads. */
	words: number;
	sentences: number;
	minutes: number;
}

export function outlineOf(release: Release, galley: Galley | null, text: DeskWords): Outline {
	const items = partsOnPaper(release.guide, release.house).flatMap((part) =>
		part === 'body' ? bodyItems(release, text) : [partItem(release, part, text)]
	);
	const counted = items.filter((item) => item.emptiness !== 'empty');
	const read = galley ? textsRead(galley) : [];
	const sum = (count: (text: string) => number) => read.reduce((all, text) => all + count(text), 0);
	const words = sum(wordCount);
	return {
		items,
		done: counted.filter((item) => item.emptiness === 'full').length,
		all: counted.length,
		words,
		sentences: sum(sentenceCount),
		minutes: readingMinutes(words)
	};
}

/** How full words are: blanks of the template are not filled yet. */
export function fullness(words: Text | string): 'full' | 'half' | 'empty' {
	if (isBlank(words)) return 'empty';
	return blanksIn(typeof words === 'string' ? words : plain(words)).length > 0 ? 'half' : 'full';
}

/** Several things that belong together. */
function together(states: ('full' | 'half' | 'empty')[]): 'full' | 'half' | 'empty' {
	if (states.every((state) => state === 'empty')) return 'empty';
	return states.every((state) => state === 'full') ? 'full' : 'half';
}

function wanted(state: 'full' | 'half' | 'empty', need: Need): Emptiness {
	return state === 'empty' && need === 'required' ? 'missing' : state;
}

/** What stands beside a part that holds nothing. */
function emptyNote(emptiness: Emptiness, text: DeskWords): string {
	return emptiness === 'missing' ? text.missingPart : emptiness === 'empty' ? text.emptyPart : '';
}

function partItem(release: Release, part: Exclude<FixedPart, 'body'>, text: DeskWords): Item {
	const emptiness = wanted(partFullness(release, part), needOf(release.guide, part));
	const counts = part === 'headline' || part === 'lede';
	const words = counts ? wordCount(plain(release[part])) : 0;
	return {
		part,
		name: text.parts[part],
		note: emptyNote(emptiness, text) || (counts ? text.words(words) : ''),
		emptiness,
		locked: guideOf(release.guide, part)?.locked,
		items: []
	};
}

function partFullness(
	release: Release,
	part: Exclude<FixedPart, 'body'>
): 'full' | 'half' | 'empty' {
	switch (part) {
		case 'dateline':
			return together([
				fullness(release.dateline.place),
				release.dateline.date === null ? 'empty' : 'full'
			]);
		case 'contacts':
			return together(
				release.contacts.map(({ name, phone, email }) =>
					together([fullness(name), fullness(phone + email)])
				)
			);
		case 'headline':
		case 'subheadline':
		case 'lede':
		case 'closing':
		case 'attribution':
		case 'boilerplate':
			return fullness(release[part]);
	}
}

/** The body by what it holds: narration, quotes, exchanges. */
function bodyItems(release: Release, text: DeskWords): Item[] {
	const { body } = release;
	const need = (part: 'body' | 'quote' | 'exchange') => needOf(release.guide, part);
	const narration = body.flatMap((block) => block.paragraph ?? []);
	const places: Places = (index) => ({
		among: 'body',
		canMoveUp: index > 0,
		canMoveDown: index < body.length - 1
	});
	const others = body.flatMap((block, index) =>
		narrated(block, text, places(index), body.length > MOST_LISTED)
	);
	const quotes = quoteItems(release, text, places);
	const exchanges = body.flatMap((block, index) => exchangeItem(block, text, places(index)));
	const bodyState = wanted(together(narration.map(({ text }) => fullness(text))), need('body'));
	const items: Item[] = [
		{
			part: 'body',
			name: text.parts.body,
			note: narration.length > 0 ? text.paragraphs(narration.length) : emptyNote(bodyState, text),
			emptiness: bodyState,
			items: others
		}
	];
	for (const [part, name, found] of [
		['quote', text.quotes, quotes],
		['exchange', text.exchanges, exchanges]
	] as const) {
		const done = found.filter(({ emptiness }) => emptiness === 'full').length;
		const state = together(found.map(({ emptiness }) => unwanted(emptiness)));
		const emptiness = wanted(state, need(part));
		if (found.length === 0 && need(part) !== 'required') continue;
		items.push({
			part: found[0]?.part ?? 'body',
			name,
			note:
				found.length === 0
					? emptyNote(emptiness, text)
					: done === found.length
						? text.count(done)
						: text.ofCount(done, found.length),
			emptiness,
			items: found
		});
	}
	return items;
}

type Moves = Pick<SubItem, 'among' | 'canMoveUp' | 'canMoveDown'>;
type Places = (index: number) => Moves;

function unwanted(emptiness: Emptiness): 'full' | 'half' | 'empty' {
	return emptiness === 'missing' ? 'empty' : emptiness;
}

/** What a prompt asks for, in a few words: *Manfaat bagi publik*. */
export function topicOf(prompt: string): string {
	const topic = /^([^:.?!]{2,48}):\s/u.exec(prompt)?.[1];
	return topic ?? prompt;
}

/** Longer names are cut: a paragraph may be a page. */
const LONGEST_NAME = 80;

/** Bodies with more blocks are listed by their landmarks: nobody looks through so many. */
const MOST_LISTED = 150;

/** Blocks that nobody says: paragraphs, subheadings, pictures, lists. */
function narrated(block: Block, text: DeskWords, moves: Moves, isLong: boolean): SubItem[] {
	if (block.paragraph) {
		if (isLong) return [];
		const { id, text: words, prompt = '' } = block.paragraph;
		const emptiness = fullness(words);
		const name = plain(words).trim().slice(0, LONGEST_NAME);
		return [
			{
				part: id,
				name: name || topicOf(prompt) || text.blocks.paragraph,
				// Its name needs the room, and the dot says as much.
				note: '',
				emptiness,
				...moves
			}
		];
	}
	if (block.subheading) {
		const { id, text: words } = block.subheading;
		const state = fullness(words);
		return [
			{
				part: id,
				name: plain(words).trim() || text.blocks.subheading,
				note: state === 'empty' ? text.emptyPart : '',
				emptiness: state,
				...moves
			}
		];
	}
	if (block.list) {
		const { id, items } = block.list;
		const emptiness = together(items.map((item) => fullness(item.text)));
		return [
			{ part: id, name: text.blocks.list, note: text.count(items.length), emptiness, ...moves }
		];
	}
	return block.figure ? [figureItem(block.figure, text, moves)] : [];
}

function figureItem(figure: Figure, text: DeskWords, moves: Moves): SubItem {
	const emptiness = together([
		figure.image === null ? 'empty' : 'full',
		fullness(figure.alt),
		fullness(figure.caption)
	]);
	const name = plain(figure.caption).trim() || text.blocks.figure;
	const note = emptiness === 'empty' ? text.emptyPart : '';
	return { part: figure.id, name, note, emptiness, ...moves };
}

/** Every quote, those that answer too, by who speaks. */
function quoteItems(release: Release, text: DeskWords, places: Places): SubItem[] {
	return release.body.flatMap((block, index) => {
		if (block.quote) return [quoteItem(release, block.quote, text, places(index))];
		if (!block.exchange) return [];
		const { answers } = block.exchange;
		return answers.flatMap(({ quote }, at) =>
			quote
				? quoteItem(release, quote, text, {
						among: block.exchange.id,
						canMoveUp: at > 0,
						canMoveDown: at < answers.length - 1
					})
				: []
		);
	});
}

function quoteItem(release: Release, quote: Quote, text: DeskWords, moves: Moves): SubItem {
	const speaker = release.speakers.find(({ id }) => id === quote.speaker);
	const emptiness = together([speaker ? fullness(speaker.name) : 'empty', fullness(quote.text)]);
	return {
		part: quote.id,
		name: speaker ? speaker.name || text.unnamed : text.noSpeaker,
		note: emptiness === 'empty' ? text.emptyPart : quote.reportingVerb || text.automatic,
		emptiness,
		...moves
	};
}

function exchangeItem({ exchange }: Block, text: DeskWords, moves: Moves): SubItem[] {
	if (!exchange) return [];
	const { id, asker, question, answers } = exchange;
	const emptiness = together([
		fullness(question),
		// Nobody has to be named.
		asker === null || asker === 'again' ? fullness(question) : fullness(introduced(asker)),
		answers.length === 0
			? 'empty'
			: together(answers.map(({ quote, paragraph }) => fullness((quote ?? paragraph).text)))
	]);
	const asked = introduced(asker).trim();
	const name = asked || plain(question).trim() || text.blocks.exchange;
	const note = emptiness === 'empty' ? text.emptyPart : '';
	return [{ part: id, name, note, emptiness, ...moves }];
}
