import { expect, test } from 'vitest';
import type { Block, Contact, Marks, Quote, Release, Subject, Text } from '$lib/backend';
import { toDocument, toRelease } from './mapping';
import { FIXED_PARTS, partsOnPaper } from './parts';

const corpus = import.meta.glob<Release>('../../../../tests/corpus/*.json', {
	import: 'default',
	eager: true
});
const templates = import.meta.glob<{ release: Release }>(
	'../../../../crates/app/templates/*.json',
	{
		import: 'default',
		eager: true
	}
);
const [, sample] = Object.entries(corpus).find(([file]) => file.endsWith('kehumasan.json'))!;

test.each(Object.entries(corpus))('%s comes back as it was', (_, release) => {
	const doc = toDocument(release);
	doc.check();
	expect(toRelease(doc)).toEqual(release);
});

test.each(Object.entries(templates))('the template %s comes back as it was', (_, template) => {
	expect(toRelease(toDocument(template.release))).toEqual(template.release);
});

test('a foreign term keeps its language, and italics are none of it', () => {
	const headline: Text = [
		{ text: 'Kelas ' },
		{ text: 'fact', marks: { italic: true, language: 'en' } },
		{ text: ' checking', marks: { language: 'en' } },
		{ text: ' dan ', marks: { italic: true } },
		{ text: 'gotong royong', marks: { bold: true, language: 'id' } }
	];
	const doc = toDocument({ ...sample, headline });
	doc.check();
	expect(toRelease(doc).headline).toEqual(headline);
});

test('a part that the template leaves out is not on paper and not lost', () => {
	const release: Release = {
		...sample,
		guide: FIXED_PARTS.map((part) => ({ part, need: 'absent' })),
		house: { ...sample.house, end: [] }
	};
	const doc = toDocument(release);
	expect(doc.children.map((node) => node.type.name)).toEqual(['body']);
	expect(toRelease(doc)).toEqual(release);
});

test('parts after the text stand in the order of the house', () => {
	const house: Release['house'] = { ...sample.house, end: ['contacts', 'boilerplate', 'contacts'] };
	expect(partsOnPaper([], house).slice(-2)).toEqual(['contacts', 'boilerplate']);
	const release = { ...sample, house };
	expect(toRelease(toDocument(release))).toEqual(release);
});

test('any release comes back as it was', () => {
	for (let seed = 1; seed <= 300; seed++) {
		const release = invented(dice(seed));
		const doc = toDocument(release);
		doc.check();
		expect(toRelease(doc), `seed ${seed}`).toEqual(release);
	}
});

type Dice = (sides: number) => number;

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number): Dice {
	let state = seed;
	return (sides) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % sides;
	};
}

/** A release of this shape with odd content everywhere. */
function invented(roll: Dice): Release {
	let ids = 0;
	const some = <T>(most: number, make: () => T) => Array.from({ length: roll(most + 1) }, make);
	const words = () =>
		['', ' ', 'Warga', '😊 𝄞', 'a\nb\tc', '“petik”', '<b>&amp;', '[[isian]]', 'é\u0301\u00ad'][
			roll(9)
		]!;
	const text = (): Text => {
		const runs: Text = [];
		for (const run of some(4, () => ({ text: words(), kind: roll(6) }))) {
			const kinds: Marks[] = [
				{},
				{ bold: true },
				{ italic: true, link: 'tel:1' },
				{ link: 'https://a.example' },
				{ italic: true, language: 'en' },
				{ bold: true, language: 'id', link: 'https://a.example' }
			];
			const marks = kinds[run.kind]!;
			const same = JSON.stringify(runs.at(-1)?.marks ?? {}) === JSON.stringify(marks);
			if (run.text === '' || (runs.length > 0 && same)) continue;
			runs.push(run.kind === 0 ? { text: run.text } : { text: run.text, marks });
		}
		return runs;
	};
	const id = () => `b${ids++}`;
	const prompted = () => (roll(2) ? { prompt: 'Apa dampaknya?' } : {});
	const quote = (): Quote => ({
		id: id(),
		leadIn: text(),
		text: text(),
		speaker: roll(2) ? 's1' : null,
		reportingVerb: words(),
		subject: (['automatic', 'full', 'short', 'pronoun', { written: words() }] as Subject[])[
			roll(5)
		]!,
		placement: (['after', 'before', { between: text() }] as const)[roll(3)]!,
		...prompted()
	});
	const paragraph = () => ({ id: id(), text: text(), ...prompted() });
	const block = (): Block =>
		[
			() => ({ paragraph: paragraph() }),
			() => ({ subheading: { id: id(), text: text() } }),
			() => ({
				list: { id: id(), ordered: roll(2) === 1, items: some(3, () => ({ text: text() })) }
			}),
			() => ({
				figure: {
					id: id(),
					image: roll(2) ? 'i1' : null,
					alt: words(),
					caption: text(),
					credit: words()
				}
			}),
			() => ({ quote: quote() }),
			() => ({
				exchange: {
					id: id(),
					asker: [null, { named: words() }, { unit: words() }][roll(3)] as never,
					askingVerb: words(),
					question: text(),
					answers: some(3, () => (roll(2) ? { quote: quote() } : { paragraph: paragraph() }))
				}
			})
		][roll(6)]!();
	const contact = (): Contact => ({ name: words(), post: words(), phone: words(), email: words() });
	return {
		...sample,
		guide: FIXED_PARTS.filter(() => roll(3) === 0).map((part) => ({
			part,
			need: (['required', 'optional', 'absent'] as const)[roll(3)]!
		})),
		house: {
			...sample.house,
			end: some(
				5,
				() => (['endMark', 'boilerplate', 'contacts', 'responsible', 'accounts'] as const)[roll(5)]!
			)
		},
		keywords: some(3, words),
		headline: text(),
		subheadline: text(),
		dateline: { place: words(), date: roll(2) ? '2026-02-25' : null },
		lede: text(),
		body: some(8, block),
		closing: text(),
		attribution: words(),
		boilerplate: text(),
		contacts: some(3, contact)
	};
}
