import { expect, test } from 'vitest';
import type { Release } from '$lib/backend';
import { toDocument } from '$lib/document/mapping';
import { fieldsWith } from './fields';
import type { Search } from './find';
import sample from '../../../../../tests/corpus/pelatihan-kehumasan.json';
import figure from '../../../../../tests/corpus/figure-jpeg.json';

const search = (words: string, more: Partial<Search> = {}): Search => ({
	words,
	exact: false,
	wholeWords: false,
	within: null,
	...more
});
const found = (release: unknown, wanted: Search) =>
	fieldsWith(toDocument(release as Release), wanted).map(({ kind, part }) => `${kind} ${part}`);

test('a name is found where it is a field, each speaker once', () => {
	const hits = fieldsWith(toDocument(sample as unknown as Release), search('rahmat'));
	expect(hits.filter(({ kind }) => kind === 'speaker')).toHaveLength(1);
	expect(hits.find(({ kind }) => kind === 'speaker')?.words).toContain('Rahmat Wijaya');
});

test('contacts, place and pictures are looked through', () => {
	const contact = sample.contacts[0]!.name.split(' ')[0]!;
	expect(found(sample, search(contact))).toContain('contact contacts');
	expect(found(sample, search(sample.dateline.place))).toContain('place dateline');
	const picture = figure.body.find((block) => 'figure' in block)!.figure!;
	expect(found(figure, search(picture.alt.slice(0, 12)))).toContain(`alt ${picture.id}`);
});

test('one part, whole words and capitals narrow it', () => {
	const place = sample.dateline.place;
	expect(found(sample, search(place, { within: 'contacts' }))).not.toContain('place dateline');
	expect(found(sample, search(place.slice(0, -1), { wholeWords: true }))).not.toContain(
		'place dateline'
	);
	expect(found(sample, search(place.toUpperCase(), { exact: true }))).toEqual([]);
	expect(found(sample, search(' '))).toEqual([]);
});
