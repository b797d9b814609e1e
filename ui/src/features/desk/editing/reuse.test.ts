import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, PartId, Release, Speaker } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { active } from '../plugins/active';
import { guard } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { quotes } from '../../details/edits';
import { findPart, writingPosition } from './places';
import { insertPassage, refusal } from './reuse';

const corpus = import.meta.glob<Release>('../../../../../tests/corpus/*.json', {
	import: 'default',
	eager: true
});
const all = Object.entries(corpus).map(([file, release]) => [file.split('/').at(-1)!, release]);
const cases = all.flatMap(([name, into]) => all.map(([other, from]) => [other, name, from, into]));
const [, sample] = all.find(([file]) => file === 'pelatihan-kehumasan.json') as [string, Release];

function desk(release: Release, caret?: PartId): EditorState {
	const state = EditorState.create({
		doc: toDocument(release),
		plugins: [history(), mend(), guard(), active()]
	});
	const found = caret === undefined ? null : findPart(state.doc, caret);
	const at = found && writingPosition(found);
	return at ? state.apply(state.tr.setSelection(TextSelection.create(state.doc, at))) : state;
}

function parts(release: Release): PartId[] {
	const ids = (block: Block): PartId[] => {
		const { paragraph, subheading, list, figure, quote, exchange } = block;
		const { id } = (paragraph ?? subheading ?? list ?? figure ?? quote ?? exchange)!;
		return [id, ...(exchange?.answers.flatMap((answer) => ids(answer)) ?? [])];
	};
	return ['headline', 'lede', ...release.body.flatMap(ids), 'closing'];
}

function insert(state: EditorState, from: Release, part: PartId): EditorState {
	const inserted = insertPassage(state, from, part);
	expect(inserted).not.toBeNull();
	return state.apply(inserted!.tr);
}

const key = ({ name }: Speaker) => name.trim().toLocaleLowerCase();

/** What a block says, whatever it is called. */
const nameless = (block?: Block) => {
	const { paragraph, quote } = block!;
	return { ...(paragraph ?? quote), id: '' };
};

test.each(cases as [string, string, Release, Release][])(
	'all of %s goes into %s and out again',
	(_, __, from, into) => {
		const open = { ...into, guide: [] };
		for (const caret of [undefined, 'lede', parts(into)[2]]) {
			const before = desk(open, caret);
			let state = before;
			let steps = 0;
			for (const part of parts(from)) {
				state = insert(state, from, part);
				steps += 1;
			}
			state.doc.check();
			const release = toRelease(state.doc);
			// Every id once.
			const ids = release.body.length > 0 ? parts(release) : [];
			expect(new Set(ids).size).toBe(ids.length);
			const speakers = release.speakers.map(({ id }) => id);
			expect(new Set(speakers).size).toBe(speakers.length);
			// Nobody twice who was not twice before, and whoever was there stays.
			expect(release.speakers.slice(0, into.speakers.length)).toEqual(into.speakers);
			const added = release.speakers.slice(into.speakers.length);
			expect(new Set(added.map(key)).size).toBe(added.length);
			// Whoever is quoted is there, by the name the found release says.
			const names = (of: Release) =>
				quotes(of).flatMap((quote) => {
					const speaker = of.speakers.find(({ id }) => id === quote.speaker);
					return speaker ? [key(speaker)] : [];
				});
			expect(names(release).sort()).toEqual([...names(into), ...again(from, names)].sort());
			const pictures = release.images.map(({ id }) => id);
			expect(new Set(pictures).size).toBe(pictures.length);
			// Each is one step to undo, and undo restores exactly.
			for (let at = 0; at < steps; at++) undo(state, (tr) => (state = state.apply(tr)));
			expect(toRelease(state.doc)).toEqual(toRelease(before.doc));
		}
	}
);

/** Those quoted, once more for answers: taken with their exchange and by themselves. */
function again(from: Release, names: (of: Release) => string[]): string[] {
	const body = from.body.flatMap((block): Block[] => [
		block,
		...((block.exchange?.answers ?? []) as Block[])
	]);
	return names({ ...from, body });
}

test('a passage comes whole after the block of the caret', () => {
	const empty = { ...sample, speakers: [], images: [] };
	const into: Release = {
		...empty,
		guide: [],
		body: ['satu', 'dua'].map((id) => ({ paragraph: { id, text: [{ text: id }] } }))
	};
	const taken = sample.body.find(({ quote }) => quote)!;
	const release = toRelease(insert(desk(into, 'satu'), sample, taken.quote!.id).doc);
	expect(release.body.map((block) => Object.keys(block)[0])).toEqual([
		'paragraph',
		'quote',
		'paragraph'
	]);
	expect(nameless(release.body[1])).toEqual(nameless(taken));
	expect(release.speakers).toEqual([sample.speakers[0]]);
	// Elsewhere: at the end.
	const last = toRelease(insert(desk(into, 'headline'), sample, 'b1').doc).body.at(-1);
	expect(nameless(last)).toEqual(nameless(sample.body[0]));
	const figure = sample.body.find(({ figure }) => figure)!.figure!;
	const pictured = toRelease(insert(desk(into), sample, figure.id).doc);
	expect(pictured.images.map(({ id }) => id)).toEqual([figure.image]);
});

test('an empty paragraph makes room, and one that asks for something stays', () => {
	for (const prompt of ['', 'Apa akibatnya?']) {
		const asked = prompt ? { prompt } : {};
		const body: Block[] = [{ paragraph: { id: 'kosong', text: [], ...asked } }];
		const into = { ...sample, guide: [], body };
		const release = toRelease(insert(desk(into, 'kosong'), sample, 'b1').doc);
		expect(release.body).toHaveLength(prompt ? 2 : 1);
	}
});

test('who is there already is not doubled, and who only has the same id is somebody else', () => {
	const quote = sample.body.find(({ quote }) => quote?.speaker === 's1')!.quote!;
	const speaks = (speakers: Speaker[], from: Speaker = sample.speakers[0]!) => {
		const source: Release = {
			...sample,
			speakers: [from],
			body: [{ quote: { ...quote, speaker: from.id } }]
		};
		const into = { ...sample, guide: [], speakers, body: [] };
		const release = toRelease(insert(desk(into), source, quote.id).doc);
		return [quotes(release)[0]?.speaker, release.speakers.length];
	};
	expect(speaks([{ id: 'lain', name: ' RAHMAT  Wijayá', post: 'Camat' }])).toEqual(['lain', 1]);
	expect(speaks([{ id: 's1', name: 'Putri Ayu' }])).toEqual(['s2', 2]);
	expect(speaks([{ id: 's3', name: 'Putri Ayu' }])).toEqual(['s1', 2]);
	// By the directory's id, however the name is spelled; two of the directory are two.
	const known = 'sp-abcdefghijklmnop';
	const rahmat = { id: known, name: 'Rahmat Wijaya' };
	expect(speaks([{ id: known, name: 'R. Wijaya' }], rahmat)).toEqual([known, 1]);
	expect(speaks([{ id: 'sp-qrstuvwxyzabcdef', name: 'Rahmat Wijaya' }], rahmat)).toEqual([
		known,
		2
	]);
	// Two of one name: the one in the same post.
	const post = 'Kepala Bagian Humas';
	const two = (one: string) => [
		{ id: 'a', name: 'Rahmat Wijaya', post: 'Camat' },
		{ id: 'b', name: 'Rahmat Wijaya', post: one }
	];
	expect(speaks(two(post))).toEqual(['b', 2]);
	expect(speaks(two('Lurah'))).toEqual(['s1', 3]);
});

test('words of the other language lose what only that language says', () => {
	const quote = sample.body.find(({ quote }) => quote)!.quote!;
	const english: Release = { ...sample, language: 'en', guide: [], body: [] };
	const release = toRelease(insert(desk(english), sample, quote.id).doc);
	expect(quotes(release)[0]).toMatchObject({ text: quote.text, reportingVerb: '' });
});

test('nothing goes into a body that the template keeps to itself', () => {
	const locked: Release = { ...sample, guide: [{ part: 'body', need: 'required', locked: true }] };
	expect(insertPassage(desk(locked), sample, 'b1')).toBeNull();
	expect(refusal(desk(locked), 'paragraph')).toBe('locked');
	const guide: Release['guide'] = [{ part: 'quote', need: 'absent' }];
	const narrated: Release = { ...sample, guide };
	expect(refusal(desk(narrated), 'quote')).toBe('quotes');
	expect(insertPassage(desk(narrated), sample, 'b3')).toBeNull();
	expect(insertPassage(desk(narrated), sample, 'b1')).not.toBeNull();
});
