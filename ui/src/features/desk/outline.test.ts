import { expect, test } from 'vitest';
import type { Release } from '$lib/backend';
import { toDocument } from '$lib/document/mapping';
import { desk } from '$lib/wording/desk';
import { guidanceOf } from './guide';
import { outlineOf } from './outline';
import sample from '../../../../tests/corpus/pelatihan-kehumasan.json';
import template from '../../../../crates/app/templates/kunjungan-pelatihan.json';

const text = desk.id;
const written = sample as unknown as Release;
const begun = template.release as unknown as Release;
const states = (release: Release) =>
	Object.fromEntries(
		outlineOf(release, null, text).items.map((item) => [item.name, item.emptiness])
	);

test('a finished release is complete', () => {
	const { done, all, items } = outlineOf(written, null, text);
	expect([done, items.every((item) => item.emptiness === 'full')]).toEqual([all, true]);
});

test('what the template wants and nobody wrote is missing, the rest is empty', () => {
	expect(states(begun)).toMatchObject({ Judul: 'missing', Subjudul: 'empty', Tubuh: 'missing' });
});

test('blanks of the template make a part half full', () => {
	expect(states(begun)).toMatchObject({ Teras: 'half', Penutup: 'half', Atribusi: 'full' });
});

test('an optional part counts only once it is begun', () => {
	const { all } = outlineOf(begun, null, text);
	const more = outlineOf({ ...begun, subheadline: [{ text: 'Ada' }] }, null, text);
	expect([more.all, more.done]).toEqual([all + 1, outlineOf(begun, null, text).done + 1]);
});

test('a quote is half full until it has both words and a speaker', () => {
	const [quote] = written.body.flatMap((block) => block.quote ?? []);
	const release: Release = { ...written, body: [{ quote: { ...quote!, speaker: null } }] };
	const item = outlineOf(release, null, text).items.find(({ name }) => name === text.quotes);
	expect(item?.items).toMatchObject([{ name: text.noSpeaker, emptiness: 'half' }]);
});

test('quotes that answer move within their exchange only', () => {
	const quotes = outlineOf(written, null, text).items.find(({ name }) => name === text.quotes);
	const exchange = written.body.find((block) => block.exchange?.answers[0]?.quote)?.exchange;
	const answer = quotes?.items.find(({ part }) => part === exchange?.answers[0]?.quote?.id);
	expect(answer?.canMoveUp).toBe(false);
});

test('the guide tells what the template says about the part, and its blanks', () => {
	const doc = toDocument(begun);
	const lede = guidanceOf(doc, 'lede');
	expect(lede).toMatchObject({ kind: 'lede', measure: { least: 30, most: 45 } });
	expect(lede?.blanks.map(({ from, to }) => doc.textBetween(from, to))[0]).toBe(
		'[[Nama instansi]]'
	);
	expect(guidanceOf(doc, 'latar')?.prompt).toContain('Mengapa kegiatan ini diperlukan');
	expect(guidanceOf(doc, 'nowhere')).toBeNull();
});

test('what the template fixes is locked, whatever else it is', () => {
	const guide = begun.guide.map((entry) =>
		entry.part === 'boilerplate' ? { ...entry, locked: true } : entry
	);
	const { items } = outlineOf({ ...begun, guide }, null, text);
	const locked = items.filter((item) => item.locked);
	expect(locked.map(({ part, emptiness }) => [part, emptiness])).toEqual([['boilerplate', 'full']]);
});

test('paragraphs are listed by their words, or by what the template asks for there', () => {
	const asked = 'Manfaat bagi publik: apa yang berubah bagi warga?';
	const release: Release = {
		...begun,
		body: [
			{ paragraph: { id: 'a', text: [{ text: 'Warga mulai menulis.' }], prompt: asked } },
			{ paragraph: { id: 'b', text: [], prompt: asked } },
			{ paragraph: { id: 'c', text: [], prompt: 'Siapa yang hadir?' } },
			{ paragraph: { id: 'd', text: [] } }
		]
	};
	const body = outlineOf(release, null, text).items.find(({ part }) => part === 'body');
	expect(body?.items.map(({ name, emptiness }) => [name, emptiness])).toEqual([
		['Warga mulai menulis.', 'full'],
		['Manfaat bagi publik', 'empty'],
		['Siapa yang hadir?', 'empty'],
		['Paragraf', 'empty']
	]);
	const long = Array.from({ length: 200 }, (_, at) => ({
		paragraph: { id: `p${at}`, text: [{ text: 'Satu.' }] }
	}));
	const landmark = { subheading: { id: 's', text: [{ text: 'Cara' }] } };
	const { items } = outlineOf({ ...begun, body: [...long, landmark] }, null, text);
	expect(items.find(({ part }) => part === 'body')?.items.map(({ part }) => part)).toEqual(['s']);
});
