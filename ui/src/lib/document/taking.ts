/** A passage of one release, made fit to stand in another. Neither is changed. */
import type {
	Answer,
	Block,
	Image,
	Language,
	Paragraph,
	PartId,
	Placement,
	Quote,
	Release,
	Speaker,
	SpeakerId,
	Subject,
	Text
} from '$lib/backend';
import { askerBefore } from './askers';
import { newId } from './ids';

/** What decides in a release about what it takes. */
export type Taker = Pick<Release, 'language' | 'speakers' | 'images'>;

/** A passage, and who and what comes with it. */
export interface Taken {
	block: Block;
	/** All speakers of the release that takes it: its own, then those who are new. */
	speakers: Speaker[];
	/** All its pictures, with those that are new. */
	images: Image[];
}

/** A passage of another release under new names, or nothing where it has none there. */
export function taken(from: Release, part: PartId, into: Taker): Taken | null {
	const found = passage(from, part);
	if (!found) return null;
	const cast = new Cast(into.speakers);
	const block = copied(found, from, into, cast);
	const shown = from.images.find(({ id }) => id === block.figure?.image);
	const has = into.images.some(({ id }) => id === shown?.id);
	return {
		block,
		speakers: cast.all,
		images: shown && !has ? [...into.images, shown] : into.images
	};
}

/** The block or answer of this name; of headline, lede and closing a paragraph. */
function passage(release: Release, part: PartId): Block | undefined {
	if (part === 'headline' || part === 'lede' || part === 'closing') {
		return { paragraph: { id: part, text: release[part] } };
	}
	for (const block of release.body) {
		if (idOf(block) === part) return block;
		const answer = block.exchange?.answers.find((answer) => idOf(answer) === part);
		if (answer) return answer;
	}
	return undefined;
}

function idOf(block: Block): PartId | undefined {
	const { paragraph, subheading, list, figure, quote, exchange } = block;
	return (paragraph ?? subheading ?? list ?? figure ?? quote ?? exchange)?.id;
}

function copied(block: Block, from: Release, into: Taker, cast: Cast): Block {
	const words = (text: Text) => withoutOwn(text, into.language);
	const foreign = from.language !== into.language;

	const paragraph = ({ text }: Paragraph): Paragraph => ({ id: newId('p'), text: words(text) });
	const quote = ({ speaker, placement, ...quote }: Quote): Quote => {
		const said: Quote = {
			...quote,
			id: newId('q'),
			leadIn: words(quote.leadIn),
			text: words(quote.text),
			speaker: speaker === null ? null : cast.take(from, speaker),
			// What one language says around the words is not the other's.
			reportingVerb: foreign ? '' : quote.reportingVerb,
			subject: foreign && isWritten(quote.subject) ? 'automatic' : quote.subject,
			placement: placedWith(placement, words)
		};
		// The other template asked for it.
		delete said.prompt;
		return said;
	};

	if (block.paragraph) return { paragraph: paragraph(block.paragraph) };
	if (block.quote) return { quote: quote(block.quote) };
	if (block.subheading) {
		return { subheading: { id: newId('s'), text: words(block.subheading.text) } };
	}
	if (block.list) {
		const items = block.list.items.map((item) => ({ ...item, text: words(item.text) }));
		return { list: { ...block.list, id: newId('l'), items } };
	}
	if (block.figure) {
		return { figure: { ...block.figure, id: newId('f'), caption: words(block.figure.caption) } };
	}
	const { exchange } = block;
	return {
		exchange: {
			...exchange,
			id: newId('e'),
			// Whoever asked before it stays behind.
			asker: exchange.asker === 'again' ? askerBefore(from.body, exchange.id) : exchange.asker,
			question: words(exchange.question),
			askingVerb: foreign ? '' : exchange.askingVerb,
			answers: exchange.answers.map((answer): Answer =>
				answer.quote ? { quote: quote(answer.quote) } : { paragraph: paragraph(answer.paragraph) }
			)
		}
	};
}

function isWritten(subject: Subject): boolean {
	return typeof subject === 'object';
}

function placedWith(placement: Placement, words: (text: Text) => Text): Placement {
	return typeof placement === 'object' ? { between: words(placement.between) } : placement;
}

/** Words in the release's own language are no foreign term. */
function withoutOwn(text: Text, language: Language): Text {
	return text.map((run) => {
		if (run.marks?.language !== language) return run;
		const marks = { ...run.marks };
		delete marks.language;
		return { text: run.text, marks };
	});
}

/** Those who speak in a release, while others join them. */
class Cast {
	#all: Speaker[];

	constructor(all: Speaker[]) {
		this.#all = all;
	}

	get all(): Speaker[] {
		return this.#all;
	}

	/** Under which id a speaker of another release speaks here: never twice. */
	take(from: Release, id: SpeakerId): SpeakerId | null {
		const speaker = from.speakers.find((candidate) => candidate.id === id);
		if (!speaker) return null;
		const here = this.#same(speaker);
		if (here) return here.id;
		const added = { ...speaker, id: this.#free(id) };
		this.#all = [...this.#all, added];
		return added.id;
	}

	#same(speaker: Speaker): Speaker | undefined {
		if (isUnique(speaker.id)) {
			const same = this.#all.find(({ id }) => id === speaker.id);
			if (same) return same;
		}
		const key = nameKey(speaker.name);
		const named = this.#all.filter(
			(other) =>
				key !== '' &&
				nameKey(other.name) === key &&
				// The directory knows two people of this name.
				!(isUnique(other.id) && isUnique(speaker.id))
		);
		if (named.length < 2) return named[0];
		// Who is meant of several: the one in the same post, else none of them.
		const { post = '', organisation = '' } = speaker;
		return named.find(
			(other) => (other.post ?? '') === post && (other.organisation ?? '') === organisation
		);
	}

	/** The id itself, by which the directory knows them, unless somebody else has it. */
	#free(id: SpeakerId): SpeakerId {
		const taken = new Set(this.#all.map((speaker) => speaker.id));
		if (!taken.has(id)) return id;
		let n = this.#all.length + 1;
		while (taken.has(`s${n}`)) n += 1;
		return `s${n}`;
	}
}

/** Whether an id was made by chance, not counted up within one release. */
function isUnique(id: SpeakerId): boolean {
	return id.length >= 16;
}

/** Two spellings of one name: without capitals and accents. */
function nameKey(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLocaleLowerCase('und')
		.trim()
		.replace(/\s+/g, ' ');
}
